package dev.backlight.view.paint;

import dev.backlight.data.ClassNames;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import java.util.Locale;
import javafx.scene.text.Font;

/// How things are painted now: colours, words, dashes.
///
/// @param palette colours of the theme
/// @param messages words of the language
/// @param dashNegative whether negative curves are dashed
/// @param names what the classes are called
public record Look(Palette palette, Messages messages, boolean dashNegative, ClassNames names) {
    public static Look of(Settings settings) {
        return new Look(
                Palette.of(settings.themeProperty().get()),
                settings.messages(),
                settings.dashNegativeProperty().get(),
                ClassNames.NUMBERED);
    }

    /// The same where classes have names.
    public Look naming(ClassNames classes) {
        return new Look(palette, messages, dashNegative, classes);
    }

    public String say(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    public Font words(double size) {
        return Type.text(size, locale());
    }

    public Font strongWords(double size) {
        return Type.semibold(size, locale());
    }

    private Locale locale() {
        return messages.locale();
    }
}
