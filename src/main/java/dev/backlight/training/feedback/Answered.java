package dev.backlight.training.feedback;

import java.util.stream.IntStream;

/// How a network reads each example of a set, in the set's order.
///
/// @param classes how many there are
/// @param labels what each example is
/// @param answers what the network reads
/// @param certainties the probability it gives to its answer, in [0, 1]
@SuppressWarnings("ArrayRecordComponent") // hands arrays on, never compared
public record Answered(int classes, int[] labels, int[] answers, float[] certainties) {

    public boolean isRight(int example) {
        return answers[example] == labels[example];
    }

    /// How many are read rightly.
    public int right() {
        return (int) IntStream.range(0, labels.length).filter(this::isRight).count();
    }

    /// The share that is read rightly, in [0, 1]; NaN without examples.
    public double accuracy() {
        return labels.length == 0 ? Double.NaN : (double) right() / labels.length;
    }

    /// By how many more of each class are read rightly than by another network.
    ///
    /// @param before the same examples
    /// @return [classes]
    public int[] gainByClass(Answered before) {
        int[] gain = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            gain[labels[i]] += (isRight(i) ? 1 : 0) - (before.isRight(i) ? 1 : 0);
        }
        return gain;
    }

    /// The examples that are read rightly here and wrongly by another network, rising.
    public int[] rightUnlike(Answered other) {
        return IntStream.range(0, labels.length)
                .filter(i -> isRight(i) && !other.isRight(i))
                .toArray();
    }
}
