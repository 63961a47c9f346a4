package dev.backlight.model.text;

import dev.backlight.text.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences of the floors below in another language: each pattern with its translation, into which the same
/// values go. A value that is a sentence is translated as well ("Layer 3, …").
public final class Sentences {
    private static final Map<Locale, Sentences> LOADED = new ConcurrentHashMap<>();
    private static final String WIDE_MARKS = "。：，；";

    private final Map<String, String> translations;

    /// @param translations of patterns; both sides have the same places `{0}`, `{1}`, …
    Sentences(Map<String, String> translations) {
        this.translations = translations;
    }

    /// The sentences of a language; of English, or of one without a file, none: a sentence stays as it is.
    public static Sentences of(Locale language) {
        return LOADED.computeIfAbsent(language, asked -> new Sentences(load(asked)));
    }

    /// Patterns in the order of the file: a line in English, the next in the other language. Empty lines and those
    /// that begin with # are left out.
    static Map<String, String> load(Locale language) {
        Map<String, String> translations = new LinkedHashMap<>();
        try (InputStream file =
                Sentences.class.getResourceAsStream("/dev/backlight/i18n/sentences_" + language + ".txt")) {
            if (file != null) {
                List<String> lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
                for (int i = 0; i + 1 < lines.size(); i += 2) {
                    translations.put(lines.get(i), lines.get(i + 1));
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("The sentences of " + language + " can't be read.", damaged);
        }
        return translations;
    }

    /// A sentence in this language; in English where it has no translation.
    public String translate(Sentence sentence) {
        String other = translations.get(sentence.pattern());
        if (other == null) {
            return sentence.toString();
        }
        StringBuilder text = new StringBuilder();
        Sentence.fill(other, place -> value(sentence.values().get(place)), part -> append(text, part));
        return text.toString();
    }

    private String value(Object value) {
        return value instanceof Sentence part ? translate(part) : value.toString();
    }

    /// Joins two parts. Between a Chinese character and a Latin letter or digit stands a space, after a Chinese
    /// mark none.
    private static void append(StringBuilder text, String next) {
        char left = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        String part = WIDE_MARKS.indexOf(left) < 0 ? next : next.stripLeading();
        if (!part.isEmpty()) {
            char right = part.charAt(0);
            if (isLatin(left) && Character.isIdeographic(right) || Character.isIdeographic(left) && isLatin(right)) {
                text.append(' ');
            }
        }
        text.append(part);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
