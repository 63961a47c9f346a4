package dev.backlight.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.training.TinyData;
import dev.backlight.training.recipe.ExperimentConfig;
import org.junit.jupiter.api.Test;

class StopRuleTest {
    private static final StopCondition LOW = new StopCondition(StopCondition.Quantity.TRAIN_LOSS, 0.5);

    private final StopRule rule = new StopRule();

    @Test
    void withoutAConditionNothingStops() {
        assertThat(rule.stopsNow(0, null)).isFalse();
        rule.set(LOW);
        assertThat(rule.stopsNow(0.6, null)).isFalse();
        assertThat(rule.stopsNow(Double.NaN, null)).isFalse();
        rule.set(null);
        assertThat(rule.stopsNow(0, null)).isFalse();
    }

    @Test
    void stopsOnceAndAgainOnlyForAnotherRunOrAnotherCondition() {
        rule.set(LOW);
        assertThat(rule.stopsNow(0.5, null)).isTrue();
        assertThat(rule.stopsNow(0.4, null)).isFalse();
        assertThat(rule.stopsNow(0.6, null)).isFalse();
        assertThat(rule.stopsNow(0.4, null)).isFalse();
        rule.rearm();
        assertThat(rule.stopsNow(0.4, null)).isTrue();
        assertThat(rule.stopsNow(0.4, null)).isFalse();
        rule.set(LOW);
        assertThat(rule.stopsNow(0.4, null)).isTrue();
    }

    @Test
    void whoPlaysOnAfterItWantsToAndAResetStopsAgain() {
        ExperimentConfig endless = TinyData.config().withEpochs(ExperimentConfig.ENDLESS);
        try (Trainer trainer = new Trainer(endless, TinyData.split(), 1)) {
            trainer.stopWhen(LOW);
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.PAUSED);
            long stopped = trainer.progress().step();
            trainer.playTo(stopped + 50);
            Await.until(() -> trainer.progress().step() == stopped + 50);
            trainer.reset(endless);
            trainer.play();
            Await.until(() -> trainer.progress().step() < stopped + 50
                    && trainer.progress().step() > 0
                    && trainer.progress().state() == RunState.PAUSED);
            assertThat(trainer.progress().step()).isEqualTo(stopped);
        }
    }
}
