package dev.backlight.view.domain;

import dev.backlight.model.sequence.AttentionReading;
import dev.backlight.model.sequence.Reading;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;

/// The rooms' stages in small, for the gallery.
public final class CardPictures {
    private CardPictures() {}

    /// Letters over what is carried on.
    public static void text(GraphicsContext gc, Reading reading, double width, double height, Palette palette) {
        int n = reading.read();
        double pitch = Math.min(56, (width - 48) / n);
        double left = (width - pitch * n) / 2;
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.spotWash());
        gc.fillRoundRect(left + (n - 1) * pitch, 8, pitch, height - 16, 14, 14);
        for (int t = 0; t < n; t++) {
            double x = left + (t + 0.5) * pitch;
            gc.setFill(palette.ink());
            String letter = reading.letter(reading.tokens()[t]);
            Locale face = Type.faceOf(letter, Locale.ENGLISH);
            gc.setFont(t == n - 1 ? Type.bold(28, face) : Type.medium(28, face));
            gc.fillText(letter.equals(".") ? "·" : letter, x, 34);
            double[] memory = reading.look().steps().get(t).memory();
            double row = (height - 76) / memory.length;
            for (int j = 0; j < memory.length; j++) {
                gc.setFill(palette.diverging().color(memory[j] / 2));
                gc.fillRect(x - pitch * 0.4, 58 + j * row, pitch * 0.8, row + 0.3);
            }
            gc.setStroke(t == n - 1 ? palette.ink() : palette.line());
            gc.strokeRect(x - pitch * 0.4, 58, pitch * 0.8, height - 76);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// A hidden letter and the arcs of the head on show.
    public static void attention(
            GraphicsContext gc, AttentionReading reading, int head, double width, double height, Palette palette) {
        int n = reading.word().length;
        double pitch = Math.min(36, (width - 48) / n);
        double left = (width - pitch * (n - 1)) / 2;
        double base = height - 40;
        gc.setStroke(palette.plum());
        for (int i = 0; i < reading.tokens().length; i++) {
            for (int j = 0; j < reading.tokens().length; j++) {
                double share =
                        reading.look().share(Math.min(head, reading.look().heads() - 1), i, j);
                if (i != j && (i == reading.asker() || share > 0.16)) {
                    double rise = Math.min(base - 14, 12 + 13 * Math.abs(i - j));
                    gc.setGlobalAlpha(i == reading.asker() ? 0.2 + 0.8 * share : 0.25 * share);
                    gc.setLineWidth(1 + 5 * share);
                    gc.strokeArc(
                            left + Math.min(i, j) * pitch,
                            base - rise,
                            Math.abs(i - j) * pitch,
                            2 * rise,
                            0,
                            180,
                            ArcType.OPEN);
                }
            }
        }
        gc.setGlobalAlpha(1);
        gc.setLineWidth(1);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        for (int t = 0; t < n; t++) {
            boolean hidden = t == reading.hidden();
            if (hidden) {
                gc.setFill(palette.spotWash());
                gc.fillRoundRect(left + t * pitch - 12, base + 4, 24, 28, 8, 8);
                gc.setStroke(palette.spot());
                gc.strokeRoundRect(left + t * pitch - 12, base + 4, 24, 28, 8, 8);
            }
            gc.setFill(palette.ink());
            gc.setFont(hidden ? Type.bold(18) : Type.text(18));
            gc.fillText(hidden ? "?" : reading.letter(reading.word()[t]), left + t * pitch, base + 18);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
