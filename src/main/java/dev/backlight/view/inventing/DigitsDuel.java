package dev.backlight.view.inventing;

import dev.backlight.model.inventing.Phase;
import dev.backlight.model.text.Messages;
import dev.backlight.training.inventing.RealDigits;
import dev.backlight.training.inventing.Scene;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A duel over small digits: real ones, inventions, and for each invention where more ink and where less would make
/// it look more real, the slope that the generator learns by. A bar under a digit says how surely the discriminator
/// calls it real.
final class DigitsDuel {
    private static final List<Integer> COLUMNS = List.of(3, 5, 6, 10);
    private static final int SMALL = 10;
    private static final int SIDE = RealDigits.SIDE;
    private static final double PITCH_X = SIDE + 2;
    private static final double PITCH_Y = SIDE + 5;
    private static final double HEAD = 24;
    private static final double FOOT = 26;
    private static final double GAP = 28;
    private static final double STRENGTH = 0.62;

    private final GraphicsContext gc;
    private final Scene scene;
    private final Palette palette;

    DigitsDuel(GraphicsContext gc, Scene scene, Palette palette) {
        this.gc = gc;
        this.scene = scene;
        this.palette = palette;
    }

    /// All three kinds of pictures with their words.
    void paint(Box box, Phase phase, Messages messages) {
        boolean judged = phase != Phase.INVENT;
        boolean arrows = phase == Phase.ALL || phase == Phase.SHARPEN;
        double width = (box.width() - 2 * GAP) / 3;
        double height = box.height() - HEAD - FOOT;
        int columns = COLUMNS.stream()
                .max(Comparator.comparingDouble(each -> unit(each, width, height)))
                .orElseThrow();
        double unit = unit(columns, width, height);
        double left = box.x() + (box.width() - 2 * GAP - 3 * unit * columns * PITCH_X) / 2;
        double next = unit * columns * PITCH_X + GAP;
        double top = box.y() + HEAD;
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        String[] words = {"domain.inventing.real", "domain.inventing.invented", "domain.inventing.pull.digits"};
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, messages.locale()));
        for (int block = 0; block < (arrows ? 3 : 2); block++) {
            gc.fillText(messages.get(words[block]), left + block * next, box.y() + 12, next - 8);
        }
        digits(scene.real(), left, top, unit, columns);
        digits(scene.invented(), left + next, top, unit, columns);
        if (judged) {
            bars(scene.trusted(), left, top, unit, columns);
            bars(scene.believed(), left + next, top, unit, columns);
        }
        if (arrows) {
            pulls(left + 2 * next, top, unit, columns);
        }
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, messages.locale()));
        gc.fillText(
                messages.get("domain.inventing.bar"),
                left,
                top + unit * Scene.DIGITS / columns * PITCH_Y + 18,
                box.width());
    }

    /// How large a pixel can be with so many digits in a row.
    private static double unit(int columns, double width, double height) {
        return Math.min(width / (columns * PITCH_X), height / ((double) Scene.DIGITS / columns * PITCH_Y));
    }

    /// The inventions alone.
    void small(double width, double height) {
        double unit = unit(SMALL, width, height);
        digits(scene.invented(), (width - unit * SMALL * PITCH_X) / 2, 8, unit, SMALL);
    }

    private void digits(float[] pixels, double left, double top, double unit, int columns) {
        int rgb = Palette.argb(palette.ink()) & 0xFFFFFF;
        tiles(pixels, left, top, unit, columns, value -> {
            long alpha = Math.round(255 * Math.clamp((value + 1) / 2, 0, 1));
            return (int) alpha << 24 | rgb;
        });
    }

    private void pulls(double left, double top, double unit, int columns) {
        double most = 1e-12;
        for (float pull : scene.pulls()) {
            most = Math.max(most, Math.abs(pull));
        }
        double largest = most;
        tiles(scene.pulls(), left, top, unit, columns, value -> {
            Color colour = palette.diverging().color(value / largest);
            return Palette.argb(colour);
        });
    }

    private void tiles(
            float[] pixels, double left, double top, double unit, int columns, DoubleFunction<Integer> colour) {
        gc.setImageSmoothing(false);
        int[] argb = new int[SIDE * SIDE];
        for (int tile = 0; tile < scene.count(); tile++) {
            for (int i = 0; i < argb.length; i++) {
                argb[i] = colour.apply(pixels[tile * argb.length + i]);
            }
            WritableImage image = new WritableImage(SIDE, SIDE);
            image.getPixelWriter().setPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), argb, 0, SIDE);
            gc.drawImage(
                    image,
                    left + tile % columns * PITCH_X * unit,
                    top + tile / columns * PITCH_Y * unit,
                    SIDE * unit,
                    SIDE * unit);
        }
        gc.setImageSmoothing(true);
    }

    private void bars(float[] sure, double left, double top, double unit, int columns) {
        for (int tile = 0; tile < sure.length; tile++) {
            double x = left + tile % columns * PITCH_X * unit;
            double y = top + (tile / columns * PITCH_Y + SIDE + 0.8) * unit;
            gc.setFill(palette.inset());
            gc.fillRect(x, y, SIDE * unit, 1.6 * unit);
            gc.setFill(palette.diverging().color(STRENGTH * (sure[tile] >= 0.5 ? 1 : -1)));
            gc.fillRect(x, y, SIDE * unit * sure[tile], 1.6 * unit);
        }
    }
}
