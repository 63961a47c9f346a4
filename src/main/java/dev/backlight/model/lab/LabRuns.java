package dev.backlight.model.lab;

import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.run.LabRun;
import dev.backlight.lab.run.LabRunner;
import java.util.HashMap;
import java.util.Map;

/// Runs of labs that are made once: whoever starts the same lab with the same settings again is given the run there
/// is, at work or ended. Belongs to the screen's thread.
public final class LabRuns implements AutoCloseable {
    private final LabRunner runner;
    private final Map<Key, LabRun> made = new HashMap<>();

    /// Begins a run.
    @FunctionalInterface
    interface Starter {
        /// @param oneByOne whether it pauses whenever a network has ended
        LabRun start(Lab lab, Settings settings, boolean oneByOne);
    }

    /// Runs what is left of a run.
    @FunctionalInterface
    interface Continuer {
        /// @param slower whether what failed learns at half the rate it had
        LabRun goOn(Lab lab, LabResult earlier, boolean slower);
    }

    private record Key(String lab, Settings settings) {}

    /// @param runner is closed with this
    public LabRuns(LabRunner runner) {
        this.runner = runner;
    }

    /// The run there is, or a new one; one that was stopped or failed begins anew.
    ///
    /// @param oneByOne whether it pauses whenever a trial has ended
    public LabRun start(Lab lab, Settings settings, boolean oneByOne) {
        Key key = new Key(lab.name(), settings);
        LabRun run = made.get(key);
        LabResult ended = run == null ? null : run.result().getNow(null);
        if (run == null || ended != null && !ended.isWhole()) {
            run = runner.start(lab, settings, oneByOne);
            made.put(key, run);
        } else if (ended == null) {
            run.oneByOne(oneByOne);
            run.resume();
        }
        return run;
    }

    /// @param slower whether what failed learns at half the rate it had
    LabRun goOn(Lab lab, LabResult earlier, boolean slower) {
        LabRun run = runner.goOn(lab, earlier, slower);
        made.put(new Key(lab.name(), earlier.settings()), run);
        return run;
    }

    @Override
    public void close() {
        runner.close();
    }
}
