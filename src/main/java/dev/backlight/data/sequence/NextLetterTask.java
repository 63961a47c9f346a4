package dev.backlight.data.sequence;

import dev.backlight.data.DataException;
import dev.backlight.math.Randomness;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Which letter comes next? Words letter by letter, from the edge before the first to the edge behind the last.
public final class NextLetterTask {
    private static final long SPLIT_SEED = 42;
    private static final int HELD_OUT = 1000;
    /// Of a short text, one line in so many is held out.
    private static final int SHARE = 5;
    /// Longer lines are cut.
    private static final int LONGEST = 48;

    private NextLetterTask() {}

    /// The letters of the names.
    public static Letters letters() {
        return Letters.latin();
    }

    /// 32,033 English given names, a thousand of them held out.
    public static SequenceData names() throws DataException {
        return of("names", TextLines.read(TextLines.asset("names", "names.txt")), letters());
    }

    /// The lines of somebody's own text.
    public static SequenceData of(Path file) throws DataException {
        List<String> lines =
                TextLines.read(file).stream().map(NextLetterTask::cut).toList();
        return of(file.getFileName().toString(), lines, Letters.of(lines));
    }

    private static String cut(String line) {
        int[] points = line.codePoints().limit(LONGEST).toArray();
        return new String(points, 0, points.length);
    }

    /// @param words distinct or not; which are held out does not depend on any seed of a training
    public static SequenceData of(String name, List<String> words, Letters letters) {
        int[] order = Randomness.permutation(words.size(), SPLIT_SEED, Randomness.Stream.SPLIT, 0);
        int held = Math.min(HELD_OUT, words.size() / SHARE);
        List<TokenSequence> all = IntStream.of(order)
                .mapToObj(i -> TokenSequence.nextOf(letters.word(words.get(i))))
                .toList();
        int longest = all.stream().mapToInt(s -> s.tokens().length).max().orElse(1);
        return new SequenceData(
                name,
                letters.vocabulary(),
                letters.vocabulary().tokens(),
                longest,
                SequenceSource.of(all.subList(held, all.size())),
                all.subList(0, held));
    }
}
