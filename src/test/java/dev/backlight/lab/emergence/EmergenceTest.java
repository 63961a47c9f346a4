package dev.backlight.lab.emergence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.LabHouse;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the quicker labs measure beside what their sources say.
class EmergenceTest {
    @Test
    void parityIsFoundLongAfterTheExamplesAreKnown() {
        Parity lab = new Parity();
        LabResult result = LabHouse.run(lab, Map.of("steps", 600.0));
        Outcome outcome = LabHouse.outcome(lab, result);
        assertThat(result.isWhole()).isTrue();
        assertThat(outcome.figure("found")).isGreaterThanOrEqualTo(2);
        assertThat(outcome.figure("found-at")).isGreaterThan(2 * outcome.figure("known-at"));
        assertThat(outcome.figure("secret-weight")).isGreaterThan(1.5 * outcome.figure("other-weight"));
    }

    @Test
    void theErrorIsWorstWhereThereAreAsManyFeaturesAsExamples() {
        DoubleDescent lab = new DoubleDescent();
        LabResult result = LabHouse.run(lab, Map.of("examples", 100.0));
        Outcome outcome = LabHouse.outcome(lab, result);
        assertThat(outcome.figure("worst-at")).isBetween(50.0, 200.0);
        assertThat(outcome.figure("worst")).isGreaterThan(1.5 * outcome.figure("widest"));
        assertThat(outcome.figure("worst")).isGreaterThan(outcome.figure("best-before"));
    }

    @Test
    void withARidgeTheErrorOnlyFallsAndTheAnswerSaysSo() {
        DoubleDescent lab = new DoubleDescent();
        Settings settings = Settings.of(lab, Map.of("examples", 100.0, "ridge", 100.0), 1, 3);
        LabResult result = LabHouse.run(lab, settings, 2, 0);
        Outcome outcome = LabHouse.outcome(lab, result);
        assertThat(outcome.sentence().part()).isEqualTo("sentence.falls");
        assertThat(outcome.sentence().values()).allMatch(value -> Double.isFinite(((Number) value).doubleValue()));
        assertThat(outcome.figure("best-before")).isNaN();
    }

    @Test
    void rarerIdeasAreKeptInGreaterNumber() {
        Superposition lab = new Superposition();
        LabResult result = LabHouse.run(lab, Map.of());
        Outcome outcome = LabHouse.outcome(lab, result);
        assertThat(outcome.figure("always")).isEqualTo(2);
        assertThat(outcome.figure("rarer")).isGreaterThanOrEqualTo(4);
    }
}
