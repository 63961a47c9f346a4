package dev.backlight.model.sequence;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Which numbers of many are the largest.
public final class Ranking {
    private Ranking() {}

    /// Their places, the largest first; of equal ones the earlier.
    public static int[] best(double[] numbers, int most) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -numbers[k]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
