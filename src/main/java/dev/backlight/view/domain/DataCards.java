package dev.backlight.view.domain;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// What a network of a room is about to read, for its card while the network is on its way: the places for what it
/// will say are empty.
public final class DataCards {
    private static final double MARGIN = 24;

    private DataCards() {}

    /// Letters or symbols over empty columns.
    public static RoomCard.Painting columns(List<String> tokens) {
        return (gc, width, height, palette) -> {
            double pitch = Math.min(56, (width - 2 * MARGIN) / tokens.size());
            double left = (width - pitch * tokens.size()) / 2;
            begin(gc, palette);
            for (int t = 0; t < tokens.size(); t++) {
                double x = left + (t + 0.5) * pitch;
                gc.setFont(Type.medium(Math.clamp(pitch * 0.7, 9, 28), Type.faceOf(tokens.get(t), Locale.ENGLISH)));
                gc.fillText(tokens.get(t), x, 34);
                gc.strokeRect(x - pitch * 0.4, 58, pitch * 0.8, height - 76);
            }
            end(gc);
        };
    }

    /// Letters in a row, one of them hidden.
    public static RoomCard.Painting row(List<String> tokens, int hidden) {
        return (gc, width, height, palette) -> {
            double pitch = Math.min(36, (width - 2 * MARGIN) / tokens.size());
            double left = (width - pitch * (tokens.size() - 1)) / 2;
            double middle = height - 22;
            begin(gc, palette);
            gc.strokeRoundRect(left + hidden * pitch - 12, middle - 14, 24, 28, 8, 8);
            gc.setFont(Type.text(18));
            for (int t = 0; t < tokens.size(); t++) {
                gc.fillText(t == hidden ? "?" : tokens.get(t), left + t * pitch, middle);
            }
            end(gc);
        };
    }

    /// Words in a row over an empty place.
    public static RoomCard.Painting words(List<String> words) {
        return (gc, width, height, palette) -> {
            double pitch = (width - 2 * MARGIN) / words.size();
            begin(gc, palette);
            for (int i = 0; i < words.size(); i++) {
                gc.setFont(Type.text(12, Type.faceOf(words.get(i), Locale.ENGLISH)));
                gc.strokeRoundRect(MARGIN + i * pitch + 1, 14, pitch - 2, 24, 6, 6);
                gc.fillText(words.get(i), MARGIN + (i + 0.5) * pitch, 26, pitch - 4);
            }
            gc.strokeLine(MARGIN, height * 0.62, width - MARGIN, height * 0.62);
            end(gc);
        };
    }

    private static void begin(GraphicsContext gc, Palette palette) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.ink());
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
    }

    private static void end(GraphicsContext gc) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
