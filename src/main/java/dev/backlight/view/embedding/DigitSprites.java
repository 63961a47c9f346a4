package dev.backlight.view.embedding;

import dev.backlight.data.ClassNames;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.scale.ClassColours;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// The marks of ten classes in their classes' hues, painted once: two thousand letters a frame would be slow as
/// text.
final class DigitSprites {
    private static final double SIZE = 11;

    private final Image[] images = new Image[10];
    private Theme theme;
    private ClassNames names;

    /// To be called outside of layout and painting.
    void prepare(Theme wanted, ClassNames called) {
        if (theme == wanted && called.equals(names)) {
            return;
        }
        theme = wanted;
        names = called;
        Palette palette = Palette.of(wanted);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        for (int digit = 0; digit < images.length; digit++) {
            Text text = new Text(called.mark(digit));
            text.setFont(Type.bold(SIZE));
            text.setFill(ClassColours.ofDigit(digit));
            if (contrast(ClassColours.ofDigit(digit), palette.stage()) < 3) {
                text.setStroke(palette.dim());
                text.setStrokeWidth(0.4);
            }
            images[digit] = text.snapshot(clear, null);
        }
    }

    /// WCAG 2.2, relative luminance and contrast ratio.
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    Image of(int digit) {
        return images[digit];
    }
}
