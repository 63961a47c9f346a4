package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory.Metric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StandingTest {
    private DigitsModel digits;
    private RunModel<?> run;
    private int perEpoch;

    @BeforeEach
    void train() {
        digits = new DigitsModel(TinyData.split(), TinyData.config(), 1);
        run = digits.run();
        perEpoch = run.progressProperty().get().stepsPerEpoch();
    }

    @AfterEach
    void end() {
        digits.close();
    }

    private void playTo(long step) {
        run.playTo(step);
        Await.until(() -> {
            digits.pump();
            return run.progressProperty().get().step() == step
                    && run.evaluationProperty().get() != null
                    && run.evaluationProperty().get().step() == step;
        });
    }

    @Test
    void beforeTheFirstStepNothingIsLearned() {
        assertThat(Standing.of(run).isUntrained()).isTrue();
        assertThat(Standing.of(run).epoch()).isZero();
    }

    @Test
    void whatRestsWithinAnEpochIsTestedAsItStands() {
        playTo(perEpoch + 1);

        Standing now = Standing.of(run);

        assertThat(now.epoch()).isEqualTo(1 + 1.0 / perEpoch);
        assertThat(now.testedAt()).isEqualTo(now.epoch());
        assertThat(now.isStale()).isFalse();
        assertThat(now.loss()).isEqualTo(run.evaluationProperty().get().loss());
        assertThat(now.accuracy()).isEqualTo(run.evaluationProperty().get().accuracy());
        assertThat(run.history().size(Metric.TEST_LOSS))
                .as("the curves have the epochs alone")
                .isEqualTo(2);
    }

    @Test
    void aTestOfAnEarlierMomentIsStale() {
        Standing now = new Standing(12, 1.2, 0.5, true, 0.9, 1, false, false);

        assertThat(now.isStale()).isTrue();
    }

    @Test
    void inThePastAllFiguresAreOfThatMoment() {
        playTo(2L * perEpoch);
        run.timeline().go(perEpoch + 1);
        Await.until(() -> {
            digits.pump();
            var found = run.evaluationProperty().get();
            return found != null && found.step() == perEpoch + 1;
        });

        Standing now = Standing.of(run);

        assertThat(now.past()).isTrue();
        assertThat(now.step()).isEqualTo(perEpoch + 1);
        assertThat(now.testedAt()).isEqualTo(now.epoch());
        assertThat(now.loss()).isEqualTo(run.evaluationProperty().get().loss());
        assertThat(now.isStale()).isFalse();
    }

    @Test
    void whileThePastIsJudgedTheLastTestBeforeItStands() {
        playTo(2L * perEpoch);
        run.timeline().go(perEpoch + 1); // not pumped: nothing has been judged anew

        Standing now = Standing.of(run);

        assertThat(now.testedAt()).isEqualTo(1);
        assertThat(now.accuracy()).isEqualTo(run.history().y(Metric.TEST_ACCURACY, 1));
    }
}
