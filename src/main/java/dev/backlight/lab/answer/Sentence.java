package dev.backlight.lab.answer;

import java.util.List;

/// A sentence made from figures: a pattern of the bundles, and the values for its places.
///
/// @param part the key after `lab.NAME.`; the pattern writes shares as `{0,number,0%}`
/// @param values numbers and plain words
public record Sentence(String part, List<Object> values) {
    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(String part, Object... values) {
        return new Sentence(part, List.of(values));
    }
}
