package dev.backlight.training.plane;

/// How the network did on a set of points.
///
/// @param loss mean, without penalties
/// @param accuracy share read rightly, in [0, 1]; NaN with regression
/// @param wrong which points were read wrongly, by their index; nothing with regression
/// @param outputs of two classes what the network says at each point, from −1 to 1, wrong on the other side of 0;
/// else
///     nothing
public record Answer(double loss, double accuracy, boolean[] wrong, float[] outputs) {}
