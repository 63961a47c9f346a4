package dev.backlight.lesson.glossary;

import dev.backlight.lesson.words.Rich;
import java.util.Locale;

/// A word of the field and what it means, in one language.
///
/// @param name in both languages, such as `learning-rate`
/// @param title as it is written
/// @param text what it means
public record Term(String name, String title, Rich text) {
    /// Whether what somebody has typed is in its title or, so that one language helps with the other, in its name;
    /// capitals don't matter.
    public boolean answers(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return title.toLowerCase(Locale.ROOT).contains(wanted)
                || name.replace('-', ' ').contains(wanted);
    }
}
