package dev.backlight.math.picture;

import static dev.backlight.math.picture.Block.L;
import static dev.backlight.math.picture.Block.LANES;
import static dev.backlight.math.picture.Block.S;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/// `gradients[(c, u, v), o] = Σ_{i, j, lane} dy[o, i, j]·x[c, i + u − padding, j + v − padding]`: what a
/// correlation's weights get from one block. Neighbouring taps of a row read the same pixels, so five by two
/// outputs or three by four are summed at once: each vector that is loaded serves several products.
///
/// @param x shape of what the correlation read, with a border as wide as the padding
/// @param dy shape of the gradient of what it wrote, without a border
/// @param kernel rows and columns of the kernel
public record WeightGradient(Block x, Block dy, int kernel) {

    /// The room that `run` needs for its sums.
    public int sumsLength() {
        return x.channels() * kernel * kernel * dy.channels() * L;
    }

    /// @param in a block of shape x with zeros in its border
    /// @param extents where its rows begin and end
    /// @param gradOut a block of shape dy
    /// @param sums room of `sumsLength()` numbers
    /// @param gradients [channels·kernel² x outputs], overwritten
    public void run(float[] in, Extents extents, float[] gradOut, float[] sums, float[] gradients) {
        Arrays.fill(sums, 0, sumsLength(), 0);
        int padding = x.border();
        for (int i = 0; i < dy.height(); i++) { // row by row, so that what is read again is still near
            for (int c = 0; c < x.channels(); c++) {
                for (int u = 0; u < kernel; u++) {
                    int row = i + u - padding;
                    if (row < 0 || row >= x.height()) {
                        continue;
                    }
                    int from = extents.from[c * x.height() + row] + padding;
                    int to = extents.to[c * x.height() + row] + padding;
                    if (from < to) {
                        taps(in, c, row, from, to, gradOut, i, sums, (c * kernel + u) * kernel);
                    }
                }
            }
        }
        for (int t = 0; t < sumsLength() / L; t++) {
            gradients[t] = lanes(sums, t * L);
        }
    }

    /// One row of the kernel over one row of a picture, of which the columns `from` to `to`, counted from its
    /// border, may be other than zero.
    private void taps(
            float[] in, int c, int row, int from, int to, float[] gradOut, int i, float[] sums, int firstTap) {
        int outs = dy.channels();
        int step = outs * L;
        int plane = dy.planeStride();
        int v = 0;
        while (v < kernel) {
            int run = kernel - v >= 5 ? 5 : kernel - v >= 3 ? 3 : 1;
            int begin = Math.max(0, from - v - run + 1);
            int length = (Math.min(dy.width(), to - v) - begin) * LANES;
            int start = x.at(c, row, begin + v - x.border());
            int gradient = dy.at(0, i, begin);
            int sum = (firstTap + v) * step;
            int o = 0;
            while (o < outs && length > 0) {
                if (run == 5 && outs - o >= 2) {
                    fiveByTwo(in, start, gradOut, gradient + o * plane, plane, length, sums, sum + o * L, step);
                    o += 2;
                } else if (run == 3 && outs - o >= 4) {
                    threeByFour(in, start, gradOut, gradient + o * plane, plane, length, sums, sum + o * L, step);
                    o += 4;
                } else {
                    for (int t = 0; t < run; t++) {
                        single(
                                in,
                                start + t * LANES,
                                gradOut,
                                gradient + o * plane,
                                length,
                                sums,
                                sum + t * step + o * L);
                    }
                    o++;
                }
            }
            v += run;
        }
    }

    /// The sum of a channel of a block without a border, in a fixed order.
    ///
    /// @param room for one vector
    public static float sum(float[] block, Block shape, int channel, float[] room) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = a;
        int from = shape.at(channel, 0, 0);
        for (int at = from; at < from + shape.planeStride(); at += Block.PAIR) {
            a = a.add(FloatVector.fromArray(S, block, at));
            b = b.add(FloatVector.fromArray(S, block, at + L));
        }
        a.add(b).intoArray(room, 0);
        return lanes(room, 0);
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

    private static void fiveByTwo(
            float[] in, int start, float[] dy, int at, int plane, int length, float[] sums, int sum, int step) {
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
        for (int i = 0; i < length; i += L) {
            FloatVector p = FloatVector.fromArray(S, dy, at + i);
            FloatVector q = FloatVector.fromArray(S, dy, at + plane + i);
            FloatVector x0 = FloatVector.fromArray(S, in, start + i);
            FloatVector x1 = FloatVector.fromArray(S, in, start + i + LANES);
            FloatVector x2 = FloatVector.fromArray(S, in, start + i + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(S, in, start + i + 3 * LANES);
            FloatVector x4 = FloatVector.fromArray(S, in, start + i + 4 * LANES);
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

    private static void threeByFour(
            float[] in, int start, float[] dy, int at, int plane, int length, float[] sums, int sum, int step) {
        FloatVector a0 = FloatVector.fromArray(S, sums, sum);
        FloatVector a1 = FloatVector.fromArray(S, sums, sum + step);
        FloatVector a2 = FloatVector.fromArray(S, sums, sum + 2 * step);
        FloatVector b0 = FloatVector.fromArray(S, sums, sum + L);
        FloatVector b1 = FloatVector.fromArray(S, sums, sum + step + L);
        FloatVector b2 = FloatVector.fromArray(S, sums, sum + 2 * step + L);
        FloatVector c0 = FloatVector.fromArray(S, sums, sum + 2 * L);
        FloatVector c1 = FloatVector.fromArray(S, sums, sum + step + 2 * L);
        FloatVector c2 = FloatVector.fromArray(S, sums, sum + 2 * step + 2 * L);
        FloatVector d0 = FloatVector.fromArray(S, sums, sum + 3 * L);
        FloatVector d1 = FloatVector.fromArray(S, sums, sum + step + 3 * L);
        FloatVector d2 = FloatVector.fromArray(S, sums, sum + 2 * step + 3 * L);
        for (int i = 0; i < length; i += L) {
            FloatVector x0 = FloatVector.fromArray(S, in, start + i);
            FloatVector x1 = FloatVector.fromArray(S, in, start + i + LANES);
            FloatVector x2 = FloatVector.fromArray(S, in, start + i + 2 * LANES);
            FloatVector p = FloatVector.fromArray(S, dy, at + i);
            FloatVector q = FloatVector.fromArray(S, dy, at + plane + i);
            FloatVector r = FloatVector.fromArray(S, dy, at + 2 * plane + i);
            FloatVector s = FloatVector.fromArray(S, dy, at + 3 * plane + i);
            a0 = p.fma(x0, a0);
            a1 = p.fma(x1, a1);
            a2 = p.fma(x2, a2);
            b0 = q.fma(x0, b0);
            b1 = q.fma(x1, b1);
            b2 = q.fma(x2, b2);
            c0 = r.fma(x0, c0);
            c1 = r.fma(x1, c1);
            c2 = r.fma(x2, c2);
            d0 = s.fma(x0, d0);
            d1 = s.fma(x1, d1);
            d2 = s.fma(x2, d2);
        }
        a0.intoArray(sums, sum);
        a1.intoArray(sums, sum + step);
        a2.intoArray(sums, sum + 2 * step);
        b0.intoArray(sums, sum + L);
        b1.intoArray(sums, sum + step + L);
        b2.intoArray(sums, sum + 2 * step + L);
        c0.intoArray(sums, sum + 2 * L);
        c1.intoArray(sums, sum + step + 2 * L);
        c2.intoArray(sums, sum + 2 * step + 2 * L);
        d0.intoArray(sums, sum + 3 * L);
        d1.intoArray(sums, sum + step + 3 * L);
        d2.intoArray(sums, sum + 2 * step + 3 * L);
    }

    private static void single(float[] in, int start, float[] dy, int at, int length, float[] sums, int sum) {
        FloatVector a = FloatVector.fromArray(S, sums, sum);
        for (int i = 0; i < length; i += L) {
            a = FloatVector.fromArray(S, dy, at + i).fma(FloatVector.fromArray(S, in, start + i), a);
        }
        a.intoArray(sums, sum);
    }
}
