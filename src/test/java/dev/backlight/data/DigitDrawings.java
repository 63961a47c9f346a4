package dev.backlight.data;

import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.storage.pen.StrokeFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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

    /// Drawn fast: few events of the mouse, so corners are cut; every `n`th point and the last.
    public static List<Stroke> fast(List<Stroke> strokes, int n) {
        return strokes.stream()
                .map(stroke -> {
                    List<Point> points = stroke.points();
                    List<Point> few = IntStream.range(0, points.size())
                            .filter(i -> i % n == 0 || i == points.size() - 1)
                            .mapToObj(points::get)
                            .toList();
                    return new Stroke(few, stroke.width(), stroke.eraser());
                })
                .toList();
    }

    /// Drawn slowly: many events of the mouse, each a little beside the way.
    public static List<Stroke> slow(List<Stroke> strokes, long seed) {
        Random random = new Random(seed);
        return strokes.stream()
                .map(stroke -> {
                    List<Point> many = new ArrayList<>();
                    for (int i = 0; i + 1 < stroke.points().size(); i++) {
                        Point a = stroke.points().get(i);
                        Point b = stroke.points().get(i + 1);
                        for (double t = 0; t < 1; t += 0.125) {
                            many.add(new Point(
                                    a.x() + t * (b.x() - a.x()) + 0.003 * random.nextGaussian(),
                                    a.y() + t * (b.y() - a.y()) + 0.003 * random.nextGaussian()));
                        }
                    }
                    many.add(stroke.points().getLast());
                    return new Stroke(many, stroke.width(), stroke.eraser());
                })
                .toList();
    }

    /// Twenty drawings as people draw: each digit in two of ten manners.
    public static List<List<Stroke>> twenty() throws DataException {
        List<List<Stroke>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(manner(digit(i / 2), (i / 2 + i % 2 * 5) % 10, i));
        }
        return all;
    }

    private static List<Stroke> manner(List<Stroke> strokes, int manner, long seed) {
        return switch (manner) {
            case 0 -> pen(strokes, 0.5);
            case 1 -> pen(strokes, 1.8);
            case 2 -> scaled(strokes, 0.35);
            case 3 -> shifted(scaled(strokes, 0.45), 0.24, -0.24);
            case 4 -> slanted(strokes, 0.35);
            case 5 -> slanted(strokes, -0.25);
            case 6 -> slow(strokes, seed);
            case 7 -> fast(strokes, 3);
            case 8 -> jittery(strokes, 0.012, seed);
            default -> jittery(pen(slanted(scaled(strokes, 0.8), 0.2), 0.7), 0.008, seed);
        };
    }

    private static List<Stroke> moved(List<Stroke> strokes, UnaryOperator<Point> way) {
        return strokes.stream()
                .map(stroke -> new Stroke(stroke.points().stream().map(way).toList(), stroke.width(), stroke.eraser()))
                .toList();
    }
}
