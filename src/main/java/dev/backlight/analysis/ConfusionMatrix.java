package dev.backlight.analysis;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// How often examples of one class were read as another, and the figures of each class that follow from it.
///
/// With TP(k) examples of class k read as k, precision(k) = TP / all read as k, recall(k) = TP / all that are k,
/// F1(k) = 2 · precision · recall / (precision + recall) = 2 · TP / (all read as k + all that are k). A figure
/// whose denominator is 0 is 0, never NaN: a class that is never named has earned no precision, as scikit-learn's
/// `zero_division=0` has it. Macro averages are plain means over the classes that occur, in the labels or in the
/// answers; one that is in neither would only pull them down.
///
/// @param counts [actual][predicted]; not modified
public record ConfusionMatrix(int[][] counts) {
    /// @throws IllegalArgumentException if it is not square, a count is below 0, or they add up to more than 2³¹ -
    /// 1
    public ConfusionMatrix {
        long total = 0;
        for (int actual = 0; actual < counts.length; actual++) {
            if (counts[actual].length != counts.length) {
                throw new Refusal(
                        "Row {0} of the confusion matrix has {1} counts where there are {2} classes.",
                        actual, counts[actual].length, counts.length);
            }
            if (Arrays.stream(counts[actual]).anyMatch(count -> count < 0)) {
                throw new Refusal(
                        "Row {0} of the confusion matrix has a count below 0: give numbers from 0 up.", actual);
            }
            total += Arrays.stream(counts[actual]).asLongStream().sum();
        }
        if (total > Integer.MAX_VALUE) {
            throw new Refusal("The confusion matrix counts {0} examples: give fewer than two thousand million.", total);
        }
    }

    public int classes() {
        return counts.length;
    }

    public int count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    /// Examples of this class.
    public int support(int k) {
        return Arrays.stream(counts[k]).sum();
    }

    /// Examples read as this class.
    public int named(int k) {
        return Arrays.stream(counts).mapToInt(row -> row[k]).sum();
    }

    public int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /// Examples off the diagonal.
    public int mistakes() {
        int right = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
        }
        return total() - right;
    }

    /// In [0, 1]; 0 without examples.
    public double accuracy() {
        return share(total() - mistakes(), total());
    }

    public double precision(int k) {
        return share(counts[k][k], named(k));
    }

    public double recall(int k) {
        return share(counts[k][k], support(k));
    }

    public double f1(int k) {
        return share(2 * counts[k][k], named(k) + support(k));
    }

    public double macroPrecision() {
        return macro(this::precision);
    }

    public double macroRecall() {
        return macro(this::recall);
    }

    /// The mean of the classes' F1, not the F1 of the mean precision and recall.
    public double macroF1() {
        return macro(this::f1);
    }

    /// The class with the smallest F1 of those that occur, the first of equals; -1 without examples or
    /// where nothing is mistaken, since then none is worse than another.
    public int weakest() {
        int weakest = -1;
        for (int k = 0; k < counts.length; k++) {
            if (occurs(k) && f1(k) < (weakest < 0 ? 1 : f1(weakest))) {
                weakest = k;
            }
        }
        return weakest;
    }

    /// The largest count off the diagonal, 0 without mistakes.
    public int largestMistake() {
        int largest = 0;
        for (int actual = 0; actual < counts.length; actual++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                largest = actual == predicted ? largest : Math.max(largest, counts[actual][predicted]);
            }
        }
        return largest;
    }

    private boolean occurs(int k) {
        return support(k) + named(k) > 0;
    }

    private double macro(IntToDoubleFunction figure) {
        double sum = 0;
        int classes = 0;
        for (int k = 0; k < counts.length; k++) {
            if (occurs(k)) {
                sum += figure.applyAsDouble(k);
                classes++;
            }
        }
        return classes == 0 ? 0 : sum / classes;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
