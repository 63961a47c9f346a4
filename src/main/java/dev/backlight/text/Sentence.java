package dev.backlight.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// One sentence, or a part of one, that a person reads: what, where, what to do. Its words stand in the code in
/// English and are its key, as with gettext; what differs from case to case stands beside them. So another language
/// is a look-up of the pattern with the same values in it, and nobody takes finished English apart again.
///
/// @param pattern English, with `{0}`, `{1}`, … where values go; a literal at the place where it is told, so that
///     a test finds it
/// @param values each a text, or a sentence that has a translation of its own
public record Sentence(String pattern, List<Object> values) implements Told {
    /// Nothing to tell.
    public static final Sentence NONE = asItIs("");

    public Sentence {
        values = values.stream().map(Sentence::kept).toList();
    }

    public Sentence(String pattern, Object... values) {
        this(pattern, Arrays.asList(values));
    }

    /// A text that is the same in every language, or is in the right one already.
    public static Sentence asItIs(String text) {
        return new Sentence("{0}", text);
    }

    public boolean isEmpty() {
        return toString().isEmpty();
    }

    /// A sentence stays one, whoever tells it; of everything else the text of this moment is kept.
    private static Object kept(Object value) {
        return value instanceof Told told ? told.sentence() : String.valueOf(value);
    }

    @Override
    public Sentence sentence() {
        return this;
    }

    /// The finished English.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        fill(pattern, place -> values.get(place).toString(), text::append);
        return text.toString();
    }

    /// Hands over the parts of a pattern in their order: words, values, words.
    ///
    /// @param pattern of any language
    /// @param value the text of the value with a number
    /// @throws IndexOutOfBoundsException if the pattern asks for a value that there isn't
    public static void fill(String pattern, IntFunction<String> value, Consumer<String> part) {
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int close = open + 1;
            while (close < pattern.length() && Character.isDigit(pattern.charAt(close))) {
                close++;
            }
            if (close > open + 1 && close < pattern.length() && pattern.charAt(close) == '}') {
                part.accept(pattern.substring(from, open));
                part.accept(value.apply(Integer.parseInt(pattern.substring(open + 1, close))));
                from = close + 1;
            }
        }
        part.accept(pattern.substring(from));
    }
}
