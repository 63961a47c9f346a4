package dev.backlight.model.lesson.author;

import dev.backlight.engine.spec.Weights;
import dev.backlight.lesson.state.State;

/// What is on screen as a step of a lesson can show it again.
///
/// @param weights of the network at this moment, by which it is told whether the step comes out the same; null
/// where
///     none is trained
public record Recorded(State state, Weights weights) {}
