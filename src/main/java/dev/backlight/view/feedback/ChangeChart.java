package dev.backlight.view.feedback;

import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.feedback.FineTuningResult;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// By how many test digits of each class a network reads more or fewer rightly after learning: signed bars, and a
/// hollow dot for the network that learned from the corrections alone.
final class ChangeChart extends PaintedView {
    private static final double FOOT = 20;
    private static final double LABEL = 22;
    private static final double VALUE = 50;
    private static final double DOT = 3.5;

    private final FineTuningModel learning;

    ChangeChart(FineTuningModel learning, Settings settings) {
        super(settings);
        this.learning = learning;
        setId("class-changes");
        setMinHeight(10 * 13 + FOOT);
        setPrefHeight(10 * 24 + FOOT);
        setMaxHeight(10 * 26 + FOOT);
        watch(learning.resultProperty().subscribe(this::changed));
        changed();
    }

    private void changed() {
        FineTuningResult result = learning.resultProperty().get();
        setAccessibleText(
                result == null
                        ? ""
                        : text(
                                "feedback.accessible.classes",
                                Arrays.toString(result.testAfter().gainByClass(result.testBefore()))));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        FineTuningResult result = learning.resultProperty().get();
        if (result == null) {
            return;
        }
        int[] gain = result.testAfter().gainByClass(result.testBefore());
        int[] alone = result.testUnmixed() == null ? null : result.testUnmixed().gainByClass(result.testBefore());
        double right = width - VALUE * (alone == null ? 1 : 2);
        double middle = Math.round((LABEL + right) / 2);
        double unit = (right - middle - 8) / Math.max(1, Math.max(largest(gain), alone == null ? 0 : largest(alone)));
        double row = (height - FOOT) / gain.length;
        gc.setTextBaseline(VPos.CENTER);
        for (int digit = 0; digit < gain.length; digit++) {
            double y = (digit + 0.5) * row;
            gc.setStroke(palette.line2());
            gc.setLineWidth(1);
            gc.strokeLine(0, Math.round((digit + 1) * row) - 0.5, width, Math.round((digit + 1) * row) - 0.5);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(Type.semibold(12));
            gc.setFill(palette.ink());
            gc.fillText(learning.names().mark(digit), 2, y);
            double bar = Math.min(12, row - 6);
            double length = Math.abs(gain[digit]) * unit;
            gc.setFill(palette.sign(gain[digit]));
            gc.fillRoundRect(gain[digit] < 0 ? middle - length : middle, y - bar / 2, length, bar, 3, 3);
            if (alone != null) {
                dot(gc, middle + alone[digit] * unit, y, palette);
                value(gc, alone[digit], width - 2, y, palette, false);
            }
            value(gc, gain[digit], right + VALUE - 2, y, palette, true);
        }
        gc.setStroke(palette.dim());
        gc.strokeLine(middle + 0.5, 0, middle + 0.5, height - FOOT);
        foot(gc, width, height - FOOT / 2 + 2, middle, right, palette, alone != null);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private static void dot(GraphicsContext gc, double x, double y, Palette palette) {
        gc.setFill(palette.panel());
        gc.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        gc.setStroke(palette.mut());
        gc.setLineWidth(1.5);
        gc.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    private static void value(GraphicsContext gc, int value, double x, double y, Palette palette, boolean strong) {
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFont(strong ? Type.semibold(12) : Type.text(12));
        gc.setFill(strong && value != 0 ? palette.signText(value) : palette.mut());
        gc.fillText(Numbers.signed(value, 0), x, y);
    }

    private void foot(
            GraphicsContext gc, double width, double y, double middle, double right, Palette palette, boolean both) {
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(text("feedback.worse"), middle - 8, y);
        if (both) {
            gc.fillText(text("feedback.mixed.mark"), right + VALUE - 2, y);
            gc.fillText(text("feedback.alone.mark"), width - 2, y, VALUE);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(text("feedback.better"), middle + 8, y);
        if (both) {
            dot(gc, 2 + DOT, y, palette);
            gc.setFill(palette.mut());
            gc.fillText(text("feedback.alone"), 6 + 2 * DOT, y, middle - 80);
        }
    }

    private static int largest(int[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
