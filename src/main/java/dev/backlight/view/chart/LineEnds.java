package dev.backlight.view.chart;

import java.util.Arrays;
import java.util.Comparator;

/// Where the words at the ends of lines stand, so that none covers another.
public final class LineEnds {
    private LineEnds() {}

    /// @param ends y of each line's end, NaN for none; not modified
    /// @param distance least distance of two words
    /// @param lowest y that none goes below
    /// @return y of each word, in the order of the ends
    public static double[] apart(double[] ends, double distance, double lowest) {
        Integer[] order = new Integer[ends.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> ends[i]));
        double[] at = ends.clone();
        double above = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            if (!Double.isNaN(at[i])) {
                at[i] = Math.max(at[i], above + distance);
                above = at[i];
            }
        }
        double below = lowest + distance;
        for (int i = order.length - 1; i >= 0; i--) {
            int place = order[i];
            if (!Double.isNaN(at[place])) {
                at[place] = Math.min(at[place], below - distance);
                below = at[place];
            }
        }
        return at;
    }
}
