package dev.backlight.view.evaluation.run;

import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;

/// A run's test accuracy in the space of a word; all runs on one axis.
final class RunSpark extends PaintedView {
    private static final double LOW = 0.9;

    private final RunEntry run;

    RunSpark(RunEntry run, Settings settings) {
        super(settings);
        this.run = run;
        setMinSize(32, 22);
        setPrefSize(32, 22);
        setMaxSize(32, 22);
        setMouseTransparent(true);
    }

    void refresh() {
        requestPaintOf(run.history(), run.history().size(Metric.TEST_ACCURACY));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        MetricHistory history = run.history();
        int size = history.size(Metric.TEST_ACCURACY);
        if (size < 3) {
            return;
        }
        double last = history.x(Metric.TEST_ACCURACY, size - 1);
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.beginPath();
        for (int i = 1; i < size; i++) {
            double share = Math.max(LOW, history.y(Metric.TEST_ACCURACY, i));
            double x = 1 + (history.x(Metric.TEST_ACCURACY, i) - 1) / Math.max(1, last - 1) * (width - 2);
            double y = height - 2 - (share - LOW) / (1 - LOW) * (height - 4);
            if (i == 1) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        }
        gc.stroke();
    }
}
