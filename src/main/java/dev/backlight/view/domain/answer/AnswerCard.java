package dev.backlight.view.domain.answer;

import dev.backlight.model.sequence.answer.AnswerReading;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// The answer while a sequence is read, in small.
public final class AnswerCard {
    private AnswerCard() {}

    /// @param reading null for nothing
    public static void paint(GraphicsContext gc, AnswerReading reading, double width, double height, Palette palette) {
        if (reading == null) {
            return;
        }
        int n = reading.tokens().length;
        int answers = reading.data().answers().size();
        double pitch = Math.min(44, (width - 48) / n);
        double left = (width - pitch * n) / 2;
        double row = (height - 72) / answers;
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        for (int t = 0; t < n; t++) {
            gc.setFill(palette.ink());
            gc.setFont(
                    t == 0 || t == n - 1
                            ? Type.bold(Math.clamp(pitch * 0.7, 9, 26))
                            : Type.text(Math.clamp(pitch * 0.7, 9, 26)));
            gc.fillText(reading.token(t), left + (t + 0.5) * pitch, 32);
            double[] p = reading.look().probabilities(t);
            for (int k = 0; k < answers; k++) {
                gc.setFill(palette.sequential(p[k]));
                gc.fillRect(left + t * pitch, 56 + k * row, pitch + 0.3, row + 0.3);
            }
        }
        gc.setStroke(palette.line());
        gc.strokeRect(left, 56, pitch * n, height - 72);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
