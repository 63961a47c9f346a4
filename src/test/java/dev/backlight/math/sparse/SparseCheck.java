package dev.backlight.math.sparse;

import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;

/// Holds the products without zeros against the ones with them and against plain loops in double; called at every
/// vector width.
public final class SparseCheck {
    private static final int[][] SHAPES = {
        {1, 784, 128}, {2, 65, 16}, {3, 784, 130}, {64, 63, 80}, {65, 200, 33}, {128, 784, 128}, {130, 129, 47}
    };

    private SparseCheck() {}

    public static void run() {
        for (int threads = 1; threads <= 5; threads++) {
            try (ThreadTeam team = ThreadTeam.of(threads)) {
                for (int[] shape : SHAPES) {
                    for (double share : new double[] {0, 0.02, 0.19, 0.3}) {
                        asTheyCome(team, shape[0], shape[1], shape[2], share);
                        centred(team, shape[0], shape[1], shape[2], share);
                    }
                }
            }
        }
    }

    private static void asTheyCome(ThreadTeam team, int batch, int inputs, int outputs, double share) {
        Random random = new Random(batch + inputs * 7L + outputs);
        FMatrixRMaj x = matrix(batch, inputs, share, random);
        FMatrixRMaj w = matrix(inputs, outputs, 1, random);
        FMatrixRMaj d = matrix(batch, outputs, 1, random);
        SparseInput input = new SparseInput(team, new float[0], 1, inputs);
        FMatrixRMaj y = new FMatrixRMaj(batch, outputs);
        if (!input.multiply(x, w, y)) {
            return; // too small or too narrow to be worth it at this width
        }
        FMatrixRMaj expected = new FMatrixRMaj(batch, outputs);
        Gemm.multiply(team, x, w, expected);
        same("X·W", x, y, expected);
        FMatrixRMaj g = new FMatrixRMaj(inputs, outputs);
        input.gradient(x, d, new float[outputs], g);
        FMatrixRMaj gradient = new FMatrixRMaj(inputs, outputs);
        Gemm.multiplyTransA(team, x, d, gradient);
        same("Xᵀ·D", x, g, gradient);
    }

    private static void same(String what, FMatrixRMaj x, FMatrixRMaj actual, FMatrixRMaj expected) {
        int at = Arrays.mismatch(actual.data, expected.data);
        if (at >= 0) {
            throw new AssertionError(what + " of [" + x.numRows + "x" + x.numCols + "] at " + at + ": "
                    + actual.data[at] + " without the zeros, " + expected.data[at] + " with them");
        }
    }

    private static void centred(ThreadTeam team, int batch, int inputs, int outputs, double share) {
        Random random = new Random(batch + inputs * 7L + outputs);
        FMatrixRMaj x = matrix(batch, inputs, share, random);
        FMatrixRMaj w = matrix(inputs, outputs, 1, random);
        FMatrixRMaj d = matrix(batch, outputs, 1, random);
        float[] mean = matrix(1, inputs, 0.7, random).data;
        float scale = 3.25f;
        SparseInput input = new SparseInput(team, mean, scale, inputs);
        FMatrixRMaj y = new FMatrixRMaj(batch, outputs);
        if (!input.multiply(x, w, y)) {
            return;
        }
        float[] sums = new float[outputs];
        for (int i = 0; i < batch * outputs; i++) {
            sums[i % outputs] += d.data[i];
        }
        FMatrixRMaj g = new FMatrixRMaj(inputs, outputs);
        input.gradient(x, d, sums, g);
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < batch; i++) {
                double sum = 0;
                double size = 0;
                for (int p = 0; p < inputs; p++) {
                    double value = (double) x.get(i, p) - mean[p];
                    sum += value * scale * w.get(p, j);
                    size += (Math.abs(x.get(i, p)) + Math.abs(mean[p])) * scale * Math.abs(w.get(p, j));
                }
                near("output " + i + "," + j, y.get(i, j), sum, size);
            }
            for (int p = 0; p < inputs; p++) {
                double sum = 0;
                double size = 0;
                for (int i = 0; i < batch; i++) {
                    sum += ((double) x.get(i, p) - mean[p]) * scale * d.get(i, j);
                    size += (Math.abs(x.get(i, p)) + Math.abs(mean[p])) * scale * Math.abs(d.get(i, j));
                }
                near("gradient " + p + "," + j, g.get(p, j), sum, size);
            }
        }
    }

    private static void near(String what, double actual, double expected, double magnitude) {
        if (!(Math.abs(actual - expected) <= 1e-5 * magnitude + 1e-9)) {
            throw new AssertionError(what + ": " + actual + " instead of " + expected);
        }
    }

    /// @param share of the numbers that are not zero
    static FMatrixRMaj matrix(int rows, int columns, double share, Random random) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = random.nextDouble() < share ? random.nextFloat() - 0.5f : 0;
        }
        return matrix;
    }
}
