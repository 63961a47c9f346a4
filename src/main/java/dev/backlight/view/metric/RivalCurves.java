package dev.backlight.view.metric;

import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.text.Messages;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;

/// The results of two experiments over each other: A solid, B dashed, both in ink, each named at its line's end.
/// Numbers that are no shares have a chart of the training loss in place of the accuracy.
public final class RivalCurves {
    private final MetricChart losses = MetricChart.losses();
    private final MetricChart shares = MetricChart.accuracies();
    private final ChartPair pair = new ChartPair();

    /// @param x pixel of the painting at which somebody points; NaN for none
    void point(double x) {
        pair.point(x);
    }

    public void paint(GraphicsContext gc, PlaneRival rival, Box area, Palette palette, Messages messages) {
        MetricHistory first = rival.first().run().history();
        MetricHistory second = rival.second().run().history();
        boolean shared = first.size(Metric.TRAIN_ACCURACY) > 0
                || second.size(Metric.TRAIN_ACCURACY) > 0
                || first.size(Metric.TRAIN_LOSS) == 0;
        List<MetricChart.Line> lines = List.of(
                new MetricChart.Line("A", first, Pen.SOLID),
                new MetricChart.Line("B", second, Pen.DASHED.in(Palette::ink)));
        Chart left = losses.over(lines, false).titled(messages.get("rival.chart.loss.test"));
        Chart right = shared
                ? shares.over(lines, false).titled(messages.get("rival.chart.accuracy.test"))
                : losses.over(lines, true).titled(messages.get("rival.chart.loss.train"));
        pair.paint(gc, new ChartPair.Charts(left, right, true), area, cursor(rival), palette, messages.locale());
    }

    /// The moment of the past on screen, in epochs; NaN while live.
    private static double cursor(PlaneRival rival) {
        Moment past = rival.first().run().timeline().positionProperty().get();
        return past == null
                ? Double.NaN
                : (double) past.step()
                        / rival.first().run().progressProperty().get().stepsPerEpoch();
    }
}
