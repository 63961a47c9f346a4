package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.model.Settings;
import dev.backlight.view.PaintedView;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The mathematics of one stop, in signs and with this neuron's numbers; at a gradient, the check without
/// backpropagation.
final class StudyPage extends PaintedView {
    private static final double LEFT = 24;
    private static final double ROW = 46;
    private static final double AGREES = 1e-6;

    private Study study;
    private Stop stop = Stop.SUMS;
    private Choice choice;
    private Derivation derivation;
    private double numerical;

    StudyPage(Settings settings) {
        super(settings);
        setMinSize(280, 240);
    }

    void show(Study now, Stop at, Choice chosen) {
        study = now;
        stop = at;
        choice = chosen;
        derivation = Derivation.of(study, stop, choice, settings().messages());
        numerical = stop == Stop.GRADIENTS
                ? study.numericalGradient(choice.column(), choice.from(), choice.to())
                : Double.NaN;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.panel());
        gc.fillRect(0, 0, width, height);
        if (derivation == null) {
            return;
        }
        Locale locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(13, locale));
        gc.setFill(palette.ink());
        gc.fillText(derivation.title(), LEFT, 26, width - 2 * LEFT);
        boolean low = height < 560;
        Maths.Extent extent = derivation.formula().measure(24);
        double size = Math.min(24, 24 * (width - 2 * LEFT) / extent.width());
        double y = 36 + extent.above() + 14;
        derivation
                .formula()
                .paint(gc, (width - derivation.formula().measure(size).width()) / 2, y, size, palette.ink());
        y += extent.below() + 16;
        double row = low ? 36 : ROW;
        for (Derivation.Factor factor : derivation.rows()) {
            gc.setStroke(palette.line2());
            gc.setLineWidth(1);
            gc.strokeLine(LEFT, Math.round(y) + 0.5, width - LEFT, Math.round(y) + 0.5);
            double middle = y + row / 2;
            factor.symbol().paint(gc, LEFT, middle, 14, palette.ink());
            gc.setFont(Type.text(12, locale));
            gc.setFill(palette.mut());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(factor.name(), LEFT + 104, middle, Math.max(60, width - 2 * LEFT - 104 - 96));
            gc.setFont(Type.semibold(13));
            gc.setFill(factor.sign() == 0 ? palette.ink() : palette.signText(factor.sign()));
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(factor.value(), width - LEFT, middle);
            y += row;
        }
        y = result(gc, palette, width, y + 10);
        if (!Double.isNaN(numerical)) {
            check(gc, palette, width, y + 14);
        }
    }

    private double result(GraphicsContext gc, Palette palette, double width, double top) {
        double high = derivation.filled().isEmpty() ? 64 : 92;
        gc.setFill(palette.spotWash());
        gc.fillRoundRect(LEFT - 10, top, width - 2 * LEFT + 20, high, 12, 12);
        gc.setFill(palette.spot());
        gc.fillRect(LEFT - 10, top + 4, 3, high - 8);
        double y = top + 26;
        gc.setTextAlign(TextAlignment.LEFT);
        if (!derivation.filled().isEmpty()) {
            gc.setFont(Type.text(13));
            gc.setFill(palette.ink());
            gc.fillText(derivation.filled(), LEFT + 4, y, width - 2 * LEFT - 8);
            y += 38;
        } else {
            y += 6;
        }
        Color colour = derivation.signed() ? palette.signText(derivation.result()) : palette.ink();
        double at = derivation.symbol().paint(gc, LEFT + 4, y, 17, palette.ink());
        gc.setFont(Type.text(17));
        gc.setFill(palette.ink());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(" = ", at, y);
        gc.setFont(Type.bold(28));
        gc.setFill(colour);
        String number =
                derivation.signed() ? Numbers.signed(derivation.result(), 9) : Numbers.fixed(derivation.result(), 9);
        gc.fillText(number, at + 28, y, width - LEFT - at - 36);
        return top + high;
    }

    /// Backpropagation beside the difference quotient, and whether they agree.
    private void check(GraphicsContext gc, Palette palette, double width, double top) {
        double gradient = study.gradient(choice.column(), choice.from(), choice.to());
        double error = Math.abs(gradient - numerical) / Math.max(1e-12, Math.abs(gradient) + Math.abs(numerical));
        boolean agrees = error < AGREES || Math.abs(gradient - numerical) < 1e-10;
        Locale locale = settings().messages().locale();
        gc.setFill(palette.card());
        gc.fillRoundRect(LEFT - 10, top, width - 2 * LEFT + 20, 58, 12, 12);
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRoundRect(LEFT - 10, top, width - 2 * LEFT + 20, 58, 12, 12);
        gc.setFill(agrees ? palette.ok() : palette.danger());
        gc.fillOval(LEFT, top + 18, 22, 22);
        gc.setStroke(palette.card());
        gc.setLineWidth(2);
        if (agrees) {
            gc.strokePolyline(
                    new double[] {LEFT + 6, LEFT + 10, LEFT + 16}, new double[] {top + 29, top + 34, top + 24}, 3);
        } else {
            gc.strokeLine(LEFT + 7, top + 25, LEFT + 15, top + 33);
            gc.strokeLine(LEFT + 15, top + 25, LEFT + 7, top + 33);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(12, locale));
        gc.setFill(palette.ink());
        gc.fillText(settings().messages().get("microscope.check"), LEFT + 34, top + 19);
        gc.setFont(Type.text(12, locale));
        gc.setFill(palette.mut());
        String both = settings()
                .messages()
                .get("microscope.check.both", Numbers.signed(numerical, 8), Numbers.signed(gradient, 8));
        gc.fillText(both, LEFT + 34, top + 39, width - 2 * LEFT - 40);
    }
}
