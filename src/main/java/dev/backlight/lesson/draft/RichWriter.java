package dev.backlight.lesson.draft;

import dev.backlight.lesson.words.Rich;
import dev.backlight.lesson.words.Rich.Span;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a text as the Markdown that it is read from.
final class RichWriter {
    private RichWriter() {}

    static String markdown(Rich rich) {
        return rich.paragraphs().stream().map(RichWriter::paragraph).collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(
                    switch (span) {
                        case Span.Plain(String plain) -> escaped(plain);
                        case Span.Key(String key) -> "**" + escaped(key) + "**";
                        case Span.Code(String code) -> "`" + code + "`";
                        case Span.Value(var quantity, String format) ->
                            "{" + quantity + (format.equals("4") ? "" : ":" + format) + "}";
                    });
        }
        return text.toString();
    }

    /// So that no sign of Markdown in a word is taken for one.
    private static String escaped(String text) {
        return text.replaceAll("[\\\\*`_\\[<&]", "\\\\$0").replace("\n", "\\\n");
    }
}
