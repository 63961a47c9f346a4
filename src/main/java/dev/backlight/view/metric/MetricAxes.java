package dev.backlight.view.metric;

import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import java.util.Arrays;
import java.util.List;

/// Axes for what is measured along a training: they reach as far as what is shown, but for the first moments, in
/// which all lines fall or rise steeply and would press what follows flat.
final class MetricAxes {
    /// Share of the time that stretches no axis.
    private static final double FIRST = 0.1;

    /// Losses' axes end here at the latest; what is above has diverged.
    private static final double MOST = 10;

    private static final double LEAST = 0.02;
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 10};

    private MetricAxes() {}

    /// Epochs: as many as the longest line has, at least one.
    static Scale epochs(List<? extends Points> lines) {
        double last = lines.stream()
                .filter(line -> line.size() > 0)
                .mapToDouble(line -> line.x(line.size() - 1))
                .max()
                .orElse(1);
        return Scale.numbers(Axis.linear(0, Math.max(1, last))).whole();
    }

    /// From 0 to a round number that is not below the lines.
    static Scale losses(List<? extends Points> lines, double epochs) {
        double most = outermost(lines, epochs, 1, 1);
        return Scale.numbers(Axis.linear(0, roundUp(Math.clamp(most, LEAST, MOST))));
    }

    /// From a round share below the lines to all.
    static Scale shares(List<? extends Points> lines, double epochs) {
        double low = outermost(lines, epochs, -1, 0);
        double from = low >= 0.97 ? 0.96 : low >= 0.92 ? 0.9 : low >= 0.84 ? 0.8 : low >= 0.65 ? 0.6 : 0;
        return Scale.percent(Axis.linear(from, 1));
    }

    /// The number that lies farthest up or down but for the first moments, or else in all.
    ///
    /// @param sign 1 for the largest, -1 for the least
    /// @param none where there is no number
    private static double outermost(List<? extends Points> lines, double epochs, int sign, double none) {
        double later = outermostFrom(lines, FIRST * epochs, sign);
        double found = Double.isNaN(later) ? outermostFrom(lines, 0, sign) : later;
        return Double.isNaN(found) ? none : found;
    }

    /// Lines have ten thousands of points, and both axes look at all of them for each painting: as streams that was
    /// a seventh of the screen's thread.
    private static double outermostFrom(List<? extends Points> lines, double x, int sign) {
        double found = Double.NaN;
        for (Points line : lines) {
            int size = line.size();
            for (int i = size == 0 ? 0 : line.at(x); i < size; i++) {
                double y = line.y(i);
                boolean outer = !(y * sign <= found * sign); // also where none is found yet
                if (outer && Double.isFinite(y) && line.x(i) >= x) {
                    found = y;
                }
            }
        }
        return found;
    }

    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return Arrays.stream(ROUND)
                .map(round -> round * power)
                .filter(round -> round >= value * (1 - 1e-9))
                .findFirst()
                .orElse(10 * power);
    }
}
