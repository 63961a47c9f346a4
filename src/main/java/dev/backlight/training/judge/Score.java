package dev.backlight.training.judge;

/// How a network did on a set of examples.
///
/// @param loss mean over the set
/// @param accuracy share read rightly, in [0, 1]; NaN without classes
public record Score(double loss, double accuracy) {}
