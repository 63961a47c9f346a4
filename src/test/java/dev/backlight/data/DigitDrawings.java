package dev.backlight.data;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Scripted drawings of the digits 0 to 9, and the ways people vary them.
public final class DigitDrawings {
    private static final List<String> NAMES =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private DigitDrawings() {}

    /// The digit as a steady hand draws it in the middle of the canvas.
    public static List<Stroke> digit(int digit) throws DataException {
        try {
            return StrokeFile.read(Path.of(DigitDrawings.class
                    .getResource("/strokes/" + NAMES.get(digit) + ".json")
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Another pen, `factor` times as wide.
    public static List<Stroke> pen(List<Stroke> strokes, double factor) {
        return strokes.stream()
                .map(stroke -> new Stroke(stroke.points(), stroke.width() * factor, stroke.eraser()))
                .toList();
    }

    /// Smaller or larger about the canvas's middle, pen and all.
    public static List<Stroke> scaled(List<Stroke> strokes, double factor) {
        return pen(moved(strokes, p -> new Point(0.5 + (p.x() - 0.5) * factor, 0.5 + (p.y() - 0.5) * factor)), factor);
    }

    /// Drawn elsewhere on the canvas.
    public static List<Stroke> shifted(List<Stroke> strokes, double dx, double dy) {
        return moved(strokes, p -> new Point(p.x() + dx, p.y() + dy));
    }

    /// Leaning to the right for a positive slant.
    public static List<Stroke> slanted(List<Stroke> strokes, double slant) {
        return moved(strokes, p -> new Point(p.x() + slant * (0.5 - p.y()), p.y()));
    }

    /// Drawn with a trembling hand; the same for the same seed.
    public static List<Stroke> jittery(List<Stroke> strokes, double deviation, long seed) {
        Random random = new Random(seed);
        return moved(
                strokes,
                p -> new Point(p.x() + deviation * random.nextGaussian(), p.y() + deviation * random.nextGaussian()));
    }

    private static List<Stroke> moved(List<Stroke> strokes, UnaryOperator<Point> way) {
        return strokes.stream()
                .map(stroke -> new Stroke(stroke.points().stream().map(way).toList(), stroke.width(), stroke.eraser()))
                .toList();
    }
}
