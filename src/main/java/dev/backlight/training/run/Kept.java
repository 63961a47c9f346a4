package dev.backlight.training.run;

import dev.backlight.training.past.Curves;
import dev.backlight.training.past.LearnerState;

/// A training between two steps, to go on with elsewhere or later.
///
/// @param state everything it needs to go on bit for bit
/// @param curves what it had measured up to there
public record Kept(LearnerState state, Curves curves) {}
