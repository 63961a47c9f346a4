package dev.backlight.engine.layer;

import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ConvKernels;
import java.util.Arrays;

/// Between examples that follow one another and examples that lie side by side, as `ConvKernels` takes them.
final class Blocks {
    private static final int LANES = ConvKernels.LANES;

    private Blocks() {}

    /// The numbers of a block of padded pictures.
    static int length(Shape shape, int padding) {
        return shape.channels() * (shape.height() + 2 * padding) * (shape.width() + 2 * padding) * LANES;
    }

    /// Lays pictures side by side with a border of zeros; lanes without a picture are zero.
    ///
    /// @param rows [examples x shape]
    /// @param first of the examples taken
    /// @param count at most LANES
    /// @param block of which the border must be zero, as it is left by this method
    static void pack(float[] rows, int first, int count, Shape shape, int padding, float[] block) {
        int size = shape.size();
        int wide = shape.width() + 2 * padding;
        int at = first * size;
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                int to = ((c * (shape.height() + 2 * padding) + y + padding) * wide + padding) * LANES;
                for (int x = 0; x < shape.width(); x++, at++, to += LANES) {
                    for (int lane = 0, from = at; lane < count; lane++, from += size) {
                        block[to + lane] = rows[from];
                    }
                    if (count < LANES) {
                        Arrays.fill(block, to + count, to + LANES, 0);
                    }
                }
            }
        }
    }

    /// The way back, without a border.
    static void unpack(float[] block, Shape shape, float[] rows, int first, int count) {
        int size = shape.size();
        for (int i = 0, from = 0; i < size; i++, from += LANES) {
            for (int lane = 0, to = first * size + i; lane < count; lane++, to += size) {
                rows[to] = block[from + lane];
            }
        }
    }
}
