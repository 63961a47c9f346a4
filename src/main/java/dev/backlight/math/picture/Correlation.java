package dev.backlight.math.picture;

import static dev.backlight.math.picture.Block.L;
import static dev.backlight.math.picture.Block.S;

import jdk.incubator.vector.FloatVector;

/// A kernel that moves over pictures by one pixel: `y[o, i, j] = bias[o] + Σ_{c, u, v} w[(c, u, v), o]·x[c, i + u −
/// padding, j + v − padding]`, lane by lane; pixels outside the picture are zero and are left out.
///
/// Up to six outputs are summed at once: twelve sums, so that the processor always has one to go on with, and each
/// pixel that is loaded serves six products. More in one method than this and the compiler no longer sees through
/// all of the vectors in it: it would make an object of each.
///
/// @param x shape of what is read
/// @param y shape of what is written
/// @param kernel rows and columns of the kernel
/// @param padding rows and columns of zeros around the picture
public record Correlation(Block x, Block y, int kernel, int padding) {

    /// The room that `run` needs for its list of what is to be summed.
    public int segmentsLength() {
        return 3 * x.channels() * kernel;
    }

    /// @param in a block of shape x; its border is not read
    /// @param extents where its rows begin and end
    /// @param w [channels·kernel² x outputs], row-major
    /// @param bias [outputs]; null for none
    /// @param out a block of shape y, overwritten but for its border
    /// @param segments room of `segmentsLength()` numbers
    public void run(float[] in, Extents extents, float[] w, float[] bias, float[] out, int[] segments) {
        int outs = y.channels();
        int plane = y.planeStride();
        for (int i = 0; i < y.height(); i++) {
            for (int j = 0; j < y.width(); j++) {
                int count = list(extents, i, j, segments);
                for (int lane = 0; lane < Block.LANES; lane += Block.PAIR) {
                    int to = y.at(0, i, j) + lane;
                    int o = 0;
                    while (o < outs) {
                        int left = outs - o;
                        if (left >= 6 && left != 8) {
                            six(in, segments, count, lane, w, outs, o, bias, out, to + o * plane, plane);
                            o += 6;
                        } else if (left >= 4) {
                            four(in, segments, count, lane, w, outs, o, bias, out, to + o * plane, plane);
                            o += 4;
                        } else {
                            one(in, segments, count, lane, w, outs, o, bias, out, to + o * plane);
                            o++;
                        }
                    }
                }
            }
        }
    }

    /// Which pixels one place sees, as runs along a row: where the run begins, the first weight it meets, how long.
    private int list(Extents extents, int i, int j, int[] segments) {
        int count = 0;
        int firstRow = Math.max(0, padding - i);
        int endRow = Math.min(kernel, x.height() + padding - i);
        for (int c = 0; c < x.channels(); c++) {
            for (int u = firstRow; u < endRow; u++) {
                int row = i + u - padding;
                int from = Math.max(0, extents.from[c * x.height() + row] + padding - j);
                int to = Math.min(kernel, extents.to[c * x.height() + row] + padding - j);
                if (from < to) {
                    segments[count] = x.at(c, row, j + from - padding);
                    segments[count + 1] = ((c * kernel + u) * kernel + from) * y.channels();
                    segments[count + 2] = to - from;
                    count += 3;
                }
            }
        }
        return count;
    }

    private static FloatVector start(float[] bias, int o) {
        return bias == null ? FloatVector.zero(S) : FloatVector.broadcast(S, bias[o]);
    }

    private static void put(float[] out, int to, FloatVector a, FloatVector b) {
        a.intoArray(out, to);
        b.intoArray(out, to + L);
    }

    private static void six(
            float[] in,
            int[] segments,
            int count,
            int lane,
            float[] w,
            int outs,
            int o,
            float[] bias,
            float[] out,
            int to,
            int plane) {
        FloatVector a0 = start(bias, o);
        FloatVector a1 = start(bias, o + 1);
        FloatVector a2 = start(bias, o + 2);
        FloatVector a3 = start(bias, o + 3);
        FloatVector a4 = start(bias, o + 4);
        FloatVector a5 = start(bias, o + 5);
        FloatVector b0 = a0;
        FloatVector b1 = a1;
        FloatVector b2 = a2;
        FloatVector b3 = a3;
        FloatVector b4 = a4;
        FloatVector b5 = a5;
        for (int s = 0; s < count; s += 3) {
            int at = segments[s] + lane;
            int tap = segments[s + 1] + o;
            for (int left = segments[s + 2]; left > 0; left--) {
                FloatVector p = FloatVector.fromArray(S, in, at);
                FloatVector q = FloatVector.fromArray(S, in, at + L);
                FloatVector w0 = FloatVector.broadcast(S, w[tap]);
                FloatVector w1 = FloatVector.broadcast(S, w[tap + 1]);
                FloatVector w2 = FloatVector.broadcast(S, w[tap + 2]);
                FloatVector w3 = FloatVector.broadcast(S, w[tap + 3]);
                FloatVector w4 = FloatVector.broadcast(S, w[tap + 4]);
                FloatVector w5 = FloatVector.broadcast(S, w[tap + 5]);
                a0 = p.fma(w0, a0);
                b0 = q.fma(w0, b0);
                a1 = p.fma(w1, a1);
                b1 = q.fma(w1, b1);
                a2 = p.fma(w2, a2);
                b2 = q.fma(w2, b2);
                a3 = p.fma(w3, a3);
                b3 = q.fma(w3, b3);
                a4 = p.fma(w4, a4);
                b4 = q.fma(w4, b4);
                a5 = p.fma(w5, a5);
                b5 = q.fma(w5, b5);
                at += Block.LANES;
                tap += outs;
            }
        }
        put(out, to, a0, b0);
        put(out, to + plane, a1, b1);
        put(out, to + 2 * plane, a2, b2);
        put(out, to + 3 * plane, a3, b3);
        put(out, to + 4 * plane, a4, b4);
        put(out, to + 5 * plane, a5, b5);
    }

    private static void four(
            float[] in,
            int[] segments,
            int count,
            int lane,
            float[] w,
            int outs,
            int o,
            float[] bias,
            float[] out,
            int to,
            int plane) {
        FloatVector a0 = start(bias, o);
        FloatVector a1 = start(bias, o + 1);
        FloatVector a2 = start(bias, o + 2);
        FloatVector a3 = start(bias, o + 3);
        FloatVector b0 = a0;
        FloatVector b1 = a1;
        FloatVector b2 = a2;
        FloatVector b3 = a3;
        for (int s = 0; s < count; s += 3) {
            int at = segments[s] + lane;
            int tap = segments[s + 1] + o;
            for (int left = segments[s + 2]; left > 0; left--) {
                FloatVector p = FloatVector.fromArray(S, in, at);
                FloatVector q = FloatVector.fromArray(S, in, at + L);
                FloatVector w0 = FloatVector.broadcast(S, w[tap]);
                FloatVector w1 = FloatVector.broadcast(S, w[tap + 1]);
                FloatVector w2 = FloatVector.broadcast(S, w[tap + 2]);
                FloatVector w3 = FloatVector.broadcast(S, w[tap + 3]);
                a0 = p.fma(w0, a0);
                b0 = q.fma(w0, b0);
                a1 = p.fma(w1, a1);
                b1 = q.fma(w1, b1);
                a2 = p.fma(w2, a2);
                b2 = q.fma(w2, b2);
                a3 = p.fma(w3, a3);
                b3 = q.fma(w3, b3);
                at += Block.LANES;
                tap += outs;
            }
        }
        put(out, to, a0, b0);
        put(out, to + plane, a1, b1);
        put(out, to + 2 * plane, a2, b2);
        put(out, to + 3 * plane, a3, b3);
    }

    private static void one(
            float[] in,
            int[] segments,
            int count,
            int lane,
            float[] w,
            int outs,
            int o,
            float[] bias,
            float[] out,
            int to) {
        FloatVector a = start(bias, o);
        FloatVector b = a;
        for (int s = 0; s < count; s += 3) {
            int at = segments[s] + lane;
            int tap = segments[s + 1] + o;
            for (int left = segments[s + 2]; left > 0; left--) {
                FloatVector p = FloatVector.fromArray(S, in, at);
                FloatVector q = FloatVector.fromArray(S, in, at + L);
                FloatVector w0 = FloatVector.broadcast(S, w[tap]);
                a = p.fma(w0, a);
                b = q.fma(w0, b);
                at += Block.LANES;
                tap += outs;
            }
        }
        put(out, to, a, b);
    }
}
