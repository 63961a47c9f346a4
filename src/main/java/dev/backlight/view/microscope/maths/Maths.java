package dev.backlight.view.microscope.maths;

import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Formulas as one writes them: words, subscripts, fractions, one after the other. Lays out and paints; on the
/// screen's thread only.
public sealed interface Maths {
    /// What stands between two formulas beside each other.
    String APART = "     ";

    /// Signs: letters, numerals, operators.
    record Word(String text, Color color) implements Maths {}

    /// Words of a language within a formula, or in place of one.
    record Prose(String text) implements Maths {}

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

    static Maths prose(String text) {
        return new Prose(text);
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

    /// The same in several lines, where two formulas stand beside each other.
    default List<Maths> lines() {
        List<Maths> lines = new ArrayList<>();
        List<Maths> line = new ArrayList<>();
        for (Maths part : this instanceof Row(List<Maths> parts) ? parts : List.of(this)) {
            if (!(part instanceof Word(String text, Color color) && text.contains(APART))) {
                line.add(part);
                continue;
            }
            int at = text.indexOf(APART);
            line.add(new Word(text.substring(0, at), color));
            lines.add(new Row(List.copyOf(line)));
            line.clear();
            line.add(new Word(text.substring(at).stripLeading(), color));
        }
        lines.add(new Row(List.copyOf(line)));
        return lines;
    }

    /// What a formula takes of the page, above and below its middle line.
    record Extent(double width, double above, double below) {}

    /// @param size of the letters
    default Extent measure(double size) {
        return switch (this) {
            case Word(String text, Color _) -> new Extent(MathsType.width(text, size), 0.62 * size, 0.62 * size);
            case Prose(String text) -> new Extent(TextWidth.of(text, proseFont(text, size)), 0.62 * size, 0.62 * size);
            case Linked(Maths inside, Spot _) -> inside.measure(size);
            case Sub(Maths base, Maths foot) -> {
                Extent b = base.measure(size);
                Extent f = foot.measure(0.68 * size);
                double tuck = tuck(base, size);
                yield new Extent(b.width() + f.width() - tuck, b.above(), Math.max(b.below(), 0.34 * size + f.below()));
            }
            case Sup(Sub(Maths base, Maths foot), Maths head) -> {
                Extent b = base.measure(size);
                Extent f = foot.measure(0.68 * size);
                Extent h = head.measure(0.68 * size);
                yield new Extent(
                        b.width() + Math.max(f.width() - tuck(base, size), h.width() + 1),
                        Math.max(b.above(), 0.4 * size + h.above()),
                        Math.max(b.below(), 0.34 * size + f.below()));
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
                gc.setFill(color == null ? ink : color);
                gc.setTextAlign(TextAlignment.LEFT);
                gc.setTextBaseline(VPos.CENTER);
                return MathsType.paint(gc, text, x, y, size);
            }
            case Prose(String text) -> {
                gc.setFont(proseFont(text, size));
                gc.setFill(ink);
                gc.setTextAlign(TextAlignment.LEFT);
                gc.setTextBaseline(VPos.CENTER);
                gc.fillText(text, x, y);
                return x + TextWidth.of(text, gc.getFont());
            }
            case Linked(Maths inside, Spot spot) -> {
                Extent e = inside.measure(size);
                hits.note(gc, spot, x, y - e.above(), e.width(), e.above() + e.below());
                return inside.paint(gc, x, y, size, ink, hits);
            }
            case Sub(Maths base, Maths foot) -> {
                double right = base.paint(gc, x, y, size, ink, hits);
                return foot.paint(gc, right - tuck(base, size), y + 0.34 * size, 0.68 * size, ink, hits);
            }
            case Sup(Sub(Maths base, Maths foot), Maths head) -> { // one over the other
                double right = base.paint(gc, x, y, size, ink, hits);
                double low = foot.paint(gc, right - tuck(base, size), y + 0.34 * size, 0.68 * size, ink, hits);
                return Math.max(low, head.paint(gc, right + 1, y - 0.4 * size, 0.68 * size, ink, hits));
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

    /// How far something at the foot goes under an italic letter, which leans away from it; of others it keeps off.
    private static double tuck(Maths base, double size) {
        boolean leans = base instanceof Word(String text, Color _)
                && MathsType.runs(text).getLast().letter();
        return leans ? MathsType.REACH * size : -1;
    }

    private static Font proseFont(String text, double size) {
        return Type.text(size, Type.faceOf(text, Locale.ENGLISH));
    }

    /// Paints a sign and its number, centred at x.
    ///
    /// @param font of the number
    static void valued(GraphicsContext gc, String sign, String number, Font font, double x, double y, Color ink) {
        double gap = 0.3 * font.getSize();
        Maths name = word(sign);
        double wide = name.measure(font.getSize()).width();
        double left = x - (wide + gap + TextWidth.of(number, font)) / 2;
        name.paint(gc, left, y, font.getSize(), ink, new Hits(null, null));
        gc.setFont(font);
        gc.setFill(ink);
        gc.fillText(number, left + wide + gap, y);
    }

    /// Paints a formula as a label beside something: not linked to anything, smaller where it would be too wide.
    ///
    /// @param align of its place at x
    /// @param room for its width
    static void label(
            GraphicsContext gc,
            Maths maths,
            double x,
            double y,
            double size,
            TextAlignment align,
            Color ink,
            double room) {
        double width = maths.measure(size).width();
        double fitting = width > room ? size * room / width : size;
        double wide = Math.min(width, room);
        double left = align == TextAlignment.RIGHT ? x - wide : align == TextAlignment.CENTER ? x - wide / 2 : x;
        maths.paint(gc, left, y, fitting, ink, new Hits(null, null));
    }
}
