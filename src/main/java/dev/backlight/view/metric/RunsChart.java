package dev.backlight.view.metric;

import dev.backlight.model.run.RunEntry;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.plot.LineEnds;
import dev.backlight.view.metric.MetricChart.Frame;
import dev.backlight.view.metric.MetricChart.Scale;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Type;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The test results of several runs in one chart: solid ink, dashed, dotted, each named at its line's end.
final class RunsChart {
    private static final double WORDS = 14;

    private final Metric metric;
    private final boolean share;
    private final MetricChart axes;

    /// @param axes draws title and axes
    /// @param share whether the numbers are shares of one, shown as percent
    RunsChart(MetricChart axes, Metric metric, boolean share) {
        this.axes = axes;
        this.metric = metric;
        this.share = share;
    }

    /// @param runs at most three
    /// @param names what they are called at their line's end
    void paint(GraphicsContext gc, Frame frame, List<RunEntry> runs, Function<RunEntry, String> names) {
        gc.setTextBaseline(VPos.CENTER);
        Scale scale = scale(frame, runs);
        axes.titleAndAxes(gc, frame, scale);
        double[] ends = new double[runs.size()];
        for (int place = runs.size() - 1; place >= 0; place--) {
            ends[place] = line(gc, frame, scale, runs.get(place).history(), place);
        }
        double[] at = LineEnds.apart(ends, WORDS, 0, scale.bottom() - 2);
        gc.setTextAlign(TextAlignment.LEFT);
        for (int place = 0; place < runs.size(); place++) {
            if (!Double.isNaN(at[place])) {
                MetricHistory history = runs.get(place).history();
                int size = history.size(metric);
                int shown =
                        Double.isNaN(frame.hover()) ? size - 1 : MetricChart.nearest(history, metric, frame.hover());
                double value = history.y(metric, shown);
                gc.setFill(LineStyles.words(place, frame.palette()));
                gc.setFont(place == 0 ? Type.semibold(11, frame.locale()) : Type.text(11, frame.locale()));
                String number = share ? Numbers.fixed(100 * value, 1) : Numbers.fixed(value, 3);
                gc.fillText(
                        names.apply(runs.get(place)) + "  " + number,
                        frame.plotLeft() + frame.plotWidth() + 7,
                        at[place]);
            }
        }
    }

    private Scale scale(Frame frame, List<RunEntry> runs) {
        double low = share ? 1 : 0;
        double high = share ? 1 : 0.1;
        List<RunEntry> begun = runs.stream()
                .filter(run -> run.history().size(metric) > 1)
                .toList(); // an untrained network would stretch the axis
        for (RunEntry run : begun.isEmpty() ? runs : begun) {
            low = share ? Math.min(low, axes.lowest(run.history())) : low;
            high = share ? high : Math.max(high, axes.highest(run.history()));
        }
        return axes.scale(frame, low, high);
    }

    /// @return the y of the line's end, NaN without points
    private double line(GraphicsContext gc, Frame frame, Scale scale, MetricHistory history, int place) {
        int size = history.size(metric);
        if (size == 0) {
            return Double.NaN;
        }
        LineStyles.use(gc, place, frame.palette());
        gc.save(); // numbers beyond the axis are cut off at its end
        gc.beginPath();
        gc.rect(frame.plotLeft(), scale.bottom() - scale.plot() - 1, frame.plotWidth() + 1, scale.plot() + 2);
        gc.clip();
        gc.beginPath();
        for (int i = 0; i < size; i++) {
            double x = frame.x(history.x(metric, i));
            double y = MetricChart.finiteY(scale, history.y(metric, i));
            if (i == 0) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        }
        gc.stroke();
        gc.restore();
        LineStyles.end(gc);
        double x = frame.x(history.x(metric, size - 1));
        double y = Math.clamp(
                MetricChart.finiteY(scale, history.y(metric, size - 1)), scale.bottom() - scale.plot(), scale.bottom());
        gc.setFill(LineStyles.colour(place, frame.palette()));
        gc.fillOval(x - 2.5, y - 2.5, 5, 5);
        return y;
    }
}
