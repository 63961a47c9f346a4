package dev.backlight.view.chart.plot;

import java.util.Arrays;

/// A noisy line smoothed by what came before: each number takes a fixed share in the mean, the first ones a larger
/// share, so that the mean looks back over no more than about a quarter of what there is and follows the first
/// steep fall (Shamir & Zhang 2013, "Stochastic gradient descent for non-smooth optimization", section 4). What it
/// says never changes when the line goes on; numbers are added up once.
public final class RunningMean implements Points {
    private static final double FIRST = 4;

    private final Points raw;
    private final double share;
    private double[] means = new double[64];
    private int known;
    private double lastX;

    /// @param share of a new number in the mean, in (0, 1]: 0.02 smooths over about 50 numbers
    public RunningMean(Points raw, double share) {
        this.raw = raw;
        this.share = share;
    }

    @Override
    public int size() {
        int size = raw.size();
        if (size < known || known > 0 && raw.x(known - 1) != lastX) { // thinned, or another line
            known = 0;
        }
        if (size > means.length) {
            means = Arrays.copyOf(means, Math.max(size, 2 * means.length));
        }
        for (; known < size; known++) {
            double before = known == 0 ? raw.y(0) : means[known - 1];
            means[known] = before + Math.max(share, FIRST / (known + FIRST)) * (raw.y(known) - before);
        }
        lastX = size == 0 ? 0 : raw.x(size - 1);
        return size;
    }

    @Override
    public double x(int i) {
        return raw.x(i);
    }

    @Override
    public double y(int i) {
        return means[i];
    }
}
