package dev.backlight.math;

import dev.backlight.math.picture.PictureCheck;
import dev.backlight.math.sparse.SparseCheck;
import java.util.Random;
import jdk.incubator.vector.FloatVector;
import org.ejml.data.FMatrixRMaj;

/// Holds the kernels against plain loops in double; a program of its own, so that it can be run at every vector
/// width. Prints the width in bits, or fails.
final class KernelCheck {
    private static final int[][] SHAPES = {
        {1, 1, 1},
        {2, 4, 3},
        {10, 8, 8},
        {5, 8, 3},
        {1, 8, 1},
        {9, 8, 40},
        {10, 4, 2},
        {7, 4, 70},
        {3, 17, 5},
        {8, 16, 256},
        {9, 33, 257},
        {128, 10, 128},
        {96, 128, 784},
        {31, 47, 300},
        {7, 64, 1},
        {130, 15, 70}
    };

    private KernelCheck() {}

    public static void main(String[] args) {
        for (int threads = 1; threads <= 3; threads++) {
            try (ThreadTeam team = ThreadTeam.of(threads)) {
                for (int[] shape : SHAPES) {
                    products(team, shape[0], shape[1], shape[2]);
                }
            }
        }
        SparseCheck.run();
        for (int n : new int[] {1, 7, 16, 33, 784}) {
            scaling(n);
            hyperbolicTangents(n);
            adam(n);
        }
        PictureCheck.run();
        for (int n : new int[] {1, 15, 64, 65, 1000}) {
            squares(n);
        }
        System.out.println(FloatVector.SPECIES_PREFERRED.vectorBitSize());
    }

    /// Within 4·10⁻⁷ of its own size, from the smallest numbers to where it is 1.
    private static void hyperbolicTangents(int n) {
        for (float scale : new float[] {1e-20f, 1e-3f, 0.3f, 2, 12}) {
            float[] z = new float[n];
            for (int i = 0; i < n; i++) {
                z[i] = scale * (2f * (i + 1) / (n + 1) - 1);
            }
            float[] a = new float[n];
            TanhOps.values(z, a, n);
            float[] slopes = new float[n];
            java.util.Arrays.fill(slopes, 3);
            TanhOps.timesSlopes(a, slopes, n);
            for (int i = 0; i < n; i++) {
                double exact = Math.tanh(z[i]);
                if (!(Math.abs(a[i] - exact) <= 4e-7 * Math.abs(exact))) {
                    throw new AssertionError("tanh(" + z[i] + "): " + a[i] + " instead of " + exact);
                }
                near("slope at " + z[i], slopes[i], 3 * (1 - exact * exact), 3);
            }
        }
        float[] nothing = {Float.NaN};
        TanhOps.values(nothing, nothing, 1);
        if (!Float.isNaN(nothing[0])) {
            throw new AssertionError("tanh(NaN) must stay NaN, not become " + nothing[0]);
        }
    }

    private static void squares(int n) {
        Random random = new Random(n);
        float[] x = new float[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            x[i] = random.nextFloat() - 0.5f;
            sum += (double) x[i] * x[i];
        }
        near("squares of " + n, Sums.squares(x, n), sum, sum);
    }

    private static float[] numbers(int n, Random random) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextFloat() - 0.5f;
        }
        return x;
    }

    private static void near(String what, double actual, double expected, double magnitude) {
        if (!(Math.abs(actual - expected) <= 1e-5 * magnitude + 1e-9)) {
            throw new AssertionError(what + ": " + actual + " instead of " + expected);
        }
    }

    private static void products(ThreadTeam team, int m, int n, int k) {
        Random random = new Random(31L * m + n + k);
        FMatrixRMaj a = matrix(m, k, random);
        FMatrixRMaj b = matrix(k, n, random);
        FMatrixRMaj c = new FMatrixRMaj(m, n);
        Gemm.multiply(team, a, b, c);
        compare("A·B", c, a, b);
        Gemm.multiplyTransA(team, transposed(a), b, c);
        compare("Aᵀ·B", c, a, b);
        Gemm.multiplyTransB(team, a, transposed(b), c);
        compare("A·Bᵀ", c, a, b);
    }

    private static void compare(String product, FMatrixRMaj c, FMatrixRMaj a, FMatrixRMaj b) {
        for (int i = 0; i < c.numRows; i++) {
            for (int j = 0; j < c.numCols; j++) {
                double sum = 0;
                double magnitude = 0;
                for (int p = 0; p < a.numCols; p++) {
                    double term = (double) a.get(i, p) * b.get(p, j);
                    sum += term;
                    magnitude += Math.abs(term);
                }
                double error = Math.abs(c.get(i, j) - sum) / (magnitude + 1e-30);
                if (!(error < 1e-5)) {
                    throw new AssertionError(product + " [" + c.numRows + "x" + c.numCols + "] k " + a.numCols + " at "
                            + i + "," + j + ": " + c.get(i, j) + " where " + sum + " was expected");
                }
            }
        }
    }

    private static void scaling(int n) {
        byte[] bytes = new byte[n + 3];
        new Random(n).nextBytes(bytes);
        float[] target = new float[n + 5];
        ByteOps.scale(bytes, 3, target, 2, n);
        for (int i = 0; i < n; i++) {
            near("scale", target[2 + i], (bytes[3 + i] & 0xFF) / 255.0);
        }
        near("scale beyond its end", target[n + 2], 0);
    }

    private static void adam(int n) {
        Random random = new Random(n);
        float[] w = new float[n];
        float[] g = new float[n];
        float[] m = new float[n];
        float[] v = new float[n];
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = (float) random.nextGaussian();
            g[i] = i % 5 == 0 ? 1e-25f : (float) random.nextGaussian(); // far below what counts
            m[i] = (float) random.nextGaussian();
            v[i] = random.nextFloat();
            double mean = 0.9 * m[i] + 0.1 * g[i];
            double square = 0.999 * v[i] + 0.001 * g[i] * g[i];
            expected[i] = w[i] - 0.01 * mean / (Math.sqrt(1.5 * square) + 1e-8);
        }
        UpdateOps.adam(w, g, m, v, 0.9f, 0.999f, 0.01f, 1.5f, 1e-8f, 0, n);
        for (int i = 0; i < n; i++) {
            near("adam", w[i], expected[i]);
        }
    }

    private static void near(String what, double found, double expected) {
        if (!(Math.abs(found - expected) <= 2e-5 * (1 + Math.abs(expected)))) {
            throw new AssertionError(what + ": " + found + " where " + expected + " was expected");
        }
    }

    private static FMatrixRMaj matrix(int rows, int columns, Random random) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = (float) random.nextGaussian();
        }
        return matrix;
    }

    private static FMatrixRMaj transposed(FMatrixRMaj matrix) {
        FMatrixRMaj result = new FMatrixRMaj(matrix.numCols, matrix.numRows);
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                result.set(j, i, matrix.get(i, j));
            }
        }
        return result;
    }
}
