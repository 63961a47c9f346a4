package dev.backlight.training.compressing;

import dev.backlight.data.features.Pca;
import dev.backlight.training.past.Snapshot;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Where an autoencoder of one moment puts digits it has not learned from, in a plane, and what its decoder draws
/// all over that plane. Two numbers of a code are the plane; of more, the plane in which codes differ most.
///
/// @param snapshot the autoencoder of this moment
/// @param plane in the space of codes
/// @param spread where the digits lie
/// @param ghosts what is drawn at the middle of each cell, row by row from the top
/// @param lost mean square of what a pixel of these digits is off by, of white = 1
/// @param rebuilt the first digits again
public record CodeMap(
        Snapshot snapshot, Halves halves, Pca plane, Spread spread, float[][] ghosts, double lost, float[][] rebuilt) {
    /// Cells of the ground.
    public static final int COLUMNS = 12;

    public static final int ROWS = 9;

    /// How many of the first digits are kept as they come out.
    public static final int SHOWN = 8;

    /// @param pictures that are put into the plane
    public static CodeMap of(Snapshot snapshot, Numbered pictures) {
        Halves halves = halves(snapshot);
        float[][] codes = halves.codes(pictures.rows());
        Pca plane = halves.code() == 2 ? asItIs() : Pca.of(pictures.with(codes), 2, () -> false);
        float[][] projected = new float[codes.length][2];
        for (int i = 0; i < codes.length; i++) {
            plane.project(codes[i], 2, projected[i], 0);
        }
        Spread spread = Spread.of(projected, pictures.labels());
        float[][] places = new float[COLUMNS * ROWS][];
        for (int i = 0; i < places.length; i++) {
            places[i] = plane.rebuild(spread.at((i % COLUMNS + 0.5) / COLUMNS, (i / COLUMNS + 0.5) / ROWS), 2);
        }
        float[][] back = halves.pictures(codes);
        return new CodeMap(
                snapshot,
                halves,
                plane,
                spread,
                halves.pictures(places),
                off(pictures.rows(), back),
                Arrays.copyOf(back, SHOWN));
    }

    /// Encoder and decoder of a moment, for one thread.
    public static Halves halves(Snapshot snapshot) {
        return new Halves(snapshot.spec(), snapshot.parameters());
    }

    private static Pca asItIs() {
        return Pca.found(new float[2], new float[][] {{1, 0}, {0, 1}}, new double[] {1, 1});
    }

    static double off(float[][] pictures, float[][] back) {
        double squares = IntStream.range(0, pictures.length)
                .mapToDouble(i -> {
                    double sum = 0;
                    for (int j = 0; j < pictures[i].length; j++) {
                        double off = pictures[i][j] - back[i][j];
                        sum += off * off;
                    }
                    return sum;
                })
                .sum();
        return squares / ((double) pictures.length * pictures[0].length);
    }

    /// The code of a place.
    ///
    /// @param u from 0 at the left to 1
    /// @param v from 0 at the top to 1
    public float[] code(double u, double v) {
        return plane.rebuild(spread.at(u, v), 2);
    }

    /// What is drawn at a place.
    public float[] picture(double u, double v) {
        return halves.pictures(new float[][] {code(u, v)})[0];
    }
}
