package dev.backlight.view.layers;

import dev.backlight.engine.spec.Shape;

/// One layer's answer to the sample: pictures side by side, or a row of cells.
///
/// @param layer index in the network, `INPUT`, `FEATURES` or `PROBABILITIES`
/// @param shape of the values: maps of a height and a width, or a flat row
/// @param values map by map, row by row; not modified
/// @param limit magnitude that gets the full colour
/// @param kernels of a convolution [filters x channels·kernel²]; null elsewhere
/// @param channels that a kernel has
/// @param kernel side of a kernel
@SuppressWarnings("ArrayRecordComponent") // never compared
record StackRow(int layer, Shape shape, float[] values, float limit, float[] kernels, int channels, int kernel) {
    static final int INPUT = -1;
    static final int FEATURES = -2;
    static final int PROBABILITIES = -3;

    static StackRow of(int layer, Shape shape, float[] values) {
        return new StackRow(layer, shape, values, largest(values), null, 0, 0);
    }

    StackRow with(float[] filters, int filterChannels, int side) {
        return new StackRow(layer, shape, values, limit, filters, filterChannels, side);
    }

    private static float largest(float[] values) {
        float limit = 1e-6f;
        for (float value : values) {
            limit = Math.max(limit, Math.abs(value));
        }
        return limit;
    }

    boolean isPictures() {
        return !shape.isFlat();
    }

    /// Maps, or cells of a flat row.
    int items() {
        return shape.channels();
    }

    /// Numbers of one item.
    int area() {
        return shape.height() * shape.width();
    }

    /// Kernels of one filter stand beside each other in the smallest square that holds them.
    int kernelsAcross() {
        return (int) Math.ceil(Math.sqrt(channels));
    }

    float value(int item, int place) {
        return values[item * area() + place];
    }

    /// Where an item is largest; the first of equals.
    int strongest(int item) {
        int best = 0;
        for (int i = 1; i < area(); i++) {
            best = value(item, i) > value(item, best) ? i : best;
        }
        return best;
    }

    double mean(int item) {
        double sum = 0;
        for (int i = 0; i < area(); i++) {
            sum += value(item, i);
        }
        return sum / area();
    }
}
