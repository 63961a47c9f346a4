package dev.backlight.view.feedback;

import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.feedback.FineTuningResult;
import dev.backlight.training.feedback.FineTuningResult.Figure;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// A share along the steps of learning: solid as it was learned, dashed from the corrections alone.
final class CourseChart extends PaintedView {
    private static final double LEAST_SPAN = 0.004;

    /// Ends that are nearer than this share of the axis are one.
    private static final double SAME = 0.05;

    private final ChartPainter painter = new ChartPainter();
    private final FineTuningModel learning;
    private final ToDoubleFunction<Figure> share;
    private final boolean whole;

    /// @param whole whether the axis runs from 0 to 1; else as far as the figures go
    CourseChart(FineTuningModel learning, Settings settings, ToDoubleFunction<Figure> share, boolean whole) {
        super(settings);
        this.learning = learning;
        this.share = share;
        this.whole = whole;
        setMinHeight(62);
        setPrefHeight(96);
        setMaxHeight(120);
        watch(learning.resultProperty().subscribe(this::changed));
        changed();
    }

    private void changed() {
        FineTuningResult result = learning.resultProperty().get();
        setAccessibleText(
                result == null
                        ? ""
                        : text(
                                "feedback.accessible.course",
                                Numbers.percent(
                                        share.applyAsDouble(result.course().getFirst()), 2),
                                Numbers.percent(
                                        share.applyAsDouble(result.course().getLast()), 2)));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        FineTuningResult result = learning.resultProperty().get();
        if (result == null) {
            return;
        }
        Scale steps = Scale.numbers(Axis.linear(0, result.recipe().steps())).whole();
        painter.paint(
                gc,
                Chart.of(steps, Scale.percent(shares(result)), lines(result)).on(Palette::panel),
                new Box(0, 0, width, height),
                palette,
                settings().messages().locale());
    }

    /// The axis up: all, or as far as the figures go and a little beyond.
    private Axis shares(FineTuningResult result) {
        if (whole) {
            return Axis.linear(0, 1);
        }
        double least = figures(result).mapToDouble(share).min().orElse(0);
        double most = figures(result).mapToDouble(share).max().orElse(1);
        double margin = Math.max(LEAST_SPAN - (most - least), (most - least) * 0.2) / 2;
        return Axis.linear(Math.max(0, least - margin), Math.min(1, most + margin));
    }

    /// Lines that end at the same place share their words.
    private List<Series> lines(FineTuningResult result) {
        Points mixed = points(result.course());
        if (result.unmixed().isEmpty()) {
            return List.of(Series.of(mixed, Pen.SOLID).bold());
        }
        Points alone = points(result.unmixed());
        Axis axis = shares(result);
        boolean apart = Math.abs(axis.share(last(mixed)) - axis.share(last(alone))) > SAME;
        return List.of(
                Series.of(text(apart ? "feedback.mixed.mark" : "feedback.both.mark"), mixed, Pen.SOLID)
                        .bold(),
                Series.of(apart ? text("feedback.alone.mark") : "", alone, Pen.DASHED));
    }

    private static double last(Points points) {
        return points.y(points.size() - 1);
    }

    private Points points(List<Figure> figures) {
        return Points.of(
                figures.stream().mapToDouble(Figure::step).toArray(),
                figures.stream().mapToDouble(share).toArray());
    }

    private static Stream<Figure> figures(FineTuningResult result) {
        return Stream.concat(result.course().stream(), result.unmixed().stream());
    }
}
