package dev.backlight.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence with places for values, in English and in another language.
///
/// @param words of the English sentence: before, between and after its values, so one more than values
/// @param other the sentence in the other language, with `{0}`, `{1}`, … for the values
record SentenceTemplate(List<String> words, String other) {
    /// What [#start] says of a sentence that begins with a value.
    static final char VALUE = 0;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private static final String WIDE_MARKS = "。：，；";

    /// A text in the other language.
    ///
    /// @param known how many characters of the English text are words of templates, not values
    record Reading(String text, int known) {}

    static SentenceTemplate of(String english, String other) {
        return new SentenceTemplate(List.of(PLACE.split(english, -1)), other);
    }

    /// How many characters are words, not values.
    int known() {
        return words.stream().mapToInt(String::length).sum();
    }

    char start() {
        return words.getFirst().isEmpty() ? VALUE : words.getFirst().charAt(0);
    }

    /// The best way to find this sentence in a text, null if there is none.
    ///
    /// @param values reads what stands in a place
    Reading read(String text, Function<String, Reading> values) {
        if (!text.startsWith(words.getFirst()) || !text.endsWith(words.getLast()) || !inOrder(text)) {
            return null;
        }
        if (words.size() == 1) {
            return text.equals(words.getFirst()) ? new Reading(other, text.length()) : null;
        }
        return best(text, words.getFirst().length(), new ArrayList<>(), values);
    }

    /// Whether all words are there at all: most templates end here.
    private boolean inOrder(String text) {
        int from = 0;
        for (String word : words) {
            int at = text.indexOf(word, from);
            if (at < 0) {
                return false;
            }
            from = at + word.length();
        }
        return true;
    }

    /// Tries every end of the next value.
    private Reading best(String text, int from, List<Reading> before, Function<String, Reading> values) {
        int place = before.size();
        String next = words.get(place + 1);
        boolean last = place + 2 == words.size();
        Reading best = null;
        int at = last ? text.length() - next.length() : text.indexOf(next, from);
        while (at >= from) {
            before.add(values.apply(text.substring(from, at)));
            Reading reading = last ? filled(before) : best(text, at + next.length(), before, values);
            before.removeLast();
            best = best == null || reading != null && reading.known() > best.known() ? reading : best;
            at = last || at == text.length() ? -1 : text.indexOf(next, at + 1);
        }
        return best;
    }

    private Reading filled(List<Reading> values) {
        StringBuilder text = new StringBuilder();
        Matcher places = PLACE.matcher(other);
        int from = 0;
        while (places.find()) {
            append(text, other.substring(from, places.start()));
            append(text, values.get(Integer.parseInt(places.group(1))).text());
            from = places.end();
        }
        append(text, other.substring(from));
        return new Reading(
                text.toString(),
                known() + values.stream().mapToInt(Reading::known).sum());
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
