package dev.backlight.data.features;

import dev.backlight.math.Extraction;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Features joined into one vector, one set after the other.
///
/// @param recipe that asked for them
/// @param parts in their order in the vector
public record Fusion(FeatureRecipe recipe, List<FeatureSet> parts) implements Extraction {
    /// @throws IllegalArgumentException with one sentence if the parts give no number at all, or belong to pictures
    /// of several sizes
    public Fusion {
        parts = List.copyOf(parts);
        if (parts.stream().mapToInt(FeatureSet::size).sum() == 0) {
            throw new Refusal("An input of no features says nothing: choose one at least.");
        }
        int inputs = parts.getFirst().inputs();
        for (FeatureSet part : parts) {
            if (part.inputs() != inputs) {
                throw new Refusal(
                        "Features of pictures with {0} and with {1} pixels can't be joined: fit them to one training"
                                + " set.",
                        inputs, part.inputs());
            }
        }
    }

    @Override
    public int inputs() {
        return parts.getFirst().inputs();
    }

    @Override
    public int size() {
        return parts.stream().mapToInt(FeatureSet::size).sum();
    }

    @Override
    public float[] means() {
        float[] means = new float[size()];
        int at = 0;
        for (FeatureSet part : parts) {
            System.arraycopy(part.means(), 0, means, at, part.size());
            at += part.size();
        }
        return means;
    }

    @Override
    public float deviation() {
        return (float)
                Math.sqrt(parts.stream().mapToDouble(FeatureSet::variance).sum() / size());
    }

    @Override
    public Extractor extractor(ThreadTeam team, int maxBatch) {
        return new Worker(team, maxBatch);
    }

    @Override
    public FMatrixRMaj onInputs(FMatrixRMaj weights) {
        FMatrixRMaj pictured = new FMatrixRMaj(inputs(), weights.numCols);
        int at = 0;
        for (FeatureSet part : parts) {
            part.onInputs(weights, at, pictured);
            at += part.size();
        }
        return pictured;
    }

    /// What it is made of, in short.
    @Override
    public String toString() {
        return recipe.toString();
    }

    private final class Worker implements Extractor {
        private final ThreadTeam team;
        private final FMatrixRMaj out;
        private final FMatrixRMaj scratch;
        private FMatrixRMaj gradX;
        private FMatrixRMaj x;

        Worker(ThreadTeam team, int maxBatch) {
            this.team = team;
            out = new FMatrixRMaj(maxBatch, size());
            scratch = new FMatrixRMaj(
                    maxBatch, parts.stream().mapToInt(FeatureSet::scratch).max().orElse(0));
        }

        @Override
        public FMatrixRMaj forward(FMatrixRMaj examples) {
            x = examples;
            out.reshape(x.numRows, size());
            int at = 0;
            for (int p = 0; p < parts.size(); p++) {
                parts.get(p).forward(team, x, scratch, out, at);
                at += parts.get(p).size();
            }
            return out;
        }

        @Override
        public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
            gradX = gradX == null ? new FMatrixRMaj(x.numRows, inputs()) : gradX;
            gradX.reshape(x.numRows, inputs());
            gradX.zero();
            int at = 0;
            for (FeatureSet part : parts) {
                part.backward(x, gradOutput, at, gradX);
                at += part.size();
            }
            return gradX;
        }
    }
}
