package dev.backlight.math.picture;

import static dev.backlight.math.picture.Block.L;
import static dev.backlight.math.picture.Block.LANES;
import static dev.backlight.math.picture.Block.S;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// What happens to a block between two correlations, and the way back of its gradient: the largest of each two by
/// two pixels is taken, or what was cut at zero gets no gradient.
public final class Slopes {
    /// In place of the number of a pixel: none of the four gets the gradient.
    private static final float NOBODY = 4;

    private Slopes() {}

    /// The largest of each two by two pixels, and which of them it was, 0 to 3 row by row, the first of equal ones.
    ///
    /// @param z block of shape `from`, without a border
    /// @param rectified whether the largest are cut at zero, and then pass nothing back
    /// @param y block of shape `to`, overwritten but for its border
    /// @param who [channels x height x width x LANES] of `to`, overwritten
    public static void takeLargest(float[] z, Block from, boolean rectified, float[] y, Block to, float[] who) {
        int below = from.rowStride();
        float least = rectified ? 0 : Float.NEGATIVE_INFINITY;
        int at = 0;
        for (int c = 0; c < to.channels(); c++) {
            for (int i = 0; i < to.height(); i++) {
                int corner = from.at(c, 2 * i, 0);
                int place = to.at(c, i, 0);
                for (int j = 0; j < to.width(); j++, corner += 2 * LANES, place += LANES) {
                    for (int lane = 0; lane < LANES; lane += L, at += L) {
                        FloatVector first = FloatVector.fromArray(S, z, corner + lane);
                        FloatVector second = FloatVector.fromArray(S, z, corner + LANES + lane);
                        FloatVector third = FloatVector.fromArray(S, z, corner + below + lane);
                        FloatVector fourth = FloatVector.fromArray(S, z, corner + below + LANES + lane);
                        FloatVector most = first.max(second).max(third.max(fourth));
                        FloatVector number = FloatVector.broadcast(S, 3)
                                .blend(2, third.compare(VectorOperators.EQ, most))
                                .blend(1, second.compare(VectorOperators.EQ, most))
                                .blend(0, first.compare(VectorOperators.EQ, most))
                                .blend(NOBODY, most.compare(VectorOperators.LE, least));
                        number.intoArray(who, at);
                        most.max(least).intoArray(y, place + lane);
                    }
                }
            }
        }
    }

    /// Gives each gradient to the pixel that was the largest; all others, those outside the windows too, get zero.
    ///
    /// @param dy block of shape `to`, without a border
    /// @param dz block of shape `from`, without a border, overwritten
    public static void giveToLargest(float[] dy, Block to, float[] who, float[] dz, Block from) {
        int below = from.rowStride();
        FloatVector zero = FloatVector.zero(S);
        int at = 0;
        for (int c = 0; c < to.channels(); c++) {
            for (int i = 0; i < to.height(); i++) {
                int corner = from.at(c, 2 * i, 0);
                for (int j = 0; j < to.width(); j++, corner += 2 * LANES) {
                    for (int lane = 0; lane < LANES; lane += L, at += L) {
                        FloatVector g = FloatVector.fromArray(S, dy, at);
                        FloatVector number = FloatVector.fromArray(S, who, at);
                        give(zero, g, number, 0, dz, corner + lane);
                        give(zero, g, number, 1, dz, corner + LANES + lane);
                        give(zero, g, number, 2, dz, corner + below + lane);
                        give(zero, g, number, 3, dz, corner + below + LANES + lane);
                    }
                }
                if (from.width() % 2 == 1) {
                    Arrays.fill(dz, corner, corner + LANES, 0);
                    Arrays.fill(dz, corner + below, corner + below + LANES, 0);
                }
            }
            if (from.height() % 2 == 1) {
                int last = from.at(c, from.height() - 1, 0);
                Arrays.fill(dz, last, last + below, 0);
            }
        }
    }

    private static void give(FloatVector zero, FloatVector g, FloatVector number, float whose, float[] dz, int at) {
        zero.blend(g, number.compare(VectorOperators.EQ, whose)).intoArray(dz, at);
    }

    /// Cuts what is below zero, in place; the border stays as it is if nothing in it is below zero.
    public static void cut(float[] y, Block shape) {
        for (int i = 0; i < shape.length(); i += L) {
            FloatVector.fromArray(S, y, i).max(0).intoArray(y, i);
        }
    }

    /// Passes gradients on where the rectifier let something through: `dz = dy` where `y > 0`, else 0.
    ///
    /// @param y block of shape `shape`, as the rectifier wrote it
    /// @param dy likewise, but without a border
    /// @param dz likewise, overwritten
    public static void passAbove(float[] y, Block shape, float[] dy, float[] dz) {
        FloatVector zero = FloatVector.zero(S);
        int at = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int i = 0; i < shape.height(); i++) {
                int row = shape.at(c, i, 0);
                for (int n = 0; n < shape.width() * LANES; n += L, at += L) {
                    FloatVector g = FloatVector.fromArray(S, dy, at);
                    zero.blend(g, FloatVector.fromArray(S, y, row + n).compare(VectorOperators.GT, 0))
                            .intoArray(dz, at);
                }
            }
        }
    }
}
