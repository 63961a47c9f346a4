package dev.backlight.data.sequence;

import dev.backlight.data.DataException;
import dev.backlight.math.Randomness;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /// The lines of somebody's own text as data.
    public static SequenceData of(Path file) throws DataException {
        List<String> lines = lines(file);
        return of(file.getFileName().toString(), lines, Letters.of(lines));
    }

    /// The lines of somebody's own text, long ones cut.
    ///
    /// @throws DataException with one sentence if it can't be used
    public static List<String> lines(Path file) throws DataException {
        return TextLines.read(file).stream()
                .map(NextLetterTask::cut)
                .filter(line -> !line.replace(Letters.EDGE, "").isBlank())
                .toList();
    }

    private static String cut(String line) {
        int[] points = line.codePoints().limit(LONGEST).toArray();
        return new String(points, 0, points.length);
    }

    /// @param words distinct or not; which are held out does not depend on any seed of a training
    public static SequenceData of(String name, List<String> words, Letters letters) {
        int[] order = Randomness.permutation(words.size(), SPLIT_SEED, Randomness.Stream.SPLIT, 0);
        int held = Math.min(HELD_OUT, words.size() / SHARE);
        List<String> all = IntStream.of(order).mapToObj(words::get).toList();
        return divided(name, all.subList(held, all.size()), all.subList(0, held), letters);
    }

    /// Words of which it is settled which are held out.
    public static SequenceData divided(String name, List<String> learned, List<String> heldOut, Letters letters) {
        List<TokenSequence> train = sequences(learned, letters);
        List<TokenSequence> held = sequences(heldOut, letters);
        int longest = Stream.concat(train.stream(), held.stream())
                .mapToInt(s -> s.tokens().length)
                .max()
                .orElse(1);
        return new SequenceData(
                name, letters.vocabulary(), letters.vocabulary().tokens(), longest, SequenceSource.of(train), held);
    }

    private static List<TokenSequence> sequences(List<String> words, Letters letters) {
        return words.stream()
                .map(word -> TokenSequence.nextOf(letters.word(word)))
                .toList();
    }
}
