package dev.backlight.view.metric;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Loss and accuracy of one run beside each other, for whoever paints a page; without classes the loss alone.
public final class RunCurves {
    private final MetricChart losses = MetricChart.losses();
    private final MetricChart accuracies = MetricChart.accuracies();
    private final ChartPair pair = new ChartPair();

    public void paint(GraphicsContext gc, RunModel<?> run, Box area, Palette palette, Messages messages) {
        var names = new MetricChart.Names(
                messages.get("charts.train"), messages.get("charts.test"), messages.get("charts.validation"));
        Moment past = run.timeline().positionProperty().get();
        double cursor = past == null
                ? Double.NaN
                : (double) past.step() / run.progressProperty().get().stepsPerEpoch();
        boolean classes = run.history().size(Metric.TEST_ACCURACY) > 0;
        var loss = losses.of(run.history(), run.estimates(), null, names).titled(messages.get("charts.loss"));
        var accuracy =
                accuracies.of(run.history(), run.estimates(), null, names).titled(messages.get("charts.accuracy"));
        if (classes) {
            pair.paint(gc, new ChartPair.Charts(loss, accuracy, true), area, cursor, palette, messages.locale());
        } else {
            pair.alone(gc, loss, area, cursor, palette, messages.locale());
        }
    }
}
