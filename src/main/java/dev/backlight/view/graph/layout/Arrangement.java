package dev.backlight.view.graph.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// In which order a column's items stand.
public enum Arrangement {
    /// By the digit with the largest outgoing weight, the strongest first.
    VOTE,
    /// The most active first.
    ACTIVATION,
    /// As the network numbers them.
    INDEX;

    /// @param outgoing weights from `items` units to `outputs`, row by row; may be null, then votes cannot be
    /// ordered
    /// @param activations one per unit; null when there is no sample
    /// @return the item at each place, a permutation of 0 to items - 1
    public int[] order(int items, float[] outgoing, float[] activations) {
        Integer[] order = IntStream.range(0, items).boxed().toArray(Integer[]::new);
        switch (this) {
            case VOTE -> {
                if (outgoing != null) {
                    int outputs = outgoing.length / items;
                    Arrays.sort(
                            order,
                            Comparator.<Integer>comparingInt(unit -> strongest(outgoing, unit, outputs))
                                    .thenComparing(
                                            unit -> -outgoing[unit * outputs + strongest(outgoing, unit, outputs)]));
                }
            }
            case ACTIVATION -> {
                if (activations != null) {
                    Arrays.sort(order, Comparator.comparingDouble(unit -> -activations[unit]));
                }
            }
            case INDEX -> {}
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /// The output with the largest weight from `unit`.
    public static int strongest(float[] outgoing, int unit, int outputs) {
        int best = 0;
        for (int j = 1; j < outputs; j++) {
            if (outgoing[unit * outputs + j] > outgoing[unit * outputs + best]) {
                best = j;
            }
        }
        return best;
    }

    /// The output with the smallest (most negative) weight from `unit`.
    public static int weakest(float[] outgoing, int unit, int outputs) {
        int best = 0;
        for (int j = 1; j < outputs; j++) {
            if (outgoing[unit * outputs + j] < outgoing[unit * outputs + best]) {
                best = j;
            }
        }
        return best;
    }
}
