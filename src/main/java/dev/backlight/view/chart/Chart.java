package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Palette;
import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;

/// What a chart shows at one moment: any number of lines between two axes, and marks below and above them. It is a
/// value, made anew for each painting; `ChartPainter` paints it.
///
/// @param title over it; may be empty
/// @param x axis along it
/// @param y axis up
/// @param series the first is painted last, so that it is on top
/// @param marks in order of painting
/// @param read x at which numbers are read; NaN at the lines' ends
/// @param pointed whether somebody points there, which is shown by a thin line
/// @param ground colour behind it
public record Chart(
        String title,
        Scale x,
        Scale y,
        List<Series> series,
        List<Mark> marks,
        double read,
        boolean pointed,
        Function<Palette, Color> ground) {
    public Chart {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /// A chart on the stage, read at its lines' ends.
    public static Chart of(Scale x, Scale y, List<Series> series) {
        return new Chart("", x, y, series, List.of(), Double.NaN, false, Palette::stage);
    }

    public Chart titled(String words) {
        return new Chart(words, x, y, series, marks, read, pointed, ground);
    }

    public Chart with(List<Mark> more) {
        return new Chart(title, x, y, series, more, read, pointed, ground);
    }

    /// Numbers are read at x, where somebody points.
    ///
    /// @param at NaN where nobody does
    public Chart pointed(double at) {
        return Double.isNaN(at) ? this : new Chart(title, x, y, series, marks, at, true, ground);
    }

    /// Numbers are read at x.
    public Chart read(double at) {
        return new Chart(title, x, y, series, marks, at, pointed, ground);
    }

    /// On another ground than the stage.
    public Chart on(Function<Palette, Color> other) {
        return new Chart(title, x, y, series, marks, read, pointed, other);
    }
}
