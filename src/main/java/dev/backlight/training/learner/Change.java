package dev.backlight.training.learner;

import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Snapshot;

/// What a person changes between two steps.
public sealed interface Change {
    record LearningRate(float rate) implements Change {}

    /// @param place counted in the order of `Recordable.numbers()`
    record Number(Place place, float value) implements Change {}

    /// A number stays as it is from now on, or is learned again.
    record Freeze(Place place, boolean frozen) implements Change {}

    /// Numbers that were learned elsewhere take the place of all; what the optimizer remembers of the old ones is
    /// forgotten.
    ///
    /// @param from what they were learned from: the change is passed over if the learner has gone on since
    record Adopt(Snapshot from, Weights parameters) implements Change {}
}
