package dev.backlight.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.model.window.Theme;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A chart as it is seen: what lies where, and in which colour.
@ExtendWith(ApplicationExtension.class)
class ChartPainterTest {
    private static final Palette PALETTE = Palette.of(Theme.LIGHT);
    private static final double STEPS = 4000;

    private final List<Plot> plots = new ArrayList<>();

    private WritableImage painted(Chart chart, double width, double height) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    Canvas canvas = new Canvas(width, height);
                    plots.add(new ChartPainter()
                            .paint(
                                    GraphicsContext.on(canvas),
                                    chart,
                                    new Box(0, 0, width, height),
                                    PALETTE,
                                    Locale.ENGLISH));
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setFill(PALETTE.stage());
                    return canvas.snapshot(parameters, null);
                })
                .get(10, TimeUnit.SECONDS);
    }

    private static Points curve(DoubleUnaryOperator y) {
        double[] x = IntStream.range(0, 200)
                .mapToDouble(i -> Math.pow(STEPS, i / 199.0))
                .toArray();
        return Points.of(
                x,
                IntStream.range(0, 200).mapToDouble(i -> y.applyAsDouble(x[i])).toArray());
    }

    private static double rise(double x, double middle, double steep) {
        return 1 / (1 + Math.pow(x / middle, -steep));
    }

    /// What a question of a lab looks like: a guess, three runs under their mean, what was shown, a control.
    private static Chart question() {
        List<Series> lines = new ArrayList<>();
        lines.add(Series.of("unseen sums", curve(x -> rise(x, 900, 9)), Pen.SOLID.wide(2.5))
                .bold());
        lines.add(Series.of("seen sums", curve(x -> rise(x, 6, 3)), Pen.DASHED));
        lines.add(Series.of("control", curve(_ -> 0.03), Pen.DOTTED));
        for (double middle : new double[] {850, 900, 960}) {
            lines.add(Series.of(curve(x -> rise(x, middle, 10)), Pen.SEED));
        }
        lines.add(Series.of(curve(x -> 0.95 * rise(x, 40, 2)), Pen.HIGHLIGHTER));
        return Chart.of(
                        Scale.numbers(Axis.logarithmic(1, STEPS)).titled("training step, log scale"),
                        Scale.percent(Axis.linear(0, 1)).titled("sums answered right"),
                        lines)
                .with(List.of(
                        new Band(850, 960, Palette::plum, 0.1),
                        new Span(20, 960, 1, 0.9, "memorised, not yet understood"),
                        Note.dot(960, 0.9),
                        new Note(40, 0.5, "your bet", "step 100", false)));
    }

    @Test
    void linesRunThroughTheirNumbersAndAboveAGuess() throws Exception {
        WritableImage image = painted(question(), 720, 360);
        Plot plot = plots.getFirst();
        assertThat(colour(image, plot.x(2000), plot.y(rise(2000, 900, 9)))).isEqualTo(PALETTE.ink());
        assertThat(colour(image, plot.x(40), plot.y(0.475))).as("the guess").isNotEqualTo(PALETTE.stage());
        assertThat(plot.valueAt(plot.x(500))).isCloseTo(500, within(1e-6));
        assertThat(plot.numberAt(plot.y(0.3))).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void wordsOfLinesThatEndAtTheAxisStayAboveIt() throws Exception {
        Points zero = Points.of(new double[] {0, 1}, new double[] {0, 0});
        Chart chart = Chart.of(
                Scale.numbers(Axis.linear(0, 1)),
                Scale.numbers(Axis.linear(0, 1)),
                List.of(Series.of("test", zero, Pen.SOLID), Series.of("train", zero, Pen.DASHED)));
        WritableImage image = painted(chart, 300, 160);
        Box box = plots.getFirst().box();
        for (double x = box.right() + 8; x < 300; x++) {
            for (double y = box.bottom(); y < 160; y++) {
                assertThat(colour(image, x, y)).as("at %s, %s", x, y).isEqualTo(PALETTE.stage());
            }
        }
    }

    @Test
    void numbersAreReadWhereSomebodyPointsAndElseAtTheEnd() {
        Series line = Series.of("test", Points.of(new double[] {1, 2, 3}, new double[] {10, 20, 30}), Pen.SOLID);
        assertThat(line.read(Double.NaN)).isEqualTo(2);
        assertThat(line.read(2.5)).isEqualTo(1);
        assertThat(line.read(0.5)).as("before its first number").isEqualTo(-1);
        assertThat(line.read(99)).isEqualTo(2);
    }

    @Test
    void aChartWithoutRoomStillHasAField() throws Exception {
        painted(question().titled("no room"), 40, 18);
        Box box = plots.getFirst().box();
        assertThat(box.width()).isPositive();
        assertThat(box.height()).isPositive();
        assertThat(plots.getFirst().yWithin(0.5)).isBetween(box.y(), box.bottom());
    }

    private static Color colour(WritableImage image, double x, double y) {
        return image.getPixelReader().getColor((int) x, (int) y);
    }
}
