package dev.backlight.view.chart.plot;

import java.util.Arrays;

/// A noisy line smoothed by what came before, as the training smooths its loss: each number takes a fixed share in
/// the mean, the first ones an equal share, so that the mean doesn't start at the first number alone. What it says
/// never changes when the line goes on; numbers are added up once.
public final class RunningMean implements Points {
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
            means[known] = before + Math.max(share, 1.0 / (known + 1)) * (raw.y(known) - before);
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
