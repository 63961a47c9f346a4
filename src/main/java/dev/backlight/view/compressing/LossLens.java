package dev.backlight.view.compressing;

import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.metric.MetricPoints;
import dev.backlight.view.metric.Smoothed;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.layout.Region;

/// The loss of an autoencoder, which is a sum over so many pixels that an axis of its own is needed.
public final class LossLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double ROOM = 1.15;

    private final CompressingModel model;
    private final ChartPainter painter = new ChartPainter();
    private final Smoothed smoothed = new Smoothed(Metric.TRAIN_LOSS);

    public LossLens(CompressingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("loss-lens");
        setAccessibleText(text("domain.compressing.chart"));
        watch(model.run().historyVersionProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        MetricHistory history = model.run().history();
        Points smooth = smoothed.of(history);
        Points tested = new MetricPoints(history, Metric.TEST_LOSS);
        Points shape = smooth.size() == 0 ? tested : smooth; // before the first step there is a test only
        int size = shape.size();
        double last = Math.max(1, size == 0 ? 1 : shape.x(size - 1));
        double most = 1;
        double least = Double.MAX_VALUE;
        for (int i = size / 50; i < size; i++) { // the first steps would press all others flat
            most = Math.max(most, shape.y(i));
            least = Math.min(least, shape.y(i));
        }
        Chart chart = Chart.of(
                        Scale.numbers(Axis.linear(0, last)).whole(),
                        Scale.numbers(Axis.linear(Math.min(most, least) / ROOM, most * ROOM)),
                        smoothed.under(tested, history, settings().messages(), loss -> Numbers.fixed(loss, 1)))
                .titled(text("domain.compressing.chart"));
        Box box = new Box(PAD, PAD, width - 2 * PAD, height - 2 * PAD);
        painter.paint(gc, chart, box, palette, settings().messages().locale());
    }
}
