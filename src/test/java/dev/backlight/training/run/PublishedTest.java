package dev.backlight.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Split;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a trainer shows belongs together, however often and whenever it is looked at.
@Timeout(60)
class PublishedTest {
    private static final Split DATA = TinyData.split();
    private static final int RUNS = 300;

    private final ExperimentConfig oneEpoch = TinyData.config().withEpochs(1);

    /// Taking keeps the trainer busy copying, so that the end comes in the middle of that now and then.
    @Test
    void whoSeesATrainingFinishedHasItsLastWeightsInHand() {
        for (int run = 0; run < RUNS; run++) {
            try (Trainer trainer = new Trainer(oneEpoch, DATA, 1)) {
                trainer.play();
                Published now = look(trainer::take, seen -> seen.progress().state() == RunState.FINISHED);
                assertThat(now.snapshot().step()).as("run " + run).isEqualTo(10);
                assertThat(now.progress().step()).isEqualTo(10);
                assertThat(now.recording().moments().getLast().step()).isEqualTo(10);
            }
        }
    }

    @Test
    void whoeverRestsShowsTheStepThatItTells() {
        try (Trainer trainer = new Trainer(TinyData.config().withEpochs(5), DATA, 1)) {
            for (int step = 1; step <= 40; step++) {
                trainer.playTo(step);
                long last = step;
                Published now = look(
                        trainer::published,
                        seen -> seen.progress().step() == last
                                && seen.progress().state() != RunState.RUNNING);
                assertThat(now.snapshot().step()).isEqualTo(step);
            }
        }
    }

    @Test
    void aResetIsSeenWhole() {
        try (Trainer trainer = new Trainer(oneEpoch, DATA, 1)) {
            for (int reset = 0; reset < 100; reset++) {
                MetricHistory left = trainer.history();
                trainer.step();
                trainer.reset(oneEpoch);
                Published now = look(trainer::published, seen -> {
                    assertThat(seen.snapshot().step()).isEqualTo(seen.progress().step());
                    return seen.history() != left;
                });
                assertThat(now.progress().step()).isZero();
                assertThat(now.snapshot().step()).isZero();
                assertThat(now.recording().moments()).hasSize(1);
                assertThat(now.progress().state()).isEqualTo(RunState.READY);
            }
        }
    }

    @Test
    void aTestResultFindsItsPointInTheCurves() {
        try (Trainer trainer = new Trainer(oneEpoch, DATA, 1)) {
            trainer.play();
            Published now = look(
                    trainer::published,
                    seen -> seen.evaluation() != null && seen.evaluation().epoch() == 1);
            assertThat(now.history().size(Metric.TEST_LOSS)).isEqualTo(2);
        }
    }

    /// Looks without a pause, so as to see whatever can be seen, until it is what is looked for.
    private static Published look(Supplier<Published> at, Predicate<Published> what) {
        Published now = at.get();
        while (!what.test(now)) {
            assertThat(Thread.currentThread().isInterrupted())
                    .as("looked too long: " + now)
                    .isFalse();
            now = at.get();
        }
        return now;
    }
}
