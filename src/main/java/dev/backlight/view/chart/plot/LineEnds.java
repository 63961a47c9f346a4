package dev.backlight.view.chart.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the words at the ends of lines stand, so that none covers another: as near to their ends as that allows,
/// in the order of the ends.
public final class LineEnds {
    private LineEnds() {}

    /// Pools neighbours that would touch and puts each pool around the mean of its ends, which moves all of them as
    /// little as can be (the least sum of squares; Ayer et al. 1955, "pool adjacent violators").
    ///
    /// @param ends y of each line's end, NaN for none; not modified
    /// @param distance least distance of two words
    /// @param highest y that none goes above, unless they need more room than there is
    /// @param lowest y that none goes below
    /// @return y of each word, in the order of the ends; of equal ends the earlier stands higher
    public static double[] apart(double[] ends, double distance, double highest, double lowest) {
        int[] order = IntStream.range(0, ends.length)
                .filter(i -> !Double.isNaN(ends[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(ends[a], ends[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] means = new double[order.length];
        int[] counts = new int[order.length];
        int pools = 0;
        for (int rank = 0; rank < order.length; rank++) {
            means[pools] = ends[order[rank]] - rank * distance;
            counts[pools++] = 1;
            while (pools > 1 && means[pools - 2] > means[pools - 1]) {
                int both = counts[pools - 2] + counts[pools - 1];
                means[pools - 2] += (means[pools - 1] - means[pools - 2]) * counts[pools - 1] / both;
                counts[pools - 2] = both;
                pools--;
            }
        }
        double[] at = new double[ends.length];
        Arrays.fill(at, Double.NaN);
        int rank = 0;
        double bottom = lowest - (order.length - 1) * distance;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < counts[pool]; i++, rank++) {
                at[order[rank]] = Math.min(Math.max(means[pool], highest), bottom) + rank * distance;
            }
        }
        return at;
    }
}
