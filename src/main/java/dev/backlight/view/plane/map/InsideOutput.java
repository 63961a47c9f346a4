package dev.backlight.view.plane.map;

import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.Task;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// What the output says at the test points, from −1 to 1: points of one class stand up, those of the other hang
/// down, and what lies on the wrong side of 0 is read wrongly. Heights are square roots of counts, so that a single
/// point among hundreds is seen.
public final class InsideOutput extends PaintedView {
    static final int BARS = 24;
    private static final double TITLE = 24;
    private static final double FOOT = 20;
    private static final double LEAST = 96;
    private static final double GAP = 2;

    private final PlaneModel model;

    public InsideOutput(PlaneModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("inside-output");
        setAccessibleText(text("plane.inside"));
        setMinHeight(0);
        setPrefHeight(168);
        setMaxHeight(190);
        watch(model.insightProperty().subscribe(this::requestPaint));
        watch(settings.messages().localeProperty().subscribe(this::requestPaint));
    }

    /// How many points the output gives which answer.
    ///
    /// @param outputs one a point, in [-1, 1]
    /// @param points as many
    /// @param sign of the class that is counted
    static int[] counts(float[] outputs, List<PlanePoint> points, int sign) {
        int[] counts = new int[BARS];
        for (int i = 0; i < outputs.length; i++) {
            if (points.get(i).label() > 0 == sign > 0) {
                counts[Math.clamp((int) Math.floor((outputs[i] + 1) / 2 * BARS), 0, BARS - 1)]++;
            }
        }
        return counts;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        PlaneInsight insight = model.insightProperty().get();
        if (insight == null || height < LEAST || model.config().task() != Task.BINARY) {
            return;
        }
        float[] outputs = insight.test().outputs();
        List<PlanePoint> points = insight.data().test().points();
        if (outputs.length == 0 || outputs.length != points.size()) {
            return;
        }
        title(gc, points.size(), width, palette);
        int[] up = counts(outputs, points, 1);
        int[] down = counts(outputs, points, -1);
        int most = 1;
        for (int bar = 0; bar < BARS; bar++) {
            most = Math.max(most, Math.max(up[bar], down[bar]));
        }
        double middle = Math.round(TITLE + (height - TITLE - FOOT) / 2);
        double room = middle - TITLE - 2;
        for (int bar = 0; bar < BARS; bar++) {
            double left = Math.round(bar * width / BARS);
            double wide = Math.round((bar + 1) * width / BARS) - left - GAP;
            double above = room * Math.sqrt((double) up[bar] / most);
            double below = room * Math.sqrt((double) down[bar] / most);
            gc.setFill(palette.sign(1));
            gc.fillRect(left, middle - above, wide, above);
            gc.setFill(palette.sign(-1));
            gc.fillRect(left, middle + 1, wide, below);
        }
        axis(gc, middle, width, height, palette);
    }

    private void title(GraphicsContext gc, int points, double width, Palette palette) {
        var locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(12, locale));
        gc.setFill(palette.ink());
        gc.fillText(text("plane.inside"), 0, 8);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFont(Type.text(11, locale));
        gc.setFill(palette.mut());
        gc.fillText(text("plane.inside.points", points), width, 8);
    }

    private void axis(GraphicsContext gc, double middle, double width, double height, Palette palette) {
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokeLine(0, middle + 0.5, width, middle + 0.5);
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        double zero = Math.round(width / 2) - GAP / 2;
        gc.strokeLine(zero, TITLE, zero, height - FOOT);
        double foot = height - FOOT / 2;
        gc.setFont(Type.text(11));
        gc.setFill(palette.mut());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(Numbers.signed(-1, 0), 0, foot);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText("0", zero, foot);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Numbers.signed(1, 0), width, foot);
    }
}
