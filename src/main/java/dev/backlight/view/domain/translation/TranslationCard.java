package dev.backlight.view.domain.translation;

import dev.backlight.model.sequence.translation.TranslationReading;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// A number and its numeral with where each symbol looked among the words, in small.
public final class TranslationCard {
    private TranslationCard() {}

    /// @param now null for nothing
    public static void paint(GraphicsContext gc, TranslationReading now, double width, double height, Palette palette) {
        if (now == null) {
            return;
        }
        int columns = now.question();
        double wide = Math.min(84, (width - 84) / columns);
        double tall = (height - 52) / Math.max(1, now.written());
        Alignment.paint(gc, now, -1, columns, new double[] {60, 38, wide, tall}, palette);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFill(palette.ink());
        gc.setFont(Type.text(11, Locale.SIMPLIFIED_CHINESE));
        for (int t = 0; t < columns; t++) {
            gc.fillText(Alignment.shown(now.token(t)), 60 + (t + 0.5) * wide, 24, wide - 3);
        }
        for (int i = 0; i < now.written(); i++) {
            gc.setFont(Type.medium(Math.clamp(tall * 0.8, 8, 16), Locale.SIMPLIFIED_CHINESE));
            gc.fillText(Alignment.shown(now.token(now.question() + i)), 34, 38 + (i + 0.5) * tall, 48);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
