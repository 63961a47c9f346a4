package dev.backlight.lab;

import dev.backlight.data.picture.Mnist;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.run.Digits;
import dev.backlight.lab.run.LabRunner;
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

    public static Outcome outcome(Lab lab, LabResult result) {
        return lab.outcome(result.settings(), result.trials());
    }
}
