package dev.backlight.view.feedback;

import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.feedback.FineTuningResult;
import dev.backlight.training.feedback.FineTuningResult.Figure;
import dev.backlight.view.metric.LineStyles;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.stage.PaintedView;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// A share along the steps of learning: solid as it was learned, dashed from the corrections alone.
final class CourseChart extends PaintedView {
    private static final double LEFT = 40;
    private static final double RIGHT = 46;
    private static final double FOOT = 16;
    private static final double TOP = 8;
    private static final double LEAST_SPAN = 0.004;

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
        double least = 0;
        double most = 1;
        if (!whole) {
            least = figures(result).mapToDouble(share).min().orElse(0);
            most = figures(result).mapToDouble(share).max().orElse(1);
            double margin = Math.max(LEAST_SPAN - (most - least), (most - least) * 0.2) / 2;
            least = Math.max(0, least - margin);
            most = Math.min(1, most + margin);
        }
        double low = least;
        double span = most - least;
        double bottom = height - FOOT;
        double right = width - RIGHT;
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(Type.text(11));
        for (int i = 0; i < 3; i++) {
            double y = Math.round(TOP + (bottom - TOP) * i / 2) + 0.5;
            gc.setStroke(i == 2 ? palette.dim() : palette.line2());
            gc.setLineWidth(1);
            gc.strokeLine(LEFT, y, right, y);
            gc.setFill(palette.mut());
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(Numbers.percent(most - span * i / 2, whole ? 0 : 1), LEFT - 6, y);
        }
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText("0", LEFT, height - 6);
        gc.fillText(String.valueOf(result.recipe().steps()), right, height - 6);
        int steps = result.recipe().steps();
        double end = line(gc, result.course(), steps, 0, right, bottom, low, span, palette);
        if (!result.unmixed().isEmpty()) {
            double other = line(gc, result.unmixed(), steps, 1, right, bottom, low, span, palette);
            boolean apart = Math.abs(end - other) > 12;
            double above = end <= other ? end : other;
            label(
                    gc,
                    apart ? text("feedback.mixed.mark") : text("feedback.both.mark"),
                    right,
                    apart ? end : above,
                    true,
                    palette);
            if (apart) {
                label(gc, text("feedback.alone.mark"), right, other, false, palette);
            }
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void label(GraphicsContext gc, String text, double right, double y, boolean strong, Palette palette) {
        var locale = settings().messages().locale();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(strong ? Type.semibold(11, locale) : Type.text(11, locale));
        gc.setFill(strong ? palette.ink() : palette.mut());
        gc.fillText(text, right + 6, y, RIGHT - 6);
    }

    private static Stream<Figure> figures(FineTuningResult result) {
        return Stream.concat(result.course().stream(), result.unmixed().stream());
    }

    /// @return where it ends
    private double line(
            GraphicsContext gc,
            List<Figure> figures,
            int steps,
            int place,
            double right,
            double bottom,
            double low,
            double span,
            Palette palette) {
        LineStyles.use(gc, place, palette);
        gc.beginPath();
        double y = bottom;
        for (Figure figure : figures) {
            double x = LEFT + (right - LEFT) * figure.step() / steps;
            y = bottom - (bottom - TOP) * (share.applyAsDouble(figure) - low) / span;
            gc.lineTo(x, y);
        }
        gc.stroke();
        LineStyles.end(gc);
        gc.setFill(LineStyles.colour(place, palette));
        gc.fillOval(right - 2.5, y - 2.5, 5, 5);
        return y;
    }
}
