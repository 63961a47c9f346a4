package dev.backlight.view.home;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Trace;
import dev.backlight.view.metric.MetricPoints;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;

/// The loss of a training as one line without numbers, with a dot where it stands.
final class LossLine extends PaintedView {
    private static final double DOT = 4;

    private final RunModel<?> run;

    LossLine(RunModel<?> run, Settings settings) {
        super(settings);
        this.run = run;
        setId("homeLoss");
        setPrefHeight(46);
        setMinHeight(46);
        setMouseTransparent(true);
        setAccessibleText(text("charts.loss"));
        watch(run.historyVersionProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Points line = MetricPoints.smoothed(run.history(), Metric.TRAIN_LOSS);
        int size = line.size();
        if (size < 2) {
            return;
        }
        double most = 1e-6;
        for (int i = size / 50; i < size; i++) { // the first steps would press all others flat
            most = Double.isFinite(line.y(i)) ? Math.max(most, line.y(i)) : most;
        }
        Box box = new Box(DOT, DOT, width - 3 * DOT, height - 2 * DOT);
        Plot plot = new Plot(
                gc,
                box,
                Axis.linear(0, line.x(size - 1)),
                Axis.linear(0, most),
                palette,
                palette.stage(),
                settings().messages().locale());
        gc.save();
        gc.clip(0, 0, width, height);
        new Trace().calm(plot, line, Pen.SOLID.wide(2));
        gc.restore();
        gc.setFill(palette.stage());
        gc.setStroke(palette.ink());
        gc.setLineWidth(2);
        double x = plot.x(line.x(size - 1)) - DOT;
        double y = plot.yWithin(line.y(size - 1)) - DOT;
        gc.fillOval(x, y, 2 * DOT, 2 * DOT);
        gc.strokeOval(x, y, 2 * DOT, 2 * DOT);
        gc.setLineWidth(1);
    }
}
