package dev.backlight.view.hall;

import java.util.ArrayList;
import java.util.List;

/// Marks within a sentence: what stands out, and the sign by which it is coloured. Marks survive being put into a
/// translated pattern, wherever its language wants them.
public final class HallWords {
    private static final char POSITIVE = '\u0001';
    private static final char NEGATIVE = '\u0002';
    private static final char END = '\u0003';

    private HallWords() {}

    /// @param sign of the number; coloured by it
    public static String signed(String words, double sign) {
        return (sign < 0 ? NEGATIVE : POSITIVE) + words + END;
    }

    /// A stretch of a sentence.
    ///
    /// @param sign that colours it; 0 for none
    public record Part(String words, int sign) {}

    /// The stretches of a sentence, in their order.
    public static List<Part> parts(String sentence) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int sign = 0;
        for (char c : sentence.toCharArray()) {
            if (c == POSITIVE || c == NEGATIVE || c == END) {
                if (!words.isEmpty()) {
                    parts.add(new Part(words.toString(), sign));
                    words.setLength(0);
                }
                sign = c == POSITIVE ? 1 : c == NEGATIVE ? -1 : 0;
            } else {
                words.append(c);
            }
        }
        if (!words.isEmpty()) {
            parts.add(new Part(words.toString(), sign));
        }
        return parts;
    }

    /// The sentence without marks.
    public static String plain(String sentence) {
        return sentence.replaceAll("[\u0001-\u0003]", "");
    }
}
