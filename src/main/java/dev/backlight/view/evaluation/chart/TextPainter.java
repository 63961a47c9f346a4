package dev.backlight.view.evaluation.chart;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Words on a painting; y is the middle of the line.
///
/// @param gc what is painted on
/// @param palette colours of the theme
/// @param locale language of the words
record TextPainter(GraphicsContext gc, Palette palette, Locale locale) {
    private static final int FIRST_CHINESE = 0x2E80;

    TextPainter {
        gc.setTextBaseline(VPos.CENTER);
    }

    /// A heading, 13 px.
    void heading(String text, double x, double y) {
        write(text, Type.semibold(13, locale), palette.ink(), TextAlignment.LEFT, x, y);
    }

    void left(String text, double size, double x, double y) {
        write(text, plain(text, size), palette.mut(), TextAlignment.LEFT, x, y);
    }

    void right(String text, double size, double x, double y) {
        write(text, plain(text, size), palette.mut(), TextAlignment.RIGHT, x, y);
    }

    void centre(String text, double size, double x, double y) {
        write(text, plain(text, size), palette.mut(), TextAlignment.CENTER, x, y);
    }

    /// Numbers look the same in every language.
    private Font plain(String text, double size) {
        boolean latin = text.chars().allMatch(c -> c < FIRST_CHINESE);
        return latin ? Type.text(size) : Type.text(size, locale);
    }

    void write(String text, Font font, Color colour, TextAlignment alignment, double x, double y) {
        gc.setFont(font);
        gc.setFill(colour);
        gc.setTextAlign(alignment);
        gc.fillText(text, x, y);
    }

    /// The width that a heading takes.
    double headingWidth(String text) {
        return width(text, Type.semibold(13, locale));
    }

    /// The first that has room, else the last, cut off.
    static String firstThatFits(Font font, double width, String... texts) {
        for (String text : texts) {
            if (width(text, font) <= width) {
                return text;
            }
        }
        return fitted(texts[texts.length - 1], font, width);
    }

    static double width(String text, Font font) {
        return TextWidth.of(text, font);
    }

    /// A text cut to a width, with an ellipsis where it was longer.
    static String fitted(String text, Font font, double width) {
        String cut = text;
        while (cut.length() > 1 && width(cut, font) > width) {
            cut = cut.substring(0, cut.length() - 2).stripTrailing() + "…";
        }
        return cut;
    }
}
