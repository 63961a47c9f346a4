package dev.backlight.training.past;

import java.util.List;

/// What a recording can take in: a training that stands between two steps.
public interface Recordable {
    /// A copy of the network's numbers.
    float[][] copyParameters();

    /// The network's own numbers, changed by each step.
    List<float[]> numbers();

    /// How many numbers each matrix has.
    int[] sizes();

    /// What is needed to go on from here.
    ///
    /// @param parameters a copy of the present ones
    Checkpoint checkpoint(float[][] parameters);
}
