package dev.backlight.data.sequence;

import dev.backlight.data.DataException;
import dev.backlight.math.Randomness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which language is a surname from? Letter by letter, without accents; the answer belongs to the last letter.
///
/// Uncapped, more than half of the surnames are Russian, so that "always Russian" looks good; capped, every
/// language gives at most as many.
public final class SurnamesTask {
    /// No cap.
    public static final int ALL = Integer.MAX_VALUE;

    private static final long SPLIT_SEED = 7;
    private static final int LONGEST = 16;
    private static final int HELD_OUT_SHARE = 5;
    /// A language of fewer names than this, or than the cap, is left out.
    private static final int LEAST = 100;

    private SurnamesTask() {}

    private record Surname(String name, String language) {}

    /// The letters of the surnames.
    public static Letters letters() {
        return Letters.ofSurnames();
    }

    /// @param cap the most surnames of a language; `ALL` for no cap
    public static SequenceData load(int cap) throws DataException {
        return load(List.of(cap)).getFirst();
    }

    /// The same surnames under several caps, read once.
    ///
    /// @param caps the most surnames of a language each; `ALL` for no cap
    public static List<SequenceData> load(List<Integer> caps) throws DataException {
        List<Surname> all = read();
        return caps.stream().map(cap -> of(capped(all, cap))).toList();
    }

    private static SequenceData of(List<Surname> names) {
        List<String> languages =
                names.stream().map(Surname::language).distinct().sorted().toList();
        Letters letters = letters();
        List<TokenSequence> all = names.stream()
                .map(name -> TokenSequence.answeredLast(
                        last(letters.letters(name.name())), languages.indexOf(name.language())))
                .toList();
        int held = all.size() / HELD_OUT_SHARE;
        return new SequenceData(
                "surnames",
                letters.vocabulary(),
                languages,
                LONGEST,
                SequenceSource.of(all.subList(held, all.size())),
                all.subList(0, held));
    }

    /// The last letters of a surname; at least one token.
    public static int[] tokens(Letters letters, String surname) {
        return last(letters.letters(Letters.plain(surname)));
    }

    private static int[] last(int[] all) {
        int[] last = IntStream.of(all).skip(Math.max(0, all.length - LONGEST)).toArray();
        return last.length == 0 ? new int[] {0} : last;
    }

    /// One of the surnames, without reading what is made of all of them.
    ///
    /// @throws DataException with one sentence if they can't be read
    public static String one() throws DataException {
        List<String> lines = TextLines.read(TextLines.asset("surnames", "surnames.tsv"));
        return Letters.plain(lines.get(lines.size() / 2).split("\t")[0]);
    }

    private static List<Surname> read() throws DataException {
        List<Surname> names = new ArrayList<>();
        for (String line : TextLines.read(TextLines.asset("surnames", "surnames.tsv"))) {
            String[] parts = line.split("\t");
            String name = Letters.plain(parts[0]);
            if (parts.length == 2 && !name.isEmpty()) {
                names.add(new Surname(name, parts[1]));
            }
        }
        List<Surname> distinct = names.stream().distinct().toList();
        int[] order = Randomness.permutation(distinct.size(), SPLIT_SEED, Randomness.Stream.SPLIT, 0);
        return IntStream.of(order).mapToObj(distinct::get).toList();
    }

    private static List<Surname> capped(List<Surname> names, int cap) {
        Map<String, Integer> taken = new HashMap<>();
        List<Surname> kept = names.stream()
                .filter(name -> taken.merge(name.language(), 1, Integer::sum) <= cap)
                .toList();
        Map<String, Long> counts =
                kept.stream().collect(Collectors.groupingBy(Surname::language, TreeMap::new, Collectors.counting()));
        List<Surname> enough = kept.stream()
                .filter(name -> counts.get(name.language()) >= Math.min(cap, LEAST))
                .toList();
        int[] order = Randomness.permutation(enough.size(), SPLIT_SEED, Randomness.Stream.SPLIT, 1);
        return IntStream.of(order).mapToObj(enough::get).toList(); // else the rare ones would come last
    }
}
