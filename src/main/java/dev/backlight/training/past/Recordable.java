package dev.backlight.training.past;

import dev.backlight.engine.spec.Weights;
import java.util.List;

/// What a recording must be able to ask of something that learns.
public interface Recordable {
    /// The numbers that learning changes, as they are kept: arrays of always the same lengths in always the same
    /// order. They are the learner's own, changed by each step; nobody else writes to them.
    List<float[]> numbers();

    /// A copy of them.
    Weights weights();

    /// How many numbers each array has.
    default int[] sizes() {
        return numbers().stream().mapToInt(array -> array.length).toArray();
    }

    /// What is needed to go on from here bit for bit.
    ///
    /// @param now the present numbers
    LearnerState checkpoint(Weights now);
}
