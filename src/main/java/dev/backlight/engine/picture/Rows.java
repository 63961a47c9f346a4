package dev.backlight.engine.picture;

import dev.backlight.math.picture.Block;
import java.util.Arrays;

/// Between examples that follow one another, a row of a matrix each, and examples that lie side by side in a block.
public final class Rows {
    private static final int LANES = Block.LANES;

    private Rows() {}

    /// Lays pictures side by side; lanes without a picture are zero.
    ///
    /// @param rows [examples x channels·height·width]
    /// @param first of the examples taken
    /// @param count at most LANES
    /// @param block of which the border is left alone
    public static void pack(float[] rows, int first, int count, Block shape, float[] block) {
        int size = shape.channels() * shape.height() * shape.width();
        int at = first * size;
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                int to = shape.at(c, y, 0);
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

    /// The way back.
    ///
    /// @param shape without a border
    public static void unpack(float[] block, Block shape, float[] rows, int first, int count) {
        int size = shape.channels() * shape.height() * shape.width();
        for (int i = 0, from = 0; i < size; i++, from += LANES) {
            for (int lane = 0, to = first * size + i; lane < count; lane++, to += size) {
                rows[to] = block[from + lane];
            }
        }
    }
}
