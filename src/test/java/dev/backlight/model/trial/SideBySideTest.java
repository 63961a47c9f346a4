package dev.backlight.model.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final Split DATA = TinyData.split();

    private ExperimentConfig now;
    private ExperimentConfig edited;
    private RunModel<Split> run;
    private SideBySide both;

    @BeforeEach
    void begin() {
        now = TinyData.config();
        edited = now.withSeed(now.seed() + 1);
        run = new RunModel<>(DATA, now, 1);
        both = new SideBySide(run);
    }

    @AfterEach
    void end() {
        both.close();
        run.close();
    }

    private void finish() {
        Await.until(() -> {
            both.pump();
            return !both.isBusy();
        });
    }

    @Test
    void bothAreTestedAfterTheSameEpochsWhileTheTrainingOnScreenRests() {
        both.train(now, edited);
        finish();
        assertThat(both.tested(0)).isEqualTo(SideBySide.EPOCHS);
        assertThat(both.tested(1)).isEqualTo(SideBySide.EPOCHS);
        assertThat(both.accuracy(0, SideBySide.EPOCHS)).isBetween(0.0, 1.0);
        assertThat(both.pairProperty().get()).isEqualTo(new SideBySide.Pair(now, edited));
        assertThat(run.progressProperty().get().step()).isZero();
    }

    @Test
    void theRecipeOfNowLearnsWhatItWouldHaveLearnedOnScreen() {
        both.train(now, edited);
        finish();
        run.play();
        Await.until(() -> {
            run.pump();
            return run.history().size(Metric.TEST_LOSS) > 0
                    && run.history().x(Metric.TEST_LOSS, run.history().size(Metric.TEST_LOSS) - 1) == 3;
        });
        assertThat(last(run.history())).isEqualTo(last(both.history(0))).isNotEqualTo(last(both.history(1)));
    }

    private static double last(MetricHistory history) {
        return history.y(Metric.TEST_LOSS, history.size(Metric.TEST_LOSS) - 1);
    }

    @Test
    void whatIsImpossibleIsRefusedAndWhatWasMeasuredStays() {
        both.train(now, edited);
        finish();
        NetworkSpec wrong = NetworkSpec.mlp(3, new int[] {2}, Activation.RELU, 2);
        assertThatThrownBy(() -> both.train(now, now.withNetwork(wrong))).isInstanceOf(IllegalArgumentException.class);
        assertThat(both.pairProperty().get()).isEqualTo(new SideBySide.Pair(now, edited));
    }

    @Test
    void itCanBeStoppedAndOtherDataForgetIt() {
        both.train(now.withEpochs(3), edited);
        both.cancel();
        assertThat(both.isBusy()).isFalse();
        assertThat(both.fractionProperty().get()).isNegative();
        run.apply(now, TinyData.split());
        run.pump();
        assertThat(both.pairProperty().get()).isNull();
        assertThat(both.tested(0)).isZero();
    }
}
