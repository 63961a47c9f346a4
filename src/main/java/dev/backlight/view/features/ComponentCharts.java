package dev.backlight.view.features;

import dev.backlight.data.features.Pca;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// What k components explain of all variance, and the sample's own k numbers.
record ComponentCharts(Settings settings, Pca pca, int k) {
    private static final double AXIS = 36;

    /// @param pixels the sample; null for none
    void paint(GraphicsContext gc, float[] pixels, double width, double height, Palette palette) {
        if (height < 70) {
            return;
        }
        explained(gc, width * 0.56, height, palette);
        if (pixels != null && pixels.length == pca.axis(0).length) {
            gc.translate(width * 0.62, 0);
            code(gc, pixels, width * 0.38, height, palette);
            gc.translate(-width * 0.62, 0);
        }
    }

    private void explained(GraphicsContext gc, double width, double height, Palette palette) {
        title(gc, settings.messages().get("features.explained"), palette);
        double top = 24;
        double bottom = height - 22;
        int most = pca.components();
        for (int line = 0; line <= 2; line++) {
            double y = bottom - (bottom - top) * line / 2;
            gc.setStroke(line == 0 ? palette.line() : palette.line2());
            gc.strokeLine(AXIS, y, width, y);
            small(gc, 50 * line + "%", AXIS - 6, y - 7, palette.mut(), TextAlignment.RIGHT);
        }
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.beginPath();
        for (int i = 1; i <= most; i++) {
            gc.lineTo(x(i, most, width), bottom - (bottom - top) * pca.explained(i));
        }
        gc.stroke();
        gc.setLineWidth(1);
        double x = x(k, most, width);
        double y = bottom - (bottom - top) * pca.explained(k);
        gc.setStroke(palette.ink());
        Dashes.set(gc, 2, 3);
        gc.strokeLine(x, y, x, bottom);
        Dashes.none(gc);
        gc.setFill(palette.spot());
        gc.fillOval(x - 5, y - 5, 10, 10);
        gc.strokeOval(x - 5, y - 5, 10, 10);
        boolean right = x > width * 0.55;
        String words = settings.messages().get("features.explained.by", Numbers.percent(pca.explained(k)), k);
        TextAlignment side = right ? TextAlignment.RIGHT : TextAlignment.LEFT;
        small(gc, words, x + (right ? -8 : 8), y + 10, palette.ink(), side);
        small(gc, "1", AXIS, bottom + 4, palette.mut(), TextAlignment.CENTER);
        small(gc, String.valueOf(most), width, bottom + 4, palette.mut(), TextAlignment.RIGHT);
    }

    private static double x(int component, int most, double width) {
        return AXIS + (width - AXIS) * (component - 1) / Math.max(1, most - 1);
    }

    private void code(GraphicsContext gc, float[] pixels, double width, double height, Palette palette) {
        title(gc, settings.messages().get("features.code"), palette);
        float[] code = new float[k];
        pca.project(pixels, k, code, 0);
        double limit = 1e-6;
        for (float value : code) {
            limit = Math.max(limit, Math.abs(value));
        }
        double top = 24;
        double bottom = height - 22;
        double middle = (top + bottom) / 2;
        double bar = (width - AXIS) / k;
        gc.setStroke(palette.line());
        gc.strokeLine(AXIS, middle, width, middle);
        for (int i = 0; i < k; i++) {
            double length = code[i] / limit * (bottom - top) / 2;
            gc.setFill(palette.sign(code[i]));
            gc.fillRect(
                    AXIS + i * bar,
                    Math.min(middle, middle - length),
                    Math.max(0.6, bar - (bar > 4 ? 1 : 0)),
                    Math.abs(length));
        }
        small(gc, Numbers.signed(limit, 1), AXIS - 6, top - 4, palette.mut(), TextAlignment.RIGHT);
        small(gc, "0", AXIS - 6, middle - 7, palette.mut(), TextAlignment.RIGHT);
        small(gc, Numbers.signed(-limit, 1), AXIS - 6, bottom - 10, palette.mut(), TextAlignment.RIGHT);
        small(gc, "1", AXIS, bottom + 4, palette.mut(), TextAlignment.LEFT);
        small(gc, String.valueOf(k), width, bottom + 4, palette.mut(), TextAlignment.RIGHT);
    }

    private void title(GraphicsContext gc, String words, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, settings.messages().locale()));
        gc.fillText(words, 0, 0);
    }

    private void small(GraphicsContext gc, String words, double x, double y, Color color, TextAlignment align) {
        gc.setTextAlign(align);
        gc.setFill(color);
        gc.setFont(Type.text(11, settings.messages().locale()));
        gc.fillText(words, x, y);
        gc.setTextAlign(TextAlignment.LEFT);
    }
}
