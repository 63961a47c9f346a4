package dev.backlight.lab;

import dev.backlight.lab.record.TrialRecord;
import java.util.List;
import java.util.Map;

/// A run of a lab that has ended, whole or stopped, with all that its answer is made from.
///
/// @param lab its name
/// @param version of its recipe, `Lab.version`
/// @param seconds how long it took; of no meaning for the figures
public record LabResult(String lab, int version, Settings settings, double seconds, List<TrialRecord> trials) {
    public LabResult {
        trials = List.copyOf(trials);
    }

    /// The same recipe of each trial, of which nothing has been run.
    public LabResult anew() {
        List<TrialRecord> none = trials.stream()
                .map(trial -> new TrialRecord(
                        trial.variant(),
                        trial.seed(),
                        TrialRecord.State.STOPPED,
                        0,
                        List.of(),
                        Map.of(),
                        List.of(),
                        null,
                        List.of(),
                        trial.changed()))
                .toList();
        return new LabResult(lab, version, settings, 0, none);
    }

    /// Whether it has every curve and every number of an earlier run, equal to the last bit. It may have more,
    /// where a later program measures more.
    public boolean measuresWhat(LabResult earlier) {
        boolean equal = settings.equals(earlier.settings) && trials.size() == earlier.trials.size();
        for (int i = 0; equal && i < trials.size(); i++) {
            TrialRecord now = trials.get(i);
            TrialRecord then = earlier.trials.get(i);
            equal = then.series().stream()
                            .allMatch(curve -> now.of(curve.measure()).equals(curve))
                    && now.figures().entrySet().containsAll(then.figures().entrySet());
        }
        return equal;
    }

    /// Whether every trial came to its end.
    public boolean isWhole() {
        return trials.stream().allMatch(trial -> trial.state() == TrialRecord.State.DONE);
    }
}
