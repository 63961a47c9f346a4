package dev.backlight.view.stage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The letters by which the items of one menu are chosen, no two the same: of a word's beginning where one is left,
/// of anywhere in the name, or, where its script has none of them, any other, which then stands behind the name in
/// brackets as is usual in Chinese.
final class Mnemonics {
    private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Set<Integer> taken = new HashSet<>();

    /// The name with an underscore before its letter, as menus read it; without a letter when all are taken.
    ///
    /// @param id in whose last word another letter is looked for first
    String mark(String name, String id) {
        int at = places(name)
                .filter(place -> isFree(name.charAt(place)))
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            taken.add(upper(name.charAt(at)));
            return escaped(name.substring(0, at)) + "_" + escaped(name.substring(at));
        }
        String word = id.substring(id.lastIndexOf('.') + 1);
        return Stream.of(word, ALL)
                .flatMapToInt(String::chars)
                .filter(this::isFree)
                .map(Mnemonics::upper)
                .boxed()
                .findFirst()
                .map(letter -> {
                    taken.add(letter);
                    return escaped(name) + "(_" + (char) letter.intValue() + ")";
                })
                .orElse(escaped(name));
    }

    /// Places of letters, those first that begin a word.
    private static IntStream places(String name) {
        List<Integer> all = IntStream.range(0, name.length()).boxed().toList();
        return Stream.concat(all.stream().filter(at -> at == 0 || name.charAt(at - 1) == ' '), all.stream())
                .mapToInt(at -> at);
    }

    private boolean isFree(int letter) {
        return ALL.indexOf(upper(letter)) >= 0 && !taken.contains(upper(letter));
    }

    private static int upper(int letter) {
        return Character.toString(letter).toUpperCase(Locale.ROOT).charAt(0);
    }

    private static String escaped(String name) {
        return name.replace("_", "__");
    }

    /// The letter of a text that was marked, in capitals; empty where it has none.
    static String of(String text) {
        String alone = text.replace("__", "");
        int at = alone.indexOf('_');
        return at < 0 || at + 1 == alone.length()
                ? ""
                : alone.substring(at + 1, at + 2).toUpperCase(Locale.ROOT);
    }
}
