package dev.backlight.lab;

import dev.backlight.data.picture.Mnist;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.lab.run.Digits;
import dev.backlight.lab.run.LabRunner;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Runs labs for tests.
public final class LabHouse {
    public static final Digits DIGITS = new Digits(Mnist::load);

    private LabHouse() {}

    public static LabResult run(Lab lab, Settings settings, int threads) {
        try (LabRunner runner = new LabRunner(threads, DIGITS, () -> false)) {
            return runner.start(lab, settings).result().join();
        }
    }

    public static LabResult run(Lab lab, Map<String, Double> changed) {
        return run(lab, Settings.of(lab, changed, 1, 3), 2);
    }

    /// A lab with some of its trials only.
    ///
    /// @param chosen places of the trials that are run, from 0
    private record Some(Lab whole, int[] chosen) implements Lab {
        @Override
        public LabDescription description() {
            return whole.description();
        }

        @Override
        public List<Trial> trials(Settings settings) {
            List<Trial> all = whole.trials(settings);
            return Arrays.stream(chosen).mapToObj(all::get).toList();
        }

        @Override
        public Outcome outcome(Settings settings, List<TrialRecord> records) {
            return whole.outcome(settings, records);
        }
    }

    /// Runs some trials of a lab only.
    ///
    /// @param chosen their places, from 0
    public static LabResult run(Lab lab, Settings settings, int threads, int... chosen) {
        return run(new Some(lab, chosen), settings, threads);
    }

    public static Outcome outcome(Lab lab, LabResult result) {
        return lab.outcome(result.settings(), result.trials());
    }
}
