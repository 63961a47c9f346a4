package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.Await;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A whole training that is judged by held-out examples, and one that ends by them.
@Timeout(120)
class EarlyStopTest {
    private static final Split DATA = TinyData.split();
    private static final int PATIENCE = 3;

    /// Steps so large that the validation loss goes up and down.
    private final ExperimentConfig restless = TinyData.config()
            .withOptimizer(new OptimizerSpec.Adam(2f))
            .withEpochs(40)
            .withValidation(new Validation(40, 0));

    private final ExperimentConfig patient = restless.withValidation(new Validation(40, PATIENCE));

    @Test
    void theHeldOutExamplesAreJudgedWheneverTheTestSetIs() {
        try (Trainer trainer = finished(restless, 2)) {
            MetricHistory history = trainer.history();
            assertThat(history.size(Metric.VALIDATION_LOSS)).isEqualTo(41);
            assertThat(history.size(Metric.VALIDATION_ACCURACY)).isEqualTo(41);
            for (int i = 0; i <= 40; i++) {
                assertThat(history.x(Metric.VALIDATION_LOSS, i)).isEqualTo(history.x(Metric.TEST_LOSS, i));
            }
            Score last = Await.present(trainer::latestEvaluation, test -> test.epoch() == 40)
                    .validation();
            assertThat(last.loss()).isEqualTo(history.y(Metric.VALIDATION_LOSS, 40));
            assertThat(last.accuracy()).isEqualTo(history.y(Metric.VALIDATION_ACCURACY, 40));
        }
        try (Trainer trainer = finished(TinyData.config(), 1)) {
            assertThat(trainer.history().size(Metric.VALIDATION_LOSS)).isZero();
            int epochs = TinyData.config().epochs();
            Evaluation last = Await.present(trainer::latestEvaluation, test -> test.epoch() == epochs);
            assertThat(last.validation()).isNull();
        }
    }

    @Test
    void stopsWhereTheLossesSayAndGivesBackTheBestWeights() {
        List<Double> losses = losses(restless);
        int best = 1;
        int stop = 1;
        while (stop - best < PATIENCE) {
            stop++;
            best = losses.get(stop) < losses.get(best) ? stop : best;
        }
        assertThat(stop).as("the losses are such that it stops early").isLessThan(40);
        Weights expected;
        try (Trainer trainer = finished(restless.withEpochs(best), 1)) {
            expected = trainer.take().snapshot().parameters();
        }
        for (int threads = 1; threads <= 3; threads++) {
            try (Trainer trainer = finished(patient, threads)) {
                Progress end = trainer.progress();
                assertThat(end.epoch()).isEqualTo(stop);
                assertThat(end.step()).isEqualTo((long) stop * end.stepsPerEpoch());
                assertThat(end.bestEpoch()).isEqualTo(best);
                assertThat(trainer.take().snapshot().parameters()).isEqualTo(expected);
                assertThat(trainer.recording().moments().getLast().network().parameters())
                        .isEqualTo(expected);
                assertThat(trainer.history().size(Metric.VALIDATION_LOSS)).isEqualTo(stop + 1);
                int judged = best;
                Evaluation last = Await.present(trainer::latestEvaluation, test -> test.epoch() == judged);
                assertThat(last.validation().loss()).isEqualTo(losses.get(best));
                assertThat(last.parameters()).isEqualTo(expected);
                assertThat(trainer.history().size(Metric.TEST_LOSS)).isEqualTo(stop + 1);
            }
        }
    }

    @Test
    void atTheLastEpochTheBestWeightsComeBackToo() {
        List<Double> losses = losses(restless);
        int best = 1;
        for (int epoch = 2; epoch <= 40; epoch++) {
            best = losses.get(epoch) < losses.get(best) ? epoch : best;
        }
        assertThat(best).as("the losses are such that the last is not the best").isLessThan(40);
        try (Trainer trainer = finished(restless.withValidation(new Validation(40, 40)), 1)) {
            assertThat(trainer.progress().epoch()).isEqualTo(40);
            assertThat(trainer.progress().bestEpoch()).isEqualTo(best);
        }
    }

    @Test
    void aStoppedTrainingGoesOnOnlyWithMorePatienceAndThenAsIfItHadNeverStopped() {
        Checkpoint stopped;
        try (Trainer trainer = finished(patient, 1)) {
            stopped = trainer.checkpoint().join();
        }
        ExperimentConfig morePatient = restless.withValidation(new Validation(40, PATIENCE + 2));
        try (Trainer trainer = new Trainer(morePatient, DATA, 1);
                Trainer whole = finished(morePatient, 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trainer.resume(patient, stopped))
                    .withMessageContaining("for 3 epochs")
                    .withMessageContaining("patience");
            trainer.resume(morePatient, stopped);
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            assertThat(trainer.progress().step()).isEqualTo(whole.progress().step());
            assertThat(trainer.progress().bestEpoch())
                    .isEqualTo(whole.progress().bestEpoch());
            assertThat(trainer.take().snapshot().parameters())
                    .isEqualTo(whole.take().snapshot().parameters());
        }
    }

    @Test
    void aBranchStopsAtTheSameEpoch() {
        try (Trainer trainer = finished(patient, 1)) {
            Progress end = trainer.progress();
            Weights expected = trainer.take().snapshot().parameters();
            List<Moment> moments = trainer.recording().moments();
            Snapshot from = moments.get(moments.size() / 2).network();
            trainer.branch(from);
            Await.until(() -> trainer.progress().state() == RunState.READY);
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            assertThat(trainer.progress().step()).isEqualTo(end.step());
            assertThat(trainer.progress().bestEpoch()).isEqualTo(end.bestEpoch());
            assertThat(trainer.take().snapshot().parameters()).isEqualTo(expected);
        }
    }

    @Test
    void aResetBeginsTheWaitingAnew() {
        try (Trainer trainer = finished(patient, 1)) {
            Progress first = trainer.progress();
            trainer.reset(patient);
            Await.until(() -> trainer.progress().step() == 0);
            assertThat(trainer.progress().bestEpoch()).isZero();
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            assertThat(trainer.progress().bestEpoch()).isEqualTo(first.bestEpoch());
            assertThat(trainer.progress().step()).isEqualTo(first.step());
        }
    }

    /// The validation loss at the end of each epoch; the first is that before training.
    private static List<Double> losses(ExperimentConfig config) {
        List<Double> losses = new ArrayList<>();
        try (Trainer trainer = finished(config, 1)) {
            MetricHistory history = trainer.history();
            for (int i = 0; i < history.size(Metric.VALIDATION_LOSS); i++) {
                losses.add(history.y(Metric.VALIDATION_LOSS, i));
            }
        }
        return losses;
    }

    /// When the last test result is there too.
    private static Trainer finished(ExperimentConfig config, int threads) {
        Trainer trainer = new Trainer(config, DATA, threads);
        trainer.play();
        Await.until(() -> trainer.progress().state() == RunState.FINISHED
                && trainer.history().size(Metric.TEST_ACCURACY)
                        == trainer.progress().epoch() + 1);
        return trainer;
    }
}
