package dev.backlight.data.picture;

import java.util.Arrays;

/// Smooths a field by a Gaussian, along one axis and then along the other; beyond the edges the field is 0.
/// Allocates only when σ changes.
final class GaussianBlur {
    private final int height;
    private final int width;
    private final float[] work;
    private final float[] row;
    private float[] kernel = new float[0];
    private float sigma = Float.NaN;

    GaussianBlur(int height, int width) {
        this.height = height;
        this.width = width;
        work = new float[height * width];
        row = new float[Math.max(height, width)];
    }

    /// @param field [height x width], overwritten
    /// @param factor the result is multiplied by it
    void apply(float[] field, float wanted, float factor) {
        if (sigma != wanted) {
            sigma = wanted;
            kernel = kernel(wanted);
        }
        downTransposed(field, work, height, width, 1);
        downTransposed(work, field, width, height, factor);
    }

    /// Smooths along the rows' order and writes the result transposed; whole rows at a time, which vectorises.
    private void downTransposed(float[] in, float[] out, int rows, int columns, float factor) {
        int radius = kernel.length / 2;
        for (int y = 0; y < rows; y++) {
            Arrays.fill(row, 0, columns, 0);
            for (int from = Math.max(0, y - radius); from <= Math.min(rows - 1, y + radius); from++) {
                add(in, from * columns, kernel[from - y + radius] * factor, columns);
            }
            for (int x = 0; x < columns; x++) {
                out[x * rows + y] = row[x];
            }
        }
    }

    private void add(float[] in, int at, float weight, int n) {
        float[] sum = row;
        for (int x = 0; x < n; x++) {
            sum[x] += weight * in[at + x];
        }
    }

    /// Weights up to three σ, of sum 1.
    private static float[] kernel(float sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += Math.exp(-i * i / (2.0 * sigma * sigma));
        }
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) (Math.exp(-i * i / (2.0 * sigma * sigma)) / sum);
        }
        return kernel;
    }
}
