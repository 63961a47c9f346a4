package dev.backlight.view.taste;

import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.taste.Bubble;
import dev.backlight.training.taste.Bubble.Round;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// A bubble's two figures, round by round: how much is missed of what was held back, and among how many things that
/// which was shown is spread. The axes stand before anything has been tried.
final class BubbleChart extends PaintedView {
    private static final double GAP = 24;
    private static final double LOW = 0.7;
    private static final double HIGH = 1;

    private final TasteModel model;
    private final ChartPainter painter = new ChartPainter();

    BubbleChart(TasteModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("bubble-chart");
        setMinSize(0, 0);
        setAccessibleText(text("domain.taste.bubble.missed"));
        watch(model.bubbleProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Bubble now = model.bubbleProperty().get();
        Bubble shown = now == null ? new Bubble(List.of(), List.of(), 0) : now;
        double[] missed = Stream.concat(shown.best().stream(), shown.chance().stream())
                .mapToDouble(Round::missed)
                .toArray();
        double low = Arrays.stream(missed).min().orElse(LOW);
        double high = Arrays.stream(missed).max().orElse(HIGH);
        double different = Stream.concat(shown.best().stream(), shown.chance().stream())
                .mapToDouble(Round::different)
                .filter(Double::isFinite)
                .max()
                .orElse(model.shown().size());
        double each = (width - GAP) / 2;
        plot(gc, new Box(0, 0, each, height), "domain.taste.bubble.missed", Axis.linear(low, high), 0, palette);
        plot(
                gc,
                new Box(each + GAP, 0, each, height),
                model.word("domain.taste.bubble.different"),
                Axis.linear(0, different),
                1,
                palette);
    }

    /// @param first round of the line; that before the first show has no figure of shows
    private void plot(GraphicsContext gc, Box box, String title, Axis axis, int first, Palette palette) {
        Bubble now = model.bubbleProperty().get();
        ToDoubleFunction<Round> figure = first == 0 ? Round::missed : Round::different;
        Scale ratings = Scale.numbers(Axis.linear(Bubble.FIRST, Bubble.FIRST + Bubble.ROUNDS))
                .whole()
                .titled(text("domain.taste.bubble.ratings"));
        List<Series> lines = now == null || now.people() == 0
                ? List.of()
                : List.of(
                        Series.of(text("domain.taste.bubble.best"), points(now.best(), first, figure), Pen.SOLID)
                                .bold(),
                        Series.of(text("domain.taste.bubble.chance"), points(now.chance(), first, figure), Pen.DASHED));
        Chart chart = Chart.of(ratings, Scale.numbers(axis), lines).titled(text(title));
        painter.paint(gc, chart, box, palette, settings().messages().locale());
    }

    private static Points points(List<Round> rounds, int first, ToDoubleFunction<Round> figure) {
        List<Round> drawn = rounds.subList(first, rounds.size());
        return Points.of(
                drawn.stream().mapToDouble(Round::ratings).toArray(),
                drawn.stream().mapToDouble(figure).toArray());
    }
}
