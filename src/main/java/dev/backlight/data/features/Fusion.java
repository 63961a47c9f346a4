package dev.backlight.data.features;

import java.util.List;

/// Features joined into one vector, one set after the other.
///
/// @param parts in their order in the vector
public record Fusion(List<FeatureSet> parts) {
    /// @throws IllegalArgumentException if the parts give no number at all
    public Fusion {
        parts = List.copyOf(parts);
        if (parts.stream().mapToInt(FeatureSet::size).sum() == 0) {
            throw new IllegalArgumentException("An input of no features says nothing: choose one at least.");
        }
    }

    /// Numbers of the whole vector.
    public int size() {
        return parts.stream().mapToInt(FeatureSet::size).sum();
    }

    /// @param x one picture as numbers in [0, 1]; not modified
    /// @param out receives size() numbers from `at` on
    public void fill(float[] x, float[] out, int at) {
        int place = at;
        for (FeatureSet part : parts) {
            part.fill(x, out, place);
            place += part.size();
        }
    }
}
