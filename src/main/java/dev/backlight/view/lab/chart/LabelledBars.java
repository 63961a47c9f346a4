package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Look;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// Bars beside each other from top to bottom, each with its name before it and its number behind it.
final class LabelledBars {
    private static final double HIGHEST = 22;
    private static final double LEAST = 12;
    private static final double GAP = 8;

    private LabelledBars() {}

    /// @param look whose rows' first numbers, 0 at least, are the bars
    /// @param written how a number is written
    /// @return the lower end of what was painted
    static double paint(
            GraphicsContext gc, Look look, Box area, Palette palette, DoubleFunction<String> written, Locale locale) {
        double each = Math.clamp(area.height() / look.rows(), LEAST, HIGHEST);
        int rows = (int) Math.min(look.rows(), Math.max(1, area.height() / each));
        double most = 1e-9;
        double names = 0;
        double numbers = 0;
        for (int row = 0; row < rows; row++) {
            double value = look.value(0, row, 0);
            most = Math.max(most, value);
            names = Math.max(names, TextWidth.of(name(look, row), Type.text(11, locale)));
            numbers = Math.max(numbers, TextWidth.of(written.apply(value), Type.text(11, locale)));
        }
        names = Math.min(names, area.width() * 0.5);
        double room = Math.max(4, area.width() - names - numbers - 2 * GAP);
        gc.setFont(Type.text(11, locale));
        gc.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < rows; row++) {
            double value = look.value(0, row, 0);
            double middle = area.y() + (row + 0.5) * each;
            double length = Double.isFinite(value) ? Math.max(0, value) / most * room : 0;
            gc.setFill(palette.mut());
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(cut(name(look, row), names, locale), area.x() + names, middle);
            gc.setFill(palette.ink());
            gc.fillRect(area.x() + names + GAP, middle - each * 0.3, Math.max(1, length), each * 0.6);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(written.apply(value), area.x() + names + 2 * GAP + Math.max(1, length), middle);
        }
        return area.y() + rows * each;
    }

    private static String name(Look look, int row) {
        return row < look.labels().size() ? look.labels().get(row) : "";
    }

    private static String cut(String name, double room, Locale locale) {
        String shown = name;
        while (shown.length() > 3 && TextWidth.of(shown, Type.text(11, locale)) > room + 1) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        return shown;
    }
}
