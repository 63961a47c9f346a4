package dev.backlight.glass.sequence;

import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import java.util.List;

/// An example small enough for pencil and paper.
///
/// @param parameters as `Weights.copy` gives them
/// @param tokens the sequence
/// @param answers what should be answered at each position
public record WorkedSequence(SequenceSpec spec, float[][] parameters, int[] tokens, int[] answers) {

    /// One unit of long short-term memory reads the number 1 twice. The weights are logarithms, so that the first
    /// step's gates are round: `i = ¾`, `f = ⅘`, `g = 3/5`, `o = ½`, hence `c = 0.45` and `h = ½·tanh 0.45`.
    public static WorkedSequence lstm() {
        SequenceSpec spec = new SequenceSpec(
                1,
                2,
                List.of(
                        new SequenceLayerSpec.Embedding(1, 1),
                        new SequenceLayerSpec.Recurrent(Cell.LSTM, 1),
                        SequenceLayerSpec.dense(1, 2, 1)));
        float[] input = {(float) Math.log(3), (float) Math.log(4), (float) Math.log(2), 0};
        float[][] parameters = {{1}, input, {0.5f, -1, 1, 2}, {0, 0, 0, 0}, {1, -1}, {0, 0}};
        return new WorkedSequence(spec, parameters, new int[] {0, 0}, new int[] {0, 1});
    }

    /// One head over two positions, x the unit matrix. Queries and keys are chosen so that the scores are
    /// logarithms and the shares round: the first position looks ¼ at itself and ¾ at the second, the second ⅘ at
    /// the first and ⅕ at itself.
    public static WorkedSequence attentionHead() {
        SequenceSpec spec = new SequenceSpec(
                2,
                2,
                List.of(
                        new SequenceLayerSpec.Embedding(2, 1),
                        new SequenceLayerSpec.Attention(1, false),
                        SequenceLayerSpec.dense(2, 2, 1)));
        float root = (float) Math.sqrt(2);
        float[] unit = {1, 0, 0, 1};
        float[] keys = {0, (float) Math.log(4), (float) Math.log(3), 0};
        float[][] parameters = {unit, {root, 0, 0, root}, keys, {1, 2, 3, -2}, unit, unit, {0, 0}};
        return new WorkedSequence(spec, parameters, new int[] {0, 1}, new int[] {0, 1});
    }
}
