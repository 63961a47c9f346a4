package dev.backlight.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.record.TrialRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same seed gives the same figures, however many trials run at once: of each lab two trials, as a rule the
/// first and the last, made as small as its knobs allow; one after the other, and both at once. And of half a trial
/// an answer can be made, too.
class LabDeterminismTest {
    static Stream<Lab> labs() {
        return Labs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void oneThreadAndTwoGiveTheSame(Lab lab) {
        Map<String, Double> least = new HashMap<>();
        lab.knobs().forEach(knob -> least.put(knob.name(), knob.least()));
        least.computeIfPresent("name-generations", (_, _) -> 1.0);
        Settings settings = Settings.of(lab, least, 5, 3);
        int last = lab.trials(settings).size() - 1;
        int[] chosen = switch (lab.name()) {
            case "hopfield" -> new int[] {0, 1}; // the count of random patterns, which comes last, takes seconds
            case "copies" -> new int[] {1, last}; // digits beside names
            default -> new int[] {0, last};
        };
        List<TrialRecord> alone = LabHouse.run(lab, settings, 1, chosen).trials();
        List<TrialRecord> beside = LabHouse.run(lab, settings, 2, chosen).trials();
        assertThat(alone).hasSize(2).allMatch(trial -> trial.state() == TrialRecord.State.DONE);
        assertThat(alone).allMatch(trial -> !trial.series().isEmpty());
        assertThat(beside).isEqualTo(alone);
        Torn.check(lab, settings, alone);
    }
}
