package dev.backlight.view.graph.tile;

import dev.backlight.training.past.Snapshot;
import dev.backlight.view.graph.layout.Structure;
import org.ejml.data.FMatrixRMaj;

/// Incoming weights of a layer, scaled for the eye: each unit by its own limit, so that quiet units show their
/// pattern too.
///
/// @param weights [inputs x units], row-major; not modified
/// @param inputs of each unit
/// @param units of the layer
/// @param limits per unit the weight that gets the full colour: its ninth largest magnitude, at least 0.12
public record Heat(float[] weights, int inputs, int units, float[] limits) {
    private static final int RANK = 9;
    private static final float LEAST = 0.12f;

    /// The weights of a structure's first column; filters, kept row by row, are turned, and weights of features
    /// laid back on the picture.
    public static Heat of(Structure structure, Snapshot snapshot) {
        Structure.Column first = structure.columns().getFirst();
        float[] weights = snapshot.parameters().get(first.weights()).copy();
        if (!snapshot.spec().extraction().isNone()) {
            FMatrixRMaj own = FMatrixRMaj.wrap(weights.length / first.items(), first.items(), weights);
            return of(snapshot.spec().extraction().onInputs(own).data, first.items());
        }
        return of(first.kernel() == 0 ? weights : transposed(weights, first.items()), first.items());
    }

    private static float[] transposed(float[] weights, int rows) {
        int columns = weights.length / rows;
        float[] turned = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            turned[i % columns * rows + i / columns] = weights[i];
        }
        return turned;
    }

    /// @param weights [inputs x units], row-major
    public static Heat of(float[] weights, int units) {
        int inputs = weights.length / units;
        int rank = Math.min(RANK, inputs);
        float[] top = new float[units * rank]; // per unit its largest magnitudes, smallest first
        for (int i = 0, w = 0; i < inputs; i++) {
            for (int u = 0; u < units; u++, w++) {
                float magnitude = Math.abs(weights[w]);
                int least = u * rank;
                if (magnitude > top[least]) {
                    insert(top, least, rank, magnitude);
                }
            }
        }
        float[] limits = new float[units];
        for (int u = 0; u < units; u++) {
            limits[u] = Math.max(LEAST, top[u * rank]);
        }
        return new Heat(weights, inputs, units, limits);
    }

    /// A weight as a share of its unit's limit; beyond [-1, 1] for the few largest.
    public double share(int unit, int input) {
        return weights[input * units + unit] / limits[unit];
    }

    public float weight(int unit, int input) {
        return weights[input * units + unit];
    }

    private static void insert(float[] top, int from, int rank, float magnitude) {
        int i = from;
        while (i + 1 < from + rank && top[i + 1] < magnitude) {
            top[i] = top[i + 1];
            i++;
        }
        top[i] = magnitude;
    }
}
