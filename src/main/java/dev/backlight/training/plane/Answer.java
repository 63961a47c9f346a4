package dev.backlight.training.plane;

/// How the network did on a set of points.
///
/// @param loss mean, without penalties
/// @param accuracy share read rightly, in [0, 1]; NaN with regression
/// @param wrong which points were read wrongly, by their index; nothing with regression
public record Answer(double loss, double accuracy, boolean[] wrong) {}
