package dev.backlight.lab.emergence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.LabHouse;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.TrialRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Olsson et al., 2022: with two layers copying arrives within some fifty steps, together with the attention on
/// what followed last time; with one layer it does not arrive.
class InductionTest {
    @Test
    void twoLayersCopyAndOneDoesNot() {
        Induction lab = new Induction();
        Settings settings = Settings.of(lab, Map.of("steps", 300.0), 1, 3);
        LabResult result = LabHouse.run(lab, settings, 2, 0, 3);
        TrialRecord two = result.trials().getFirst();
        TrialRecord one = result.trials().getLast();
        assertThat(two.of("right").at(150)).isLessThan(0.4);
        assertThat(two.of("right").last()).isGreaterThan(0.6);
        assertThat(one.of("right").last()).isLessThan(0.35);
        assertThat(two.of("stripe").at(100)).isLessThan(0.3);
        assertThat(two.of("stripe").last()).isGreaterThan(0.5);
        assertThat(one.of("stripe").last()).isLessThan(0.3);
        Outcome outcome = LabHouse.outcome(lab, result);
        assertThat(outcome.answer()).isBetween(100.0, 300.0);
        assertThat(outcome.option()).isEqualTo(1);
        assertThat(outcome.figure("loss-before") - outcome.figure("loss-after")).isGreaterThan(1);
        List<Look> looks = two.looks("stripe");
        assertThat(looks).hasSize(8).allMatch(look -> look.rows() == 31 && look.count() == 1);
        for (int asks = 0; asks < 31; asks++) {
            double sum = 0;
            for (int seen = 0; seen < 31; seen++) {
                sum += looks.getLast().value(0, asks, seen);
            }
            assertThat(sum).as("what position %d gives away", asks).isBetween(0.98, 1.02);
        }
    }
}
