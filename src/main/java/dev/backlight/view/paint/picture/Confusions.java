package dev.backlight.view.paint.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The mistakes in a confusion matrix [actual][predicted].
public final class Confusions {
    private Confusions() {}

    /// One kind of mistake.
    public record Pair(int actual, int predicted, int count) {}

    /// The most frequent mistakes, at most `most`; none that never happened.
    public static List<Pair> largest(int[][] counts, int most) {
        List<Pair> pairs = new ArrayList<>();
        for (int actual = 0; actual < counts.length; actual++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                if (actual != predicted && counts[actual][predicted] > 0) {
                    pairs.add(new Pair(actual, predicted, counts[actual][predicted]));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::count).reversed());
        return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
    }

    /// The count of the most frequent mistake, at least 1.
    public static int largestMistake(int[][] counts) {
        List<Pair> first = largest(counts, 1);
        return first.isEmpty() ? 1 : first.getFirst().count();
    }
}
