package dev.backlight.lab.emergence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.Lab;
import dev.backlight.lab.LabHouse;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Torn;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.record.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Gromov, 2023, section 3: known by heart long before understood, and not without weight decay.
class GrokkingTest {
    private final Lab lab = new Grokking();

    @Test
    void understandsLongAfterItKnowsByHeartAndTheControlNever() {
        LabResult result = LabHouse.run(lab, Map.of("steps", 1500.0));
        assertThat(result.isWhole()).isTrue();
        result.trials().forEach(trial -> {
            Series seen = trial.of("seen");
            int known = 0;
            while (seen.y(known) < 0.99) {
                known++;
            }
            assertThat(trial.of("unseen").y(known))
                    .as("unseen when the seen are known")
                    .isLessThan(0.3);
            if (trial.isOf("decay")) {
                assertThat(trial.of("unseen").last()).isGreaterThan(0.9);
            } else {
                assertThat(trial.of("unseen").last()).isLessThan(0.3);
            }
        });
        Outcome outcome = LabHouse.outcome(lab, result);
        assertThat(outcome.figure("factor")).isGreaterThan(10);
        assertThat(outcome.answer()).isEqualTo(outcome.figure("unseen-at"));
        assertThat(outcome.option()).isEqualTo(1);
        Series order = result.trials().getFirst().of("order");
        assertThat(order.at(outcome.answer()))
                .as("order grows before the answers do")
                .isGreaterThan(order.y(0) + 0.2);
        assertThat(result.trials().getFirst().looks("spectrum")).isNotEmpty();
        Torn.check(lab, result.settings(), result.trials());
    }

    @Test
    void saysNotYetWhereItWasStoppedTooEarly() {
        LabResult result = LabHouse.run(lab, Map.of("steps", 500.0));
        Outcome outcome = LabHouse.outcome(lab, result);
        assertThat(outcome.answer()).isNaN();
        assertThat(outcome.sentence().part()).isEqualTo("sentence.never");
        assertThat(outcome.option()).isEqualTo(2);
    }
}
