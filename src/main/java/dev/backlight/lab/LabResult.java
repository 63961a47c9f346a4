package dev.backlight.lab;

import dev.backlight.lab.record.TrialRecord;
import java.util.List;

/// A run of a lab that has ended, whole or stopped, with all that its answer is made from.
///
/// @param lab its name
/// @param version of its recipe, `Lab.version`
/// @param seconds how long it took; of no meaning for the figures
public record LabResult(String lab, int version, Settings settings, double seconds, List<TrialRecord> trials) {
    public LabResult {
        trials = List.copyOf(trials);
    }

    /// Whether every trial came to its end.
    public boolean isWhole() {
        return trials.stream().allMatch(trial -> trial.state() == TrialRecord.State.DONE);
    }
}
