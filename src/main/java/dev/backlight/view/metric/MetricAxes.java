package dev.backlight.view.metric;

import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
        double most = numbers(lines, epochs).max().orElse(1);
        return Scale.numbers(Axis.linear(0, roundUp(Math.clamp(most, LEAST, MOST))));
    }

    /// From a round share below the lines to all.
    static Scale shares(List<? extends Points> lines, double epochs) {
        double low = numbers(lines, epochs).min().orElse(0);
        double from = low >= 0.97 ? 0.96 : low >= 0.92 ? 0.9 : low >= 0.84 ? 0.8 : low >= 0.65 ? 0.6 : 0;
        return Scale.percent(Axis.linear(from, 1));
    }

    private static DoubleStream numbers(List<? extends Points> lines, double epochs) {
        double[] later = numbersFrom(lines, FIRST * epochs).toArray();
        return later.length == 0 ? numbersFrom(lines, 0) : Arrays.stream(later);
    }

    private static DoubleStream numbersFrom(List<? extends Points> lines, double x) {
        return lines.stream()
                .flatMapToDouble(line -> IntStream.range(line.size() == 0 ? 0 : line.at(x), line.size())
                        .filter(i -> line.x(i) >= x)
                        .mapToDouble(line::y))
                .filter(Double::isFinite);
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
