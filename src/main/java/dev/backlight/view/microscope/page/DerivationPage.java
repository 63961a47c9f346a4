package dev.backlight.view.microscope.page;

import dev.backlight.model.window.Settings;
import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.equation.StepDerivations;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.microscope.maths.MathsWords;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The mathematics of one stop, in signs and with numbers, each linked to where it stands in the graph; beside a
/// gradient the check without backpropagation.
public class DerivationPage extends PaintedView {
    /// Where its texts begin.
    static final double LEFT = 24;

    private static final double ROW = 46;
    private static final double LOW_ROW = 34;
    private static final double LOW = 620;
    private static final double CHECK = 58;

    /// The least size of letters that are read.
    private static final double READABLE = 8;

    /// Letters smaller than this get a line of their own.
    private static final double SMALL = 11;

    /// A row of two lines where there is room for it.
    private static final double TWO_LINES = 40;

    /// What stands below the derivation wants about as much.
    private static final double BELOW = 170;

    /// From a line to the next where a row has two.
    private static final double LINE = 15;

    private final ObjectProperty<Spot> lit;
    private final Consumer<Spot> onPressed;
    private Derivation derivation;
    private GradientCheck check;
    private Hits hits;

    /// @param lit what is hovered, here or in the graph
    /// @param onPressed told where a number stands that was pressed
    public DerivationPage(Settings settings, ObjectProperty<Spot> lit, Consumer<Spot> onPressed) {
        super(settings);
        this.lit = lit;
        this.onPressed = onPressed;
        setId("microscope-page");
        setMinSize(280, 240);
        watch(lit.subscribe(this::requestPaint));
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> lit.set(null));
        setOnMousePressed(event -> {
            Spot spot = hits == null ? null : hits.at(event.getX(), event.getY());
            if (spot != null) {
                onPressed.accept(spot);
            }
        });
    }

    /// @param beside the same without backpropagation; null where there is nothing to check
    public final void show(Derivation now, GradientCheck beside) {
        derivation = now;
        check = beside;
        setAccessibleText(derivation.title() + " " + Numbers.signed(derivation.result(), 6));
        requestPaint();
    }

    /// What the page says now.
    public final Derivation derivation() {
        return derivation;
    }

    /// The check beside it; null where there is nothing to check.
    public final GradientCheck check() {
        return check;
    }

    /// All places that the page's numbers are linked to.
    public final Hits hits() {
        return hits;
    }

    private void hover(MouseEvent event) {
        lit.set(hits == null ? null : hits.at(event.getX(), event.getY()));
    }

    @Override
    protected final void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.panel());
        gc.fillRect(0, 0, width, height);
        if (derivation == null) {
            return;
        }
        hits = new Hits(palette, lit.get());
        Locale locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        Font strong = Type.semibold(13, Type.faceOf(derivation.title(), locale));
        MathsWords.paint(gc, derivation.title(), strong, palette.ink(), LEFT, 26, width - 2 * LEFT);
        double y = formula(gc, palette, width);
        if (!derivation.grids().isEmpty()) {
            y = new GridsPainter(gc, palette, hits, locale).paint(derivation.grids(), LEFT, y, width - 2 * LEFT) + 10;
        }
        boolean twoLines = isNarrow(width, locale);
        double rest = height - y - (check == null ? 110 : 180);
        double each = rest / derivation.rows().size();
        double row = height >= LOW && each >= ROW
                ? ROW
                : twoLines && each >= TWO_LINES + BELOW / derivation.rows().size() ? TWO_LINES : LOW_ROW;
        for (Derivation.Factor factor : derivation.rows()) {
            row(gc, palette, factor, y, row, width, twoLines, locale);
            y += row;
        }
        y = result(gc, palette, width, y + 8);
        if (check != null) {
            check(gc, palette, width, y + 12);
            y += 12 + CHECK;
        }
        below(gc, palette, hits, y, width, height);
    }

    /// Paints what else there is room for.
    ///
    /// @param y where the derivation ends
    void below(GraphicsContext gc, Palette palette, Hits hits, double y, double width, double height) {
        // a derivation stands by itself
    }

    private double formula(GraphicsContext gc, Palette palette, double width) {
        Maths.Extent extent = derivation.formula().measure(24);
        double size = Math.min(24, 24 * (width - 2 * LEFT) / extent.width());
        double y = 34 + extent.above() + 10;
        double left = (width - derivation.formula().measure(size).width()) / 2;
        derivation.formula().paint(gc, left, y, size, palette.ink(), hits);
        return y + extent.below() + 12;
    }

    private void row(
            GraphicsContext gc,
            Palette palette,
            Derivation.Factor factor,
            double y,
            double row,
            double width,
            boolean twoLines,
            Locale locale) {
        gc.setStroke(palette.line2());
        gc.setLineWidth(1);
        gc.strokeLine(LEFT, Math.round(y) + 0.5, width - LEFT, Math.round(y) + 0.5);
        double middle = y + row / 2 - (twoLines ? LINE / 2 : 0);
        double after = factor.symbol().paint(gc, LEFT, middle, 14, palette.ink(), hits);
        double value = valueWidth(factor.value());
        double name = twoLines ? LEFT : nameLeft(after - LEFT);
        double room = twoLines ? width - 2 * LEFT : nameRoom(name, factor, width);
        double words = middle + (twoLines ? LINE : 0);
        if (factor.name() instanceof Maths.Prose(String text)) {
            gc.setFont(Type.text(12, Type.faceOf(text, locale)));
            gc.setFill(palette.mut());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(text, name, words, Math.max(40, room));
        } else {
            double size = Math.min(12, 12 * room / factor.name().measure(12).width());
            boolean told = derivation.rows().size() == 1 && derivation.filled() != null;
            if (size >= READABLE || !told) { // else the box of the result has the same numbers at full size
                factor.name().paint(gc, name, words, size, palette.mut(), hits);
            }
        }
        hits.note(gc, factor.spot(), width - LEFT - value, middle - 10, value, 20);
        gc.setFont(Type.semibold(13));
        gc.setFill(factor.sign() == 0 ? palette.ink() : palette.signText(factor.sign()));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(factor.value(), width - LEFT, middle);
    }

    /// Whether what stands between a sign and its value would be too small to read there, so that it stands below.
    private boolean isNarrow(double width, Locale locale) {
        return derivation.rows().stream().anyMatch(factor -> {
            double room = nameRoom(nameLeft(factor.symbol().measure(14).width()), factor, width);
            double needed = factor.name() instanceof Maths.Prose(String text)
                    ? TextWidth.of(text, Type.text(12, Type.faceOf(text, locale)))
                    : factor.name().measure(12).width();
            return needed * SMALL / 12 > room;
        });
    }

    private static double nameLeft(double symbol) {
        return LEFT + Math.max(104, symbol + 12);
    }

    private static double nameRoom(double name, Derivation.Factor factor, double width) {
        return width - LEFT - valueWidth(factor.value()) - 12 - name;
    }

    /// Digits are all of one width; signs are narrower.
    private static double valueWidth(String text) {
        return text.length() * 8.4;
    }

    private double result(GraphicsContext gc, Palette palette, double width, double top) {
        boolean filled = derivation.filled() != null;
        double high = filled ? 88 : 62;
        gc.setFill(palette.spotWash());
        gc.fillRoundRect(LEFT - 10, top, width - 2 * LEFT + 20, high, 12, 12);
        gc.setFill(palette.spot());
        gc.fillRect(LEFT - 10, top + 4, 3, high - 8);
        double y = top + 31;
        if (filled) {
            double whole = derivation.filled().measure(13).width();
            double size = Math.min(13, 13 * (width - 2 * LEFT - 8) / whole);
            derivation.filled().paint(gc, LEFT + 4, top + 24, size, palette.ink(), hits);
            y = top + 60;
        }
        Color colour = derivation.signed() ? palette.signText(derivation.result()) : palette.ink();
        double at = derivation.symbol().paint(gc, LEFT + 4, y, 17, palette.ink(), hits);
        gc.setFont(Type.text(17));
        gc.setFill(palette.ink());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(" = ", at, y);
        hits.note(gc, derivation.spot(), at + 28, y - 16, 200, 32);
        double room = width - LEFT - at - 36;
        double needed = TextWidth.of(resultText(), Type.bold(28));
        gc.setFont(Type.bold(Math.floor(Math.min(28, 28 * room / needed)))); // smaller rather than pressed together
        gc.setFill(colour);
        gc.fillText(resultText(), at + 28, y, room);
        return top + high;
    }

    private String resultText() {
        double result = derivation.result();
        if (!derivation.signed()) {
            return Numbers.fixed(result, 9);
        }
        return Math.abs(result) < 1e-6 ? StepDerivations.amount(result) : Numbers.signed(result, 9);
    }

    private void check(GraphicsContext gc, Palette palette, double width, double top) {
        Locale locale = settings().messages().locale();
        gc.setFill(palette.card());
        gc.fillRoundRect(LEFT - 10, top, width - 2 * LEFT + 20, CHECK, 12, 12);
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRoundRect(LEFT - 10, top, width - 2 * LEFT + 20, CHECK, 12, 12);
        gc.setFill(check.isNothing() ? palette.mut() : check.agrees() ? palette.ok() : palette.danger());
        gc.fillOval(LEFT, top + 18, 22, 22);
        gc.setStroke(palette.card());
        gc.setLineWidth(2);
        if (check.isNothing()) {
            gc.strokeLine(LEFT + 6, top + 29, LEFT + 16, top + 29);
        } else if (check.agrees()) {
            gc.strokePolyline(
                    new double[] {LEFT + 6, LEFT + 10, LEFT + 16}, new double[] {top + 29, top + 34, top + 24}, 3);
        } else {
            gc.strokeLine(LEFT + 7, top + 25, LEFT + 15, top + 33);
            gc.strokeLine(LEFT + 15, top + 25, LEFT + 7, top + 33);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(12, locale));
        gc.setFill(palette.ink());
        gc.fillText(checkWords(), LEFT + 34, top + 19, width - 2 * LEFT - 40);
        gc.setFont(Type.text(12, locale));
        gc.setFill(palette.mut());
        String both = text(
                "microscope.check.both", Numbers.amount(check.numerical(), 8, 4), Numbers.amount(check.exact(), 8, 4));
        gc.fillText(both, LEFT + 34, top + 39, width - 2 * LEFT - 40);
    }

    private String checkWords() {
        if (check.isNothing()) {
            return text(check.exact() == 0 ? "microscope.check.zero" : "microscope.check.small");
        }
        return text("microscope.check", check.digits());
    }
}
