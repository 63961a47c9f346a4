package dev.backlight.data.sequence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Letters as tokens: 0 begins and ends a word, the letters follow.
public final class Letters {
    /// What stands before the first and behind the last letter.
    public static final String EDGE = ".";

    private static final Pattern OTHER = Pattern.compile("[^a-z '-]");

    private final Vocabulary vocabulary;

    private Letters(List<String> letters) {
        List<String> tokens = new ArrayList<>(List.of(EDGE));
        tokens.addAll(letters);
        vocabulary = new Vocabulary(tokens);
    }

    /// a to z.
    public static Letters latin() {
        return new Letters(each("abcdefghijklmnopqrstuvwxyz"));
    }

    /// a to z, space, apostrophe and hyphen, as surnames have them.
    public static Letters ofSurnames() {
        return new Letters(each(" '-abcdefghijklmnopqrstuvwxyz"));
    }

    /// Every character of these texts, in the order of their code points.
    public static Letters of(List<String> texts) {
        return new Letters(texts.stream()
                .flatMap(text -> each(text).stream())
                .filter(letter -> !letter.equals(EDGE))
                .distinct()
                .sorted()
                .toList());
    }

    private static List<String> each(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The edge, the letters, the edge; what is no letter here is left out.
    public int[] word(String text) {
        return Stream.of(List.of(EDGE), each(text), List.of(EDGE))
                .flatMap(List::stream)
                .mapToInt(vocabulary::number)
                .filter(number -> number >= 0)
                .toArray();
    }

    /// The letters alone.
    public int[] letters(String text) {
        return each(text).stream()
                .mapToInt(vocabulary::number)
                .filter(number -> number > 0)
                .toArray();
    }

    /// The letters of these tokens, edges left out.
    public String text(int[] tokens) {
        StringBuilder text = new StringBuilder();
        for (int token : tokens) {
            text.append(token == 0 ? "" : vocabulary.token(token));
        }
        return text.toString();
    }

    /// Lower case, without accents: é becomes e.
    public static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return OTHER.matcher(decomposed).replaceAll("").strip();
    }
}
