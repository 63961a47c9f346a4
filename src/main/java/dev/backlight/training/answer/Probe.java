package dev.backlight.training.answer;

import dev.backlight.math.RowOps;
import dev.backlight.training.past.Snapshot;
import java.util.List;

/// One example's way through one snapshot of the network.
///
/// @param input the example's numbers
/// @param entered what of them entered the network, before its normalization: the input itself, or its features
/// @param activations the output of each layer of the spec, in order
/// @param logits the last layer's output
/// @param probabilities what the loss reads the logits as
public record Probe(
        Snapshot snapshot,
        float[] input,
        float[] entered,
        List<float[]> activations,
        float[] logits,
        float[] probabilities) {
    /// The class with the largest probability.
    public int answer() {
        return RowOps.largest(probabilities);
    }
}
