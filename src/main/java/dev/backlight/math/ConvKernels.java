package dev.backlight.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Convolution kernels for pictures that lie side by side: `LANES` examples, pixel by pixel, so that one vector
/// instruction does the same pixel of several examples, and no edge of a picture is ever an edge of a vector.
///
/// A block holds [channels x height x width x LANES] numbers. Pictures are padded by their owner; kernels move by
/// one pixel.
public final class ConvKernels {
    /// Examples in a block: a multiple of every vector width there is.
    public static final int LANES = 32;

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED.length() <= LANES / 2
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;
    private static final int L = S.length();
    private static final int PAIR = 2 * L;
    private static final int RUN = 5;

    private ConvKernels() {}

    /// The room that `weightGradients` needs for its sums.
    public static int sumsLength(int taps, int outs) {
        return taps * outs * L;
    }

    /// `y[o, i, j] = bias[o] + Σ_{c, u, v} w[(c, u, v), o]·x[c, i + u, j + v]`, lane by lane.
    ///
    /// @param x block [channels x height x width]
    /// @param w [channels·kernel² x outs], row-major
    /// @param bias [outs]; null for none
    /// @param y block [outs x height − kernel + 1 x width − kernel + 1], overwritten
    public static void correlate(
            float[] x, int channels, int height, int width, int kernel, float[] w, float[] bias, float[] y, int outs) {
        int outHeight = height - kernel + 1;
        int outWidth = width - kernel + 1;
        for (int i = 0; i < outHeight; i++) {
            for (int j = 0; j < outWidth; j++) {
                for (int lane = 0; lane < LANES; lane += PAIR) {
                    int from = (i * width + j) * LANES + lane;
                    int to = (i * outWidth + j) * LANES + lane;
                    int plane = outHeight * outWidth * LANES;
                    int o = 0;
                    for (; o + 6 <= outs; o += 6) {
                        six(x, from, channels, height, width, kernel, w, outs, o, bias, y, to + o * plane, plane);
                    }
                    for (; o + 4 <= outs; o += 4) {
                        four(x, from, channels, height, width, kernel, w, outs, o, bias, y, to + o * plane, plane);
                    }
                    for (; o < outs; o++) {
                        one(x, from, channels, height, width, kernel, w, outs, o, bias, y, to + o * plane);
                    }
                }
            }
        }
    }

    private static FloatVector start(float[] bias, int o) {
        return bias == null ? FloatVector.zero(S) : FloatVector.broadcast(S, bias[o]);
    }

    private static void six(
            float[] x,
            int from,
            int channels,
            int height,
            int width,
            int kernel,
            float[] w,
            int outs,
            int o,
            float[] bias,
            float[] y,
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
        int tap = o;
        for (int c = 0; c < channels; c++) {
            for (int u = 0; u < kernel; u++) {
                int at = from + (c * height + u) * width * LANES;
                for (int v = 0; v < kernel; v++) {
                    FloatVector p = FloatVector.fromArray(S, x, at);
                    FloatVector q = FloatVector.fromArray(S, x, at + L);
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
                    at += LANES;
                    tap += outs;
                }
            }
        }
        put(y, to, a0, b0);
        put(y, to + plane, a1, b1);
        put(y, to + 2 * plane, a2, b2);
        put(y, to + 3 * plane, a3, b3);
        put(y, to + 4 * plane, a4, b4);
        put(y, to + 5 * plane, a5, b5);
    }

    private static void four(
            float[] x,
            int from,
            int channels,
            int height,
            int width,
            int kernel,
            float[] w,
            int outs,
            int o,
            float[] bias,
            float[] y,
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
        int tap = o;
        for (int c = 0; c < channels; c++) {
            for (int u = 0; u < kernel; u++) {
                int at = from + (c * height + u) * width * LANES;
                for (int v = 0; v < kernel; v++) {
                    FloatVector p = FloatVector.fromArray(S, x, at);
                    FloatVector q = FloatVector.fromArray(S, x, at + L);
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
                    at += LANES;
                    tap += outs;
                }
            }
        }
        put(y, to, a0, b0);
        put(y, to + plane, a1, b1);
        put(y, to + 2 * plane, a2, b2);
        put(y, to + 3 * plane, a3, b3);
    }

    private static void one(
            float[] x,
            int from,
            int channels,
            int height,
            int width,
            int kernel,
            float[] w,
            int outs,
            int o,
            float[] bias,
            float[] y,
            int to) {
        FloatVector a = start(bias, o);
        FloatVector b = a;
        int tap = o;
        for (int c = 0; c < channels; c++) {
            for (int u = 0; u < kernel; u++) {
                int at = from + (c * height + u) * width * LANES;
                for (int v = 0; v < kernel; v++) {
                    FloatVector weight = FloatVector.broadcast(S, w[tap]);
                    a = FloatVector.fromArray(S, x, at).fma(weight, a);
                    b = FloatVector.fromArray(S, x, at + L).fma(weight, b);
                    at += LANES;
                    tap += outs;
                }
            }
        }
        put(y, to, a, b);
    }

    private static void put(float[] y, int to, FloatVector a, FloatVector b) {
        a.intoArray(y, to);
        b.intoArray(y, to + L);
    }

    /// `gradients[(c, u, v), o] = Σ_{i, j, lane} dy[o, i, j]·x[c, i + u, j + v]`.
    ///
    /// @param x block [channels x height x width]
    /// @param dy block [outs x height − kernel + 1 x width − kernel + 1]
    /// @param sums room of at least `sumsLength(channels·kernel², outs)`
    /// @param gradients [channels·kernel² x outs], overwritten
    public static void weightGradients(
            float[] x,
            int channels,
            int height,
            int width,
            int kernel,
            float[] dy,
            int outs,
            float[] sums,
            float[] gradients) {
        int outHeight = height - kernel + 1;
        int outWidth = width - kernel + 1;
        int taps = channels * kernel * kernel;
        java.util.Arrays.fill(sums, 0, sumsLength(taps, outs), 0);
        int plane = outHeight * outWidth * LANES;
        for (int i = 0; i < outHeight; i++) { // row by row, so that what is read again is still near
            int row = i * outWidth * LANES;
            for (int o = 0; o < outs; o += 2) {
                for (int c = 0; c < channels; c++) {
                    for (int u = 0; u < kernel; u++) {
                        int from = (c * height + i + u) * width * LANES;
                        int sum = ((c * kernel + u) * kernel * outs + o) * L;
                        int v = 0;
                        for (; v + RUN <= kernel && o + 1 < outs; v += RUN) {
                            two(
                                    x,
                                    from + v * LANES,
                                    dy,
                                    row + o * plane,
                                    plane,
                                    outWidth * LANES,
                                    sums,
                                    sum + v * outs * L,
                                    outs * L);
                        }
                        for (; v < kernel; v++) {
                            for (int p = o; p < Math.min(outs, o + 2); p++) {
                                single(
                                        x,
                                        from + v * LANES,
                                        dy,
                                        row + p * plane,
                                        outWidth * LANES,
                                        sums,
                                        sum + (v * outs + p - o) * L);
                            }
                        }
                    }
                }
            }
        }
        for (int t = 0; t < taps * outs; t++) {
            gradients[t] = lanes(sums, t * L);
        }
    }

    /// The sum of `length` numbers from `from` on; a multiple of LANES.
    public static float sum(float[] x, int from, int length) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = a;
        for (int at = from; at < from + length; at += PAIR) {
            a = a.add(FloatVector.fromArray(S, x, at));
            b = b.add(FloatVector.fromArray(S, x, at + L));
        }
        return (float) Sums.lanes(a.add(b));
    }

    /// The sum of one vector, in a fixed order: what `reduceLanes` gives depends on whether the code has been
    /// compiled yet.
    private static float lanes(float[] x, int from) {
        float even = 0;
        float odd = 0;
        for (int i = from; i < from + L; i += 2) {
            even += x[i];
            odd += x[i + 1];
        }
        return even + odd;
    }

    /// Two outputs and a run of five neighbouring taps along one row.
    private static void two(
            float[] x, int from, float[] dy, int row, int plane, int length, float[] sums, int sum, int step) {
        FloatVector a0 = FloatVector.fromArray(S, sums, sum);
        FloatVector a1 = FloatVector.fromArray(S, sums, sum + step);
        FloatVector a2 = FloatVector.fromArray(S, sums, sum + 2 * step);
        FloatVector a3 = FloatVector.fromArray(S, sums, sum + 3 * step);
        FloatVector a4 = FloatVector.fromArray(S, sums, sum + 4 * step);
        FloatVector b0 = FloatVector.fromArray(S, sums, sum + L);
        FloatVector b1 = FloatVector.fromArray(S, sums, sum + step + L);
        FloatVector b2 = FloatVector.fromArray(S, sums, sum + 2 * step + L);
        FloatVector b3 = FloatVector.fromArray(S, sums, sum + 3 * step + L);
        FloatVector b4 = FloatVector.fromArray(S, sums, sum + 4 * step + L);
        for (int at = 0; at < length; at += L) {
            FloatVector p = FloatVector.fromArray(S, dy, row + at);
            FloatVector q = FloatVector.fromArray(S, dy, row + plane + at);
            FloatVector x0 = FloatVector.fromArray(S, x, from + at);
            FloatVector x1 = FloatVector.fromArray(S, x, from + at + LANES);
            FloatVector x2 = FloatVector.fromArray(S, x, from + at + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(S, x, from + at + 3 * LANES);
            FloatVector x4 = FloatVector.fromArray(S, x, from + at + 4 * LANES);
            a0 = p.fma(x0, a0);
            b0 = q.fma(x0, b0);
            a1 = p.fma(x1, a1);
            b1 = q.fma(x1, b1);
            a2 = p.fma(x2, a2);
            b2 = q.fma(x2, b2);
            a3 = p.fma(x3, a3);
            b3 = q.fma(x3, b3);
            a4 = p.fma(x4, a4);
            b4 = q.fma(x4, b4);
        }
        a0.intoArray(sums, sum);
        a1.intoArray(sums, sum + step);
        a2.intoArray(sums, sum + 2 * step);
        a3.intoArray(sums, sum + 3 * step);
        a4.intoArray(sums, sum + 4 * step);
        b0.intoArray(sums, sum + L);
        b1.intoArray(sums, sum + step + L);
        b2.intoArray(sums, sum + 2 * step + L);
        b3.intoArray(sums, sum + 3 * step + L);
        b4.intoArray(sums, sum + 4 * step + L);
    }

    private static void single(float[] x, int from, float[] dy, int row, int length, float[] sums, int sum) {
        FloatVector a = FloatVector.fromArray(S, sums, sum);
        for (int at = 0; at < length; at += L) {
            a = FloatVector.fromArray(S, dy, row + at).fma(FloatVector.fromArray(S, x, from + at), a);
        }
        a.intoArray(sums, sum);
    }
}
