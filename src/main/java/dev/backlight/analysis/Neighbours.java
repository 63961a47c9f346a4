package dev.backlight.analysis;

import dev.backlight.data.Examples;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/// The examples that are most like another one: those at the smallest Euclidean distance.
public final class Neighbours {
    private static final int BATCH = 500;

    private Neighbours() {}

    /// One of them.
    ///
    /// @param index of the example
    /// @param distance Euclidean, in the numbers compared
    public record Neighbour(int index, double distance) {}

    /// Among all examples, by their own numbers.
    ///
    /// @param like as many numbers as an example has
    /// @param count how many are looked for
    /// @param cancelled asked now and then
    /// @return the nearest first; fewer than `count` if there are fewer examples
    /// @throws CancellationException if it was cancelled
    public static Neighbour[] among(Examples examples, float[] like, int count, BooleanSupplier cancelled) {
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        int[] labels = new int[BATCH];
        FMatrixRMaj x = new FMatrixRMaj(BATCH, examples.features());
        Nearest nearest = new Nearest(Math.min(count, order.length));
        for (int from = 0; from < order.length; from += BATCH) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The neighbours were no longer wanted.");
            }
            int to = Math.min(order.length, from + BATCH);
            x.reshape(to - from, examples.features());
            examples.fill(order, from, to, x, labels);
            nearest.take(x, from, like);
        }
        return nearest.result();
    }

    /// Among rows, such as a hidden layer's answers.
    ///
    /// @param rows [examples x numbers]
    public static Neighbour[] among(FMatrixRMaj rows, float[] like, int count) {
        Nearest nearest = new Nearest(Math.min(count, rows.numRows));
        nearest.take(rows, 0, like);
        return nearest.result();
    }

    /// The few nearest so far, in order.
    private static final class Nearest {
        private final int[] indices;
        private final float[] squares;

        Nearest(int count) {
            indices = new int[count];
            squares = new float[count];
            Arrays.fill(squares, Float.POSITIVE_INFINITY);
        }

        void take(FMatrixRMaj rows, int first, float[] like) {
            for (int i = 0; i < rows.numRows; i++) {
                float square = squaredDistance(rows.data, i * like.length, like);
                int at = squares.length;
                while (at > 0 && square < squares[at - 1]) {
                    at--;
                }
                if (at < squares.length) {
                    System.arraycopy(squares, at, squares, at + 1, squares.length - at - 1);
                    System.arraycopy(indices, at, indices, at + 1, squares.length - at - 1);
                    squares[at] = square;
                    indices[at] = first + i;
                }
            }
        }

        /// Four sums side by side, so that no addition waits for the one before.
        private static float squaredDistance(float[] rows, int from, float[] like) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            int j = 0;
            for (; j + 4 <= like.length; j += 4) {
                float e = rows[from + j] - like[j];
                float f = rows[from + j + 1] - like[j + 1];
                float g = rows[from + j + 2] - like[j + 2];
                float h = rows[from + j + 3] - like[j + 3];
                a += e * e;
                b += f * f;
                c += g * g;
                d += h * h;
            }
            for (; j < like.length; j++) {
                float e = rows[from + j] - like[j];
                a += e * e;
            }
            return a + b + (c + d);
        }

        Neighbour[] result() {
            Neighbour[] result = new Neighbour[indices.length];
            Arrays.setAll(result, i -> new Neighbour(indices[i], Math.sqrt(squares[i])));
            return result;
        }
    }
}
