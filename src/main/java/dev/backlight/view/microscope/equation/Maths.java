package dev.backlight.view.microscope.equation;

import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
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

    /// A base with something small at its head.
    record Sup(Maths base, Maths head) implements Maths {}

    /// One thing over another.
    record Fraction(Maths above, Maths below) implements Maths {}

    /// Several things in a row.
    record Row(List<Maths> parts) implements Maths {}

    /// Something that belongs to a place of the graph.
    record Linked(Maths inside, Spot spot) implements Maths {}

    static Maths word(String text) {
        return new Word(text, null);
    }

    static Maths number(String text, Color color) {
        return new Word(text, color);
    }

    static Maths sub(String base, String foot) {
        return new Sub(word(base), word(foot));
    }

    static Maths linked(Maths inside, Spot spot) {
        return spot == null ? inside : new Linked(inside, spot);
    }

    static Maths sup(Maths base, String head) {
        return new Sup(base, word(head));
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
            case Linked(Maths inside, Spot _) -> inside.measure(size);
            case Sub(Maths base, Maths foot) -> {
                Extent b = base.measure(size);
                Extent f = foot.measure(0.68 * size);
                yield new Extent(b.width() + f.width() + 1, b.above(), Math.max(b.below(), 0.34 * size + f.below()));
            }
            case Sup(Maths base, Maths head) -> {
                Extent b = base.measure(size);
                Extent h = head.measure(0.68 * size);
                yield new Extent(b.width() + h.width() + 1, Math.max(b.above(), 0.4 * size + h.above()), b.below());
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
    /// @param hits notes what is linked
    /// @return the right end
    default double paint(GraphicsContext gc, double x, double y, double size, Color ink, Hits hits) {
        switch (this) {
            case Word(String text, Color color) -> {
                gc.setFont(font(text, size));
                gc.setFill(color == null ? ink : color);
                gc.setTextAlign(TextAlignment.LEFT);
                gc.setTextBaseline(VPos.CENTER);
                gc.fillText(text, x, y);
                return x + width(text, size);
            }
            case Linked(Maths inside, Spot spot) -> {
                Extent e = inside.measure(size);
                hits.note(gc, spot, x, y - e.above(), e.width(), e.above() + e.below());
                return inside.paint(gc, x, y, size, ink, hits);
            }
            case Sub(Maths base, Maths foot) -> {
                double right = base.paint(gc, x, y, size, ink, hits);
                return foot.paint(gc, right + 1, y + 0.34 * size, 0.68 * size, ink, hits);
            }
            case Sup(Maths base, Maths head) -> {
                double right = base.paint(gc, x, y, size, ink, hits);
                return head.paint(gc, right + 1, y - 0.4 * size, 0.68 * size, ink, hits);
            }
            case Fraction(Maths above, Maths below) -> {
                double width = measure(size).width();
                double small = 0.92 * size;
                Extent a = above.measure(small);
                Extent b = below.measure(small);
                above.paint(gc, x + (width - a.width()) / 2, y - a.below() - 2, small, ink, hits);
                below.paint(gc, x + (width - b.width()) / 2, y + b.above() + 2, small, ink, hits);
                gc.setStroke(ink);
                gc.setLineWidth(1.2);
                gc.strokeLine(x + 3, Math.round(y) + 0.5, x + width - 3, Math.round(y) + 0.5);
                return x + width;
            }
            case Row(List<Maths> parts) -> {
                double at = x;
                for (Maths part : parts) {
                    at = part.paint(gc, at, y, size, ink, hits);
                }
                return at;
            }
        }
    }

    /// Signs of other scripts, such as numerals that are read, have a face of their own; Greek letters are in the
    /// ordinary one.
    private static Font font(String text, double size) {
        return Type.text(
                size,
                text.codePoints().anyMatch(Character::isIdeographic) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private static double width(String text, double size) {
        Text ruler = new Text(text);
        ruler.setFont(font(text, size));
        return ruler.getLayoutBounds().getWidth();
    }
}
