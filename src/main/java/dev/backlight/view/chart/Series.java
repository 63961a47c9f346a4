package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/// One line of a chart.
///
/// @param name as it is written at the line's end; empty for a line that needs no words
/// @param points that it runs through
/// @param pen that it is drawn with
/// @param raw what was smoothed to give the line, shown as a wash behind it; null for none
/// @param markers what marks each point, by its index
/// @param value a number in words, written beside the name; null where the name is enough
/// @param strong whether its words are bold
public record Series(
        String name,
        Points points,
        Pen pen,
        Points raw,
        IntFunction<Marker> markers,
        DoubleFunction<String> value,
        boolean strong) {
    /// What marks a point of a line: measured in full, or estimated from a part.
    public enum Marker {
        NONE,
        FILLED,
        HOLLOW
    }

    private static final IntFunction<Marker> UNMARKED = _ -> Marker.NONE;

    public static Series of(String name, Points points, Pen pen) {
        return new Series(name, points, pen, null, UNMARKED, null, false);
    }

    /// A line without words.
    public static Series of(Points points, Pen pen) {
        return of("", points, pen);
    }

    /// Behind it what it was smoothed from, from the least to the largest.
    public Series washed(Points raw) {
        return new Series(name, points, pen, raw, markers, value, strong);
    }

    public Series marked(IntFunction<Marker> markers) {
        return new Series(name, points, pen, raw, markers, value, strong);
    }

    /// Beside its name the number: that at the pointer, or else the latest.
    public Series valued(DoubleFunction<String> value) {
        return new Series(name, points, pen, raw, markers, value, strong);
    }

    /// Whether a point of it may be marked.
    boolean isMarked() {
        return markers != UNMARKED;
    }

    /// The same under another name.
    public Series named(String other) {
        return new Series(other, points, pen, raw, markers, value, strong);
    }

    public Series bold() {
        return new Series(name, points, pen, raw, markers, value, true);
    }

    /// Which point is read at x: the last at or before it, the very last if x is NaN.
    ///
    /// @return -1 where the line has none yet
    int read(double x) {
        int size = points.size();
        if (size == 0) {
            return -1;
        }
        int at = Double.isNaN(x) ? size - 1 : points.at(x);
        return points.x(at) > x ? -1 : at;
    }
}
