package dev.backlight.training.compressing;

import dev.backlight.data.Examples;
import dev.backlight.data.features.Pca;
import java.util.function.BooleanSupplier;

/// What principal components make of the same digits, beside an autoencoder: the best that straight directions can
/// do with as many numbers (Baldi and Hornik 1989).
///
/// @param components found from digits that are learned from
/// @param spread of the digits in the plane of the first two
/// @param lost mean square of what a pixel is off by, for each number of components from 1 on
public record Linear(Pca components, Spread spread, double[] lost) {
    /// The largest code there is.
    public static final int MOST = 32;

    /// @param train what the components are found from
    /// @param pictures what they are tried on
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static Linear of(Examples train, Numbered pictures, BooleanSupplier cancelled) {
        Pca components = Pca.of(train, MOST, cancelled);
        int n = pictures.size();
        float[][] codes = new float[n][components.components()];
        double[] lost = new double[components.components()];
        for (int i = 0; i < n; i++) {
            components.project(pictures.rows()[i], codes[i].length, codes[i], 0);
            double left = square(pictures.rows()[i], components.mean());
            for (int k = 0; k < lost.length; k++) {
                left -= (double) codes[i][k] * codes[i][k]; // directions at right angles: Pythagoras
                lost[k] += left / ((double) n * pictures.features());
            }
        }
        return new Linear(components, Spread.of(codes, pictures.labels()), lost);
    }

    private static double square(float[] row, float[] mean) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            double off = row[j] - (double) mean[j];
            sum += off * off;
        }
        return sum;
    }

    /// What so many numbers lose of a picture.
    public double lost(int code) {
        return lost[code - 1];
    }

    /// A picture after its way through so many numbers.
    public float[] rebuilt(float[] picture, int code) {
        float[] numbers = new float[code];
        components.project(picture, code, numbers, 0);
        return components.rebuild(numbers, code);
    }

    /// What a place in the plane looks like.
    public float[] picture(double u, double v) {
        return components.rebuild(spread.at(u, v), 2);
    }
}
