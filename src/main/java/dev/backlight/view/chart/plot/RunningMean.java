package dev.backlight.view.chart.plot;

import dev.backlight.training.past.Smoothing;
import java.util.Arrays;

/// A noisy line over epochs smoothed by what came before, as `Smoothing` does. What it says never changes when the
/// line goes on; numbers are added up once.
public final class RunningMean implements Points {
    private final Points raw;
    private double[] means = new double[64];
    private int known;
    private double lastX;

    public RunningMean(Points raw) {
        this.raw = raw;
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
            double before = known == 0 ? Double.NaN : means[known - 1];
            double epochs = known == 0 ? 0 : raw.x(known) - raw.x(known - 1);
            means[known] = Smoothing.next(before, raw.y(known), known + 1L, epochs);
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
