package dev.backlight.view.domain;

import dev.backlight.model.sequence.mood.MoodReading;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The verdict on a review, word by word, in small.
public final class MoodCard {
    private static final double LARGEST = 12;

    private MoodCard() {}

    /// @param reading null for nothing
    public static void paint(GraphicsContext gc, MoodReading reading, double width, double height, Palette palette) {
        if (reading == null || reading.words().isEmpty()) {
            return;
        }
        int n = reading.words().size();
        double pitch = (width - 48) / n;
        double zero = height * 0.62;
        double most = 1;
        for (MoodReading.Word word : reading.words()) {
            most = Math.max(most, Math.abs(word.verdict()));
        }
        double unit = height * 0.28 / most;
        gc.setStroke(palette.line());
        gc.strokeLine(24, zero, width - 24, zero);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        Font font = Type.text(size(reading, pitch - 4), Locale.SIMPLIFIED_CHINESE);
        double x = 24;
        double y = zero - unit * reading.start();
        for (int i = 0; i < n; i++) {
            MoodReading.Word word = reading.words().get(i);
            double nextX = 24 + (i + 0.5) * pitch;
            double nextY = zero - unit * word.verdict();
            Color ground = palette.diverging().color(Math.clamp(0.62 * word.change() / 9, -1, 1));
            gc.setFill(ground);
            gc.fillRoundRect(nextX - pitch / 2 + 1, 14, pitch - 2, 24, 6, 6);
            gc.setFill(Palette.textOn(ground));
            gc.setFont(font);
            gc.fillText(word.text(), nextX, 26, pitch - 4);
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            gc.strokeLine(x, y, nextX, nextY);
            gc.setLineWidth(1);
            x = nextX;
            y = nextY;
        }
        gc.setFill(palette.diverging().color(reading.verdict() / most));
        gc.fillOval(x - 6, y - 6, 12, 12);
        gc.setStroke(palette.ink());
        gc.strokeOval(x - 6, y - 6, 12, 12);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// All words have one size, that of which the widest has room: none is pressed together.
    private static double size(MoodReading reading, double room) {
        Font largest = Type.text(LARGEST, Locale.SIMPLIFIED_CHINESE);
        double widest = reading.words().stream()
                .mapToDouble(word -> TextWidth.of(word.text(), largest))
                .max()
                .orElse(1);
        return Math.min(LARGEST, Math.floor(2 * LARGEST * room / widest) / 2);
    }
}
