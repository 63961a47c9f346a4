package dev.backlight.training.learner;

import dev.backlight.math.ThreadTeam;

/// Everything that makes a learner, its data and its seed included: the same recipe makes a learner that learns the
/// same numbers, for any number of threads.
@FunctionalInterface
public interface Recipe {
    /// @param team does the learner's larger products; closed by whoever asks
    /// @throws IllegalArgumentException with one sentence if this recipe can't be followed
    Learner learner(ThreadTeam team);
}
