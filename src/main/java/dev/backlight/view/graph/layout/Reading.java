package dev.backlight.view.graph.layout;

import dev.backlight.engine.spec.Weights;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import java.util.ArrayList;
import java.util.List;

/// What the drawn items say to the current sample: one number per item, wherever a layer has several (feature maps)
/// their mean.
public final class Reading {
    /// From this share of the largest activation on an item is bright.
    private static final double BRIGHT = 0.6;

    /// So much of a column may be bright.
    private static final double FEW = 0.2;

    private final Structure structure;
    private final Probe probe;
    private final List<float[]> sums = new ArrayList<>();
    private final List<float[]> activations = new ArrayList<>();
    private final float[] largest;
    private final double[] calm;

    public Reading(Structure structure, Probe probe) {
        this.structure = structure;
        this.probe = probe;
        largest = new float[structure.columns().size()];
        calm = new double[largest.length];
        for (int c = 0; c < largest.length; c++) {
            Structure.Column column = structure.columns().get(c);
            float[] result = means(probe.activations().get(column.result()), column.items());
            sums.add(means(probe.activations().get(column.sum()), column.items()));
            activations.add(result);
            for (float a : result) {
                largest[c] = Math.max(largest[c], Math.abs(a));
            }
            calm[c] = calm(result, largest[c]);
        }
    }

    public Probe probe() {
        return probe;
    }

    /// Weighted sums z of a column, one per item.
    public float[] sums(int column) {
        return sums.get(column);
    }

    /// Activations of a column, one per item.
    public float[] activations(int column) {
        return activations.get(column);
    }

    /// |activation| of an item as a share of its column's largest, in [0, 1]; of an output its probability.
    public double light(int column, int item) {
        if (structure.direct()) {
            return probe.probabilities()[item];
        }
        return largest[column] > 0 ? Math.abs(activations.get(column)[item]) / largest[column] : 0;
    }

    /// How brightly an item is lit. Where more than a fifth of a column is bright, as behind a sigmoid, all are lit
    /// less: what shines everywhere says nowhere "look here".
    public double glow(int column, int item) {
        return light(column, item) * (structure.direct() ? 1 : calm[column]);
    }

    private static double calm(float[] activations, float largest) {
        int bright = 0;
        for (float a : activations) {
            bright += Math.abs(a) > BRIGHT * largest ? 1 : 0;
        }
        return bright == 0 ? 1 : Math.min(1, FEW * activations.length / bright);
    }

    /// A hidden item below a fiftieth of its column's largest activation counts as dark.
    public boolean isActive(int column, int item) {
        return structure.direct() || light(column, item) >= 0.02;
    }

    public float[] logits() {
        return probe.logits();
    }

    public int answer() {
        return probe.answer();
    }

    /// Sums of `activation · weight` from groups of a column's items to groups of what follows it.
    ///
    /// @param column the column the numbers leave
    /// @param from group of each of its items
    /// @param weights of the next layer, one row per number that enters, row-major
    /// @param to group of each of the next layer's units
    /// @return [groups of the column x groups of the next layer]
    public double[][] flow(int column, int[] from, int fromGroups, Weights.Matrix weights, int[] to, int toGroups) {
        Structure.Column source = structure.columns().get(column);
        float[] values = probe.activations().get(source.result());
        int per = values.length / source.items();
        double[][] sum = new double[fromGroups][toGroups];
        for (int i = 0; i < values.length; i++) {
            float a = values[i];
            if (a == 0) {
                continue;
            }
            double[] row = sum[from[i / per]];
            for (int j = 0, w = i * to.length; j < to.length; j++, w++) {
                row[to[j]] += a * weights.get(w);
            }
        }
        return sum;
    }

    /// The same from maps to the maps of a convolution: `mean activation · sum of the filter's weights`, which is
    /// what a channel adds to the mean of the next map's sums, but for the border.
    ///
    /// @param weights of the convolution [filters x channels·kernel²], row-major
    public double[][] flowOfMaps(
            int column, int[] from, int fromGroups, Weights.Matrix weights, int[] to, int toGroups) {
        float[] means = activations.get(column);
        int per = weights.length() / to.length / means.length;
        double[][] sum = new double[fromGroups][toGroups];
        for (int w = 0; w < weights.length(); w++) {
            int filter = w / (per * means.length);
            int channel = w / per % means.length;
            sum[from[channel]][to[filter]] += means[channel] * weights.get(w);
        }
        return sum;
    }

    /// The output weights of a column that feeds the outputs, per item: of maps the sums.
    public static float[] outgoing(Structure structure, Snapshot snapshot) {
        if (structure.direct()) {
            return null;
        }
        Weights.Matrix weights = snapshot.parameters().get(structure.output().weights());
        int items = structure.columns().getLast().items();
        int outputs = structure.output().items();
        int per = weights.length() / outputs / items;
        if (per == 1) {
            return weights.copy();
        }
        float[] sums = new float[items * outputs];
        for (int w = 0; w < weights.length(); w++) {
            sums[w / outputs / per * outputs + w % outputs] += weights.get(w);
        }
        return sums;
    }

    private static float[] means(float[] values, int items) {
        int per = values.length / items;
        if (per == 1) {
            return values;
        }
        float[] means = new float[items];
        for (int i = 0; i < items * per; i++) {
            means[i / per] += values[i] / per;
        }
        return means;
    }
}
