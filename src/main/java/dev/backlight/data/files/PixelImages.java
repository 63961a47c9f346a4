package dev.backlight.data.files;

import dev.backlight.data.picture.Dataset;
import java.util.Arrays;
import java.util.List;

/// The bytes of a dataset on their way to 28 x 28.
///
/// @param pixels count x height x width unsigned bytes
/// @param labels one unsigned byte each
@SuppressWarnings("ArrayRecordComponent") // hands arrays on, never compared
record PixelImages(int height, int width, byte[] pixels, byte[] labels, List<String> classNames) {

    static PixelImages of(Dataset data) {
        byte[] pixels = new byte[data.size() * data.features()];
        byte[] labels = new byte[data.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(data.image(i), 0, pixels, i * data.features(), data.features());
            labels[i] = (byte) data.label(i);
        }
        return new PixelImages(data.height(), data.width(), pixels, labels, data.classNames());
    }

    PixelImages named(List<String> names) {
        return new PixelImages(height, width, pixels, labels, names);
    }

    Dataset dataset(String name) {
        return new Dataset(name, 1, height, width, pixels, labels, classNames);
    }

    /// Every picture scaled to 28 x 28, its shape kept; nothing is done to those that are.
    PixelImages atSide(Loading loading) {
        int side = DataFiles.SIDE;
        if (height == side && width == side) {
            return this;
        }
        byte[] scaled = new byte[labels.length * side * side];
        float[] source = new float[height * width];
        for (int i = 0; i < labels.length; i++) {
            if (i % 1000 == 0) {
                loading.advance(i, labels.length);
            }
            for (int j = 0; j < source.length; j++) {
                source[j] = (pixels[i * source.length + j] & 0xFF) / 255f;
            }
            write(scaled(source, width, height), scaled, i * side * side);
        }
        return new PixelImages(side, side, scaled, labels, classNames);
    }

    /// @param values in [0, 1]
    static void write(float[] values, byte[] target, int from) {
        for (int j = 0; j < values.length; j++) {
            target[from + j] = (byte) Math.round(255 * Math.clamp(values[j], 0f, 1f));
        }
    }

    /// Area averaging into the middle of 28 x 28; what is left free is 0.
    static float[] scaled(float[] source, int width, int height) {
        int side = DataFiles.SIDE;
        double step = (double) Math.max(width, height) / side;
        double left = (side * step - width) / 2;
        double top = (side * step - height) / 2;
        float[] target = new float[side * side];
        double[] across = new double[width];
        for (int y = 0; y < side; y++) {
            Arrays.fill(across, 0);
            addRows(source, width, height, y * step - top, (y + 1) * step - top, across);
            for (int x = 0; x < side; x++) {
                double from = Math.max(0, x * step - left);
                double to = Math.min(width, (x + 1) * step - left);
                double sum = 0;
                for (int sx = (int) from; sx < to; sx++) {
                    sum += across[sx] * (Math.min(to, sx + 1.0) - Math.max(from, sx));
                }
                target[y * side + x] = (float) (sum / (step * step));
            }
        }
        return target;
    }

    private static void addRows(float[] source, int width, int height, double low, double high, double[] across) {
        double from = Math.max(0, low);
        double to = Math.min(height, high);
        for (int sy = (int) from; sy < to; sy++) {
            double share = Math.min(to, sy + 1.0) - Math.max(from, sy);
            for (int sx = 0; sx < width; sx++) {
                across[sx] += share * source[sy * width + sx];
            }
        }
    }
}
