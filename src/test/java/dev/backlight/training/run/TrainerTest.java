package dev.backlight.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TrainerTest {
    private static Split small;
    private static Split whole;

    private final ExperimentConfig config = ExperimentConfig.article()
            .withNetwork(NetworkSpec.mlp(784, new int[] {16}, Activation.RELU, 10))
            .withBatch(32)
            .withEpochs(2);

    @BeforeAll
    static void load() throws DataException {
        whole = Mnist.load();
        small = new Split(
                whole.train().subset(IntStream.range(0, 1000).toArray()),
                whole.test().subset(IntStream.range(0, 500).toArray()));
    }

    @Test
    void aSnapshotIsThereBeforeTheFirstStep() {
        try (Trainer trainer = new Trainer(config, small, 1)) {
            Snapshot first = trainer.take().snapshot();
            assertThat(first.step()).isZero();
            assertThat(trainer.take().snapshot()).isSameAs(first);
            assertThat(trainer.progress().state()).isEqualTo(RunState.READY);
        }
    }

    @Test
    void whatRestsWithinAnEpochIsJudgedByAPartOfTheTestSet() {
        Split large = new Split(small.train(), whole.test());
        try (Trainer trainer = new Trainer(config, large, 1)) {
            trainer.step();
            trainer.step();
            Await.until(() -> trainer.published().estimates().size(Metric.TEST_ACCURACY) > 0);

            MetricHistory estimates = trainer.published().estimates();
            Await.until(() -> estimates.x(Metric.TEST_ACCURACY, estimates.size(Metric.TEST_ACCURACY) - 1)
                    == 2.0 / trainer.progress().stepsPerEpoch());
            double part = estimates.y(Metric.TEST_ACCURACY, estimates.size(Metric.TEST_ACCURACY) - 1);
            assertThat(part * Evaluator.ESTIMATE).isEqualTo(Math.rint(part * Evaluator.ESTIMATE), within(1e-6));
        }
    }

    @Test
    void aSmallTestSetNeedsNoEstimate() {
        try (Trainer trainer = new Trainer(config, small, 1)) {
            trainer.playTo(31);
            Await.until(() -> trainer.progress().step() == 31);
            Await.until(() -> trainer.published().evaluation() != null);

            assertThat(trainer.published().estimates().metrics()).isEmpty();
        }
    }

    @Test
    void everyStepAskedForIsTakenAndNoMore() {
        try (Trainer trainer = new Trainer(config, small, 1)) {
            for (int i = 0; i < 7; i++) {
                trainer.step();
            }
            assertThat(trainer.checkpoint().join().step()).isEqualTo(7);
            assertThat(trainer.checkpoint().join().step())
                    .as("after another command")
                    .isEqualTo(7);
            assertThat(trainer.progress().state()).isEqualTo(RunState.PAUSED);
            assertThat(trainer.history().size(Metric.TRAIN_LOSS)).isEqualTo(7);
        }
    }

    @Test
    void aPauseHoldsAndPlayGoesOn() {
        try (Trainer trainer = new Trainer(config.withEpochs(10_000), small, 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().step() > 5);
            trainer.pause();
            Await.until(() -> trainer.progress().state() == RunState.PAUSED);
            long paused = trainer.progress().step();
            trainer.setPace(0); // no other command starts it again
            assertThat(trainer.checkpoint().join().step()).isEqualTo(paused);
            assertThat(trainer.checkpoint().join().step()).isEqualTo(paused);
            trainer.play();
            Await.until(() -> trainer.progress().step() > paused);
        }
    }

    @Test
    void aRunEndsWithAResultForEveryEpoch() {
        try (Trainer trainer = new Trainer(config, small, 2)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            Await.present(trainer::latestEvaluation, test -> test.epoch() == 2);
            assertThat(trainer.history().size(Metric.TEST_ACCURACY)).isEqualTo(3);
            assertThat(trainer.history().size(Metric.TRAIN_LOSS)).isEqualTo(2 * 32);
            assertThat(trainer.latestEvaluation().epoch()).isEqualTo(2);
            assertThat(trainer.progress().epoch()).isEqualTo(2);
        }
    }

    @Test
    void resetBeginsAnewWithTheSameWeights() {
        try (Trainer trainer = new Trainer(config, small, 1)) {
            float[] before = trainer.take().snapshot().parameters().get(0).copy();
            trainer.step();
            Await.until(() -> trainer.progress().step() == 1);
            trainer.reset(config);
            Await.until(() -> trainer.progress().step() == 0);
            assertThat(trainer.published().snapshot().parameters().get(0).copy())
                    .isEqualTo(before);
            assertThat(trainer.history().size(Metric.TRAIN_LOSS)).isZero();
        }
    }

    @Test
    void aSnapshotNeverChangesUnderItsReader() {
        try (Trainer trainer = new Trainer(config.withEpochs(1000), small, 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().step() > 10);
            Snapshot held = trainer.take().snapshot();
            float[] copy = held.parameters().get(0).copy();
            long step = trainer.progress().step();
            Await.until(() -> trainer.progress().step() > step + 50);
            assertThat(held.parameters().get(0).copy()).isEqualTo(copy);
        }
    }

    @Test
    void closingInTheMiddleOfAnEpochLeavesNoThreadBehind() {
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        Trainer trainer = new Trainer(config.withEpochs(10_000), small, 3);
        trainer.play();
        Await.until(() -> trainer.progress().step() > 3);
        trainer.close();
        Await.until(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("backlight-") && !others.contains(thread))
                .noneMatch(Thread::isAlive));
        assertThat(trainer.progress().state()).isEqualTo(RunState.CLOSED);
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        ExperimentConfig article = ExperimentConfig.article();
        Weights one = parametersAfter(article, whole, 1, 30);
        for (int threads : List.of(2, 3)) {
            Weights several = parametersAfter(article, whole, threads, 30);
            assertThat(several).isEqualTo(one);
        }
    }

    @Test
    void aLossThatLeavesTheNumbersStopsTheRunInAStateOneCanLookAt() {
        ExperimentConfig wild = config.withOptimizer(new OptimizerSpec.Sgd(1e6f));
        try (Trainer trainer = new Trainer(wild, small, 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.DIVERGED);
            assertThat(trainer.progress().problem()).isEqualTo("diverged");
            assertThat(trainer.take().snapshot().parameters().areFinite()).isTrue();
        }
    }

    @Test
    void impossibleRecipesAreRefusedInOneSentence() {
        assertThatThrownBy(() -> new Trainer(config.withBatch(1001), small, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001")
                .hasMessageContaining("1000");
        Dataset nothing = small.train().subset(new int[0]);
        assertThatThrownBy(() -> new Trainer(config, new Split(nothing, small.test()), 1))
                .hasMessageContaining("no examples");
        assertThatThrownBy(() -> new Trainer(
                        config.withNetwork(NetworkSpec.mlp(2, new int[] {4}, Activation.TANH, 10)), small, 1))
                .hasMessageContaining("784");
    }

    @Test
    void oneEpochOfMnistReadsMoreThanNinetyThreePercent() {
        try (Trainer trainer = new Trainer(ExperimentConfig.article().withEpochs(1), whole, 2)) {
            trainer.play();
            Evaluation read = Await.present(trainer::latestEvaluation, test -> test.epoch() == 1);
            assertThat(read.accuracy()).isGreaterThan(0.93);
        }
    }

    private static Weights parametersAfter(ExperimentConfig config, Split data, int threads, int steps) {
        try (Trainer trainer = new Trainer(config, data, threads)) {
            for (int i = 0; i < steps; i++) {
                trainer.step();
            }
            Await.until(() -> trainer.progress().step() == steps);
            return trainer.take().snapshot().parameters();
        }
    }
}
