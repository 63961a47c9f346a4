package dev.backlight.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences that exceptions of the floors below tell, in another language. As with gettext the English
/// sentence stands in the code and is the key; but the code has joined values to it already, so the sentence is
/// found again by its template, such as `A batch of {0} examples is empty: give at least 1.`
///
/// What lies between the words of a template may be a sentence itself ("Layer 3, …") and is translated as well.
/// Where a sentence can be read in more than one way, the way in which most of its characters are known words is
/// meant.
public final class Sentences {
    private static final Map<Locale, Sentences> LOADED = new ConcurrentHashMap<>();

    /// Templates by the character that a sentence must begin with; under 0 those that begin with a value.
    private final Map<Character, List<SentenceTemplate>> byStart = new HashMap<>();

    /// @param translations of English templates; `{0}`, `{1}`, … are numbered in the order of the English one
    Sentences(Map<String, String> translations) {
        translations.forEach((english, other) -> {
            SentenceTemplate template = SentenceTemplate.of(english, other);
            byStart.computeIfAbsent(template.start(), _ -> new ArrayList<>()).add(template);
        });
    }

    /// The sentences of a language; of English, or of one without a file, none: a sentence stays as it is.
    public static Sentences of(Locale language) {
        return LOADED.computeIfAbsent(language, asked -> new Sentences(load(asked)));
    }

    /// Templates in the order of the file: a line in English, the next in the other language. Empty lines and those
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

    /// A sentence in this language, or as it is where no template fits.
    ///
    /// @param english null stays null
    public String translate(String english) {
        return english == null ? null : read(english, new HashMap<>()).text();
    }

    /// The best way to read a text, remembered for the parts that come again in other ways.
    private SentenceTemplate.Reading read(String english, Map<String, SentenceTemplate.Reading> known) {
        SentenceTemplate.Reading before = known.get(english);
        if (before != null) {
            return before;
        }
        String text = english.strip();
        SentenceTemplate.Reading best = new SentenceTemplate.Reading(english, 0);
        int words = 0;
        known.put(english, best); // a value that is the whole text again leads nowhere
        if (!text.isEmpty()) {
            for (char start : new char[] {text.charAt(0), SentenceTemplate.VALUE}) {
                for (SentenceTemplate template : byStart.getOrDefault(start, List.of())) {
                    SentenceTemplate.Reading reading = template.read(text, value -> read(value, known));
                    if (reading != null
                            && (reading.known() > best.known()
                                    || reading.known() == best.known() && template.known() > words)) {
                        best = reading;
                        words = template.known();
                    }
                }
            }
        }
        known.put(english, best);
        return best;
    }
}
