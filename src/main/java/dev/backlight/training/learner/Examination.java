package dev.backlight.training.learner;

import dev.backlight.math.ThreadTeam;

/// A closer look at a learner as it was when the examination was made: it holds copies, so the learner may go on
/// meanwhile. Of one learner one examination runs at a time, always on the same thread or after another.
@FunctionalInterface
public interface Examination {
    /// @param team of the thread that examines
    Verdict examine(ThreadTeam team);
}
