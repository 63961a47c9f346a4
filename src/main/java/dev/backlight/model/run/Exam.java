package dev.backlight.model.run;

import dev.backlight.analysis.Calibration;
import dev.backlight.analysis.TestReading;
import dev.backlight.training.judge.Evaluation;

/// What a closer look at a test result has found.
///
/// @param evaluation the result that was looked at
/// @param reading the network's answer to every test example
/// @param calibration in ten bins
/// @param trainAccuracy of the same network on all that it learned from, as it is there without augmentation, in
///     [0, 1]; NaN where those data are gone
public record Exam(Evaluation evaluation, TestReading reading, Calibration calibration, double trainAccuracy) {}
