package dev.backlight.math.picture;

import java.util.Random;

/// The kernels for blocks of pictures against plain loops in double, lane by lane. Run at each vector width.
public final class PictureCheck {
    private static final int LANES = Block.LANES;

    private PictureCheck() {}

    /// @throws AssertionError that says which number is wrong
    public static void run() {
        for (boolean empty : new boolean[] {false, true}) {
            correlation(1, 28, 28, 5, 2, 6, empty);
            correlation(6, 14, 14, 5, 0, 16, empty);
            correlation(3, 7, 9, 3, 1, 5, empty);
            correlation(8, 6, 5, 3, 1, 8, empty);
            correlation(2, 6, 8, 1, 0, 1, empty);
            correlation(1, 7, 7, 7, 3, 3, empty);
            correlation(4, 9, 12, 6, 5, 11, empty);
        }
        pooling(3, 6, 8);
        pooling(2, 7, 5);
        pooling(1, 2, 2);
    }

    private static void correlation(
            int channels, int height, int width, int kernel, int padding, int outs, boolean empty) {
        Random random = new Random(channels * 1000L + kernel * 10L + outs);
        int taps = channels * kernel * kernel;
        Block in = new Block(channels, height, width, padding);
        Block out = new Block(outs, height + 2 * padding - kernel + 1, width + 2 * padding - kernel + 1, 0);
        Block bordered = new Block(outs, out.height(), out.width(), 2);
        float[] x = pictures(in, random, empty);
        float[] w = numbers(taps * outs, random);
        float[] bias = numbers(outs, random);
        float[] dy = numbers(out.length(), random);
        float[] y = new float[bordered.length()];
        Extents extents = new Extents(in);
        if (empty) {
            extents.measure(x, in);
        }
        Correlation correlation = new Correlation(in, bordered, kernel, padding);
        correlation.run(x, extents, w, bias, y, new int[correlation.segmentsLength()]);
        WeightGradient weightGradient = new WeightGradient(in, out, kernel);
        float[] sums = new float[weightGradient.sumsLength()];
        float[] gradients = numbers(taps * outs, random);
        weightGradient.run(x, extents, dy, sums, gradients);
        String what = "correlation " + in + " by " + kernel + " to " + outs;
        double[] expected = new double[taps * outs];
        double[] magnitudes = new double[taps * outs];
        for (int o = 0; o < outs; o++) {
            double total = 0;
            double size = 0;
            for (int i = 0; i < out.height(); i++) {
                for (int j = 0; j < out.width(); j++) {
                    for (int lane = 0; lane < LANES; lane++) {
                        double sum = bias[o];
                        double magnitude = Math.abs(bias[o]);
                        double step = dy[out.at(o, i, j) + lane];
                        total += step;
                        size += Math.abs(step);
                        for (int tap = 0; tap < taps; tap++) {
                            int row = i + tap / kernel % kernel - padding;
                            int column = j + tap % kernel - padding;
                            double value = x[in.at(tap / (kernel * kernel), row, column) + lane];
                            sum += value * w[tap * outs + o];
                            magnitude += Math.abs(value * w[tap * outs + o]);
                            expected[tap * outs + o] += value * step;
                            magnitudes[tap * outs + o] += Math.abs(value * step);
                        }
                        near(what, y[bordered.at(o, i, j) + lane], sum, magnitude);
                    }
                }
            }
            near("sum over the " + what, WeightGradient.sum(dy, out, o, sums), total, size);
        }
        for (int t = 0; t < gradients.length; t++) {
            near("gradient of the " + what, gradients[t], expected[t], magnitudes[t]);
        }
        for (int column = -2; column < bordered.width() + 2; column++) {
            near("border of the " + what, y[bordered.at(outs - 1, -2, column)], 0, 0);
        }
    }

    /// The largest of four and its gradient, with rows and columns that no window reaches.
    private static void pooling(int channels, int height, int width) {
        Random random = new Random(height * 10L + width);
        Block from = new Block(channels, height, width, 0);
        Block to = new Block(channels, height / 2, width / 2, 1);
        Block flat = new Block(channels, height / 2, width / 2, 0);
        float[] z = numbers(from.length(), random);
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.round(z[i] * 4); // many equal ones, and windows with nothing above zero
        }
        float[] y = new float[to.length()];
        float[] who = new float[flat.length()];
        float[] dy = numbers(flat.length(), random);
        float[] dz = numbers(from.length(), random);
        Slopes.takeLargest(z, from, true, y, to, who);
        Slopes.giveToLargest(dy, flat, who, dz, from);
        float[] expected = new float[dz.length];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < flat.height(); i++) {
                for (int j = 0; j < flat.width(); j++) {
                    for (int lane = 0; lane < LANES; lane++) {
                        int best = from.at(c, 2 * i, 2 * j) + lane;
                        for (int corner = 1; corner < 4; corner++) {
                            int at = from.at(c, 2 * i + corner / 2, 2 * j + corner % 2) + lane;
                            best = z[at] > z[best] ? at : best;
                        }
                        near("largest", y[to.at(c, i, j) + lane], Math.max(0, z[best]), 0);
                        expected[best] = z[best] > 0 ? dy[flat.at(c, i, j) + lane] : 0;
                    }
                }
            }
        }
        for (int i = 0; i < dz.length; i++) {
            near("gradient of the largest at " + i + " of " + from, dz[i], expected[i], 0);
        }
        float[] cut = z.clone();
        Slopes.cut(cut, from);
        for (int i = 0; i < z.length; i++) {
            near("cut", cut[i], Math.max(0, z[i]), 0);
        }
        float[] passed = new float[dy.length];
        Slopes.passAbove(y, to, dy, passed);
        for (int at = 0; at < dy.length; at++) {
            int pixel = at / LANES;
            int place = to.at(
                            pixel / flat.width() / flat.height(),
                            pixel / flat.width() % flat.height(),
                            pixel % flat.width())
                    + at % LANES;
            near("passed", passed[at], y[place] > 0 ? dy[at] : 0, 0);
        }
    }

    /// Random pictures in a border of zeros; or mostly empty paper, of which some rows have nothing at all.
    private static float[] pictures(Block shape, Random random, boolean empty) {
        float[] x = new float[shape.length()];
        for (int c = 0; c < shape.channels(); c++) {
            for (int i = 0; i < shape.height(); i++) {
                for (int j = 0; j < shape.width(); j++) {
                    boolean drawn = !empty || i % 3 != 0 && j > i / 3 && j < shape.width() - 2;
                    for (int lane = 0; drawn && lane < LANES; lane++) {
                        x[shape.at(c, i, j) + lane] = random.nextInt(3) == 0 ? random.nextFloat() - 0.5f : 0;
                    }
                }
            }
        }
        return x;
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
}
