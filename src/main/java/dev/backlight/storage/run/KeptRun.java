package dev.backlight.storage.run;

import dev.backlight.data.ClassNames;
import dev.backlight.storage.file.DataMark;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Curves;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.time.Instant;

/// A training as it is kept: recipe with seed, curves, result.
///
/// @param number what it is called by
/// @param data what it learned from
/// @param when it ended or rested last
/// @param ended how: finished, paused or diverged
/// @param result the newest; its parameters may have been given up
/// @param names what the classes of its data are called
public record KeptRun(
        int number,
        ExperimentConfig config,
        DataMark data,
        Instant when,
        RunState ended,
        Evaluation result,
        Curves curves,
        ClassNames names) {
    /// One whose classes are only numbered.
    public KeptRun(
            int number,
            ExperimentConfig config,
            DataMark data,
            Instant when,
            RunState ended,
            Evaluation result,
            Curves curves) {
        this(number, config, data, when, ended, result, curves, ClassNames.NUMBERED);
    }
}
