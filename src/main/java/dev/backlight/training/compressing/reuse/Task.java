package dev.backlight.training.compressing.reuse;

import dev.backlight.training.compressing.Numbered;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// What is asked about a digit where labels are few.
public enum Task {
    /// Which of the ten.
    WHICH(10, _ -> true, label -> label, _ -> false),
    /// Whether it is odd.
    ODD(2, _ -> true, label -> label % 2, _ -> true),
    /// Whether it has a closed loop.
    LOOP(2, _ -> true, label -> label == 0 || label == 6 || label == 8 || label == 9 ? 1 : 0, _ -> true),
    /// Which of the five highest.
    HIGH(5, label -> label >= 5, label -> label - 5, label -> label < 5);

    private static final List<Task> AFTER_CODES = List.of(WHICH, ODD, LOOP);
    private static final List<Task> AFTER_CLASSES = List.of(ODD, LOOP, HIGH);

    private final int classes;
    private final IntPredicate asked;
    private final IntUnaryOperator answer;
    private final IntPredicate learned;

    Task(int classes, IntPredicate asked, IntUnaryOperator answer, IntPredicate learned) {
        this.classes = classes;
        this.asked = asked;
        this.answer = answer;
        this.learned = learned;
    }

    /// What an encoder can be asked, which has learned without labels.
    public static List<Task> afterCodes() {
        return AFTER_CODES;
    }

    /// What a classifier can be asked that it has not learned itself.
    public static List<Task> afterClasses() {
        return AFTER_CLASSES;
    }

    /// Whether a classifier that is then asked this may have learned a digit with this label: it has learned which
    /// digit it is, but of no digit that it is asked to tell from others of its like.
    public boolean isLearnedBefore(int label) {
        return learned.test(label);
    }

    /// Those digits about which this is asked, with their own labels.
    Numbered about(Numbered digits) {
        int[] kept = IntStream.range(0, digits.size())
                .filter(i -> asked.test(digits.labels()[i]))
                .toArray();
        return kept.length == digits.size() ? digits : of(digits, kept);
    }

    private static Numbered of(Numbered digits, int[] kept) {
        return new Numbered(
                digits.name(),
                IntStream.of(kept).mapToObj(i -> digits.rows()[i]).toArray(float[][]::new),
                IntStream.of(kept).map(i -> digits.labels()[i]).toArray(),
                digits.classes());
    }

    /// Digits about which this is asked, with the answers to it as their classes.
    Numbered answered(Numbered digits) {
        return new Numbered(
                digits.name(),
                digits.rows(),
                IntStream.of(digits.labels()).map(answer).toArray(),
                classes);
    }

    /// How many kinds of digits there are of which this is asked.
    int kinds() {
        return (int) IntStream.range(0, 10).filter(asked).count();
    }
}
