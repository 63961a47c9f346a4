package dev.backlight.view.microscope;

import dev.backlight.view.paint.Type;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Formulas as one writes them: words, subscripts, fractions, one after the other. Lays out and paints; on the
/// screen's thread only.
public sealed interface Maths {
    /// Plain signs.
    record Word(String text, Color color) implements Maths {}

    /// A base with something small at its foot.
    record Sub(Maths base, Maths foot) implements Maths {}

    /// One thing over another.
    record Fraction(Maths above, Maths below) implements Maths {}

    /// Several things in a row.
    record Row(List<Maths> parts) implements Maths {}

    static Maths word(String text) {
        return new Word(text, null);
    }

    static Maths number(String text, Color color) {
        return new Word(text, color);
    }

    static Maths sub(String base, String foot) {
        return new Sub(word(base), word(foot));
    }

    static Maths over(Maths above, Maths below) {
        return new Fraction(above, below);
    }

    static Maths row(Maths... parts) {
        return new Row(List.of(parts));
    }

    /// What a formula takes of the page, above and below its middle line.
    record Extent(double width, double above, double below) {}

    /// @param size of the letters
    default Extent measure(double size) {
        return switch (this) {
            case Word(String text, Color _) -> new Extent(width(text, size), 0.62 * size, 0.62 * size);
            case Sub(Maths base, Maths foot) -> {
                Extent b = base.measure(size);
                Extent f = foot.measure(0.68 * size);
                yield new Extent(b.width() + f.width() + 1, b.above(), Math.max(b.below(), 0.34 * size + f.below()));
            }
            case Fraction(Maths above, Maths below) -> {
                Extent a = above.measure(0.92 * size);
                Extent b = below.measure(0.92 * size);
                yield new Extent(
                        Math.max(a.width(), b.width()) + 10, a.above() + a.below() + 2, b.above() + b.below() + 2);
            }
            case Row(List<Maths> parts) -> {
                double width = 0;
                double above = 0;
                double below = 0;
                for (Maths part : parts) {
                    Extent e = part.measure(size);
                    width += e.width();
                    above = Math.max(above, e.above());
                    below = Math.max(below, e.below());
                }
                yield new Extent(width, above, below);
            }
        };
    }

    /// Paints the formula with its left end at x and its middle line at y.
    ///
    /// @return the right end
    default double paint(GraphicsContext gc, double x, double y, double size, Color ink) {
        switch (this) {
            case Word(String text, Color color) -> {
                gc.setFont(font(size));
                gc.setFill(color == null ? ink : color);
                gc.setTextAlign(TextAlignment.LEFT);
                gc.setTextBaseline(VPos.CENTER);
                gc.fillText(text, x, y);
                return x + width(text, size);
            }
            case Sub(Maths base, Maths foot) -> {
                double right = base.paint(gc, x, y, size, ink);
                return foot.paint(gc, right + 1, y + 0.34 * size, 0.68 * size, ink);
            }
            case Fraction(Maths above, Maths below) -> {
                double width = measure(size).width();
                double small = 0.92 * size;
                Extent a = above.measure(small);
                Extent b = below.measure(small);
                above.paint(gc, x + (width - a.width()) / 2, y - a.below() - 2, small, ink);
                below.paint(gc, x + (width - b.width()) / 2, y + b.above() + 2, small, ink);
                gc.setStroke(ink);
                gc.setLineWidth(1.2);
                gc.strokeLine(x + 3, Math.round(y) + 0.5, x + width - 3, Math.round(y) + 0.5);
                return x + width;
            }
            case Row(List<Maths> parts) -> {
                double at = x;
                for (Maths part : parts) {
                    at = part.paint(gc, at, y, size, ink);
                }
                return at;
            }
        }
    }

    private static Font font(double size) {
        return Type.text(size, Locale.ENGLISH);
    }

    private static double width(String text, double size) {
        Text ruler = new Text(text);
        ruler.setFont(font(size));
        return ruler.getLayoutBounds().getWidth();
    }
}
