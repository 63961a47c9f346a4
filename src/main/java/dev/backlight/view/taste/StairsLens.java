package dev.backlight.view.taste;

import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.taste.Staircase;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.metric.MetricPoints;
import dev.backlight.view.metric.Smoothed;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// By how many stars ratings are missed: while learning, and beside what one reaches without factors.
public final class StairsLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double MOST = 1.4;

    private final TasteModel model;
    private final ChartPainter painter = new ChartPainter();
    private final Smoothed smoothed = new Smoothed(Metric.TRAIN_LOSS);

    public StairsLens(TasteModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("stairs-lens");
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
        double each = (width - 3 * PAD) / 2;
        int tested = history.size(Metric.TEST_LOSS);
        double most = Math.max(1, tested == 0 ? 1 : history.x(Metric.TEST_LOSS, tested - 1));
        Chart chart = Chart.of(
                        Scale.numbers(Axis.linear(0, most)).whole(),
                        Scale.numbers(Axis.linear(0, MOST)),
                        smoothed.under(
                                new MetricPoints(history, Metric.TEST_LOSS),
                                history,
                                settings().messages(),
                                stars -> Numbers.fixed(stars, 3)))
                .titled(text("domain.taste.missed"));
        painter.paint(
                gc,
                chart,
                new Box(PAD, PAD, each, height - 2 * PAD),
                palette,
                settings().messages().locale());
        double own = tested == 0 ? Double.NaN : history.y(Metric.TEST_LOSS, tested - 1);
        stairs(gc, 2 * PAD + each, each - PAD, own, palette);
    }

    private void stairs(GraphicsContext gc, double left, double width, double own, Palette palette) {
        Staircase stairs = model.stairs();
        String[] words = {
            "domain.taste.mean",
            model.word("domain.taste.items"),
            model.word("domain.taste.biases"),
            "domain.taste.network"
        };
        double[] missed = {stairs.mean(), stairs.items(), stairs.biases(), own};
        var locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, locale));
        gc.fillText(text("domain.taste.stairs"), left, PAD + 8);
        for (int i = 0; i < words.length; i++) {
            double y = PAD + 38 + i * 26;
            boolean strong = i == words.length - 1;
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFill(strong ? palette.ink() : palette.mut());
            gc.setFont(strong ? Type.semibold(13, locale) : Type.text(13, locale));
            gc.fillText(text(words[i]), left, y, 140);
            double room = width - 210;
            gc.setFill(palette.inset());
            gc.fillRoundRect(left + 150, y - 6, room, 12, 4, 4);
            if (!Double.isNaN(missed[i])) {
                gc.setFill(strong ? palette.ink() : palette.dim());
                gc.fillRoundRect(left + 150, y - 6, Math.min(room, room * missed[i] / 1.1), 12, 4, 4);
                gc.setTextAlign(TextAlignment.RIGHT);
                gc.setFill(strong ? palette.ink() : palette.mut());
                gc.fillText(Numbers.fixed(missed[i], 3), left + width, y);
            }
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
