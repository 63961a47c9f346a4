package dev.backlight.lesson.words;

import dev.backlight.lesson.check.Quantity;
import java.util.List;

/// A text of paragraphs, in which key words stand out and numbers are those of what is on stage.
///
/// @param paragraphs in their order
public record Rich(List<List<Span>> paragraphs) {
    public static final Rich NONE = new Rich(List.of());

    public Rich {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /// A piece of a paragraph.
    public sealed interface Span {
        record Plain(String text) implements Span {}

        /// A word that stands out.
        record Key(String text) implements Span {}

        /// A formula of one line, or what stands on a button.
        record Code(String text) implements Span {}

        /// A number as it is now.
        ///
        /// @param format such as `4` digits, `+3` digits with a sign, `%` or `0`
        record Value(Quantity quantity, String format) implements Span {}
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /// Every number that it shows.
    public List<Quantity> reads() {
        return paragraphs.stream()
                .flatMap(List::stream)
                .filter(Span.Value.class::isInstance)
                .map(span -> ((Span.Value) span).quantity())
                .toList();
    }

    /// How long it is to read: words, each Chinese character half a word.
    public int length() {
        int words = 0;
        for (List<Span> paragraph : paragraphs) {
            StringBuilder text = new StringBuilder();
            for (Span span : paragraph) {
                switch (span) {
                    case Span.Plain(String plain) -> text.append(plain);
                    case Span.Key(String key) -> text.append(key);
                    case Span.Code(String code) -> text.append(code.replace(" ", ""));
                    case Span.Value _ -> text.append('0');
                }
            }
            long chinese = text.codePoints().filter(Character::isIdeographic).count();
            String rest = text.toString().replaceAll("\\p{IsHan}", " ").strip();
            words += (int) (chinese / 2) + (rest.isEmpty() ? 0 : rest.split("\\s+").length);
        }
        return words;
    }
}
