package dev.backlight.training.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingLoopTest {
    @Test
    void neverMovesFartherThanTheClippedGradientAllows() {
        ExperimentConfig tiny = TinyData.config();
        float limit = 1e-3f;
        ExperimentConfig clipped = new ExperimentConfig(
                tiny.network(),
                tiny.loss(),
                new OptimizerSpec.Sgd(1),
                tiny.schedule(),
                tiny.batch(),
                tiny.epochs(),
                tiny.seed(),
                limit,
                InputScale.PLAIN);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(clipped, TinyData.split().train(), team);
            Weights before = loop.network().weights();
            loop.step();
            assertThat(distance(before, loop.network().weights())).isBetween(0.99 * limit, 1.01 * limit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void givesTheSameNumbersForEveryNumberOfThreads(int threads) {
        ExperimentConfig config = ExperimentConfig.article();
        Dataset digits = noise(300);
        try (ThreadTeam one = ThreadTeam.of(1);
                ThreadTeam more = ThreadTeam.of(threads)) {
            TrainingLoop alone = new TrainingLoop(config, digits, one);
            TrainingLoop shared = new TrainingLoop(config, digits, more);
            for (int i = 0; i < 10; i++) {
                alone.step();
                shared.step();
                assertThat(shared.lastLoss()).isEqualTo(alone.lastLoss());
            }
            assertThat(shared.network().weights()).isEqualTo(alone.network().weights());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void augmentsTheSameWayForEveryNumberOfThreads(int threads) {
        ExperimentConfig config = ExperimentConfig.article().withAugmentation(Augmentation.HANDWRITING);
        Dataset digits = noise(300);
        try (ThreadTeam one = ThreadTeam.of(1);
                ThreadTeam more = ThreadTeam.of(threads)) {
            TrainingLoop plain = new TrainingLoop(ExperimentConfig.article(), digits, one);
            TrainingLoop alone = new TrainingLoop(config, digits, one);
            TrainingLoop shared = new TrainingLoop(config, digits, more);
            plain.step();
            for (int i = 0; i < 5; i++) {
                alone.step();
                shared.step();
                assertThat(shared.lastLoss()).isEqualTo(alone.lastLoss());
                assertThat(alone.lastLoss()).isNotEqualTo(plain.lastLoss());
            }
            assertThat(shared.network().weights()).isEqualTo(alone.network().weights());
        }
    }

    @Test
    void anAugmentedTrainingGoesOnFromACheckpointBitForBit() {
        ExperimentConfig config = TinyData.config().withAugmentation(Augmentation.NONE.withShift(1));
        Dataset data = TinyData.split().train();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop whole = new TrainingLoop(config, data, team);
            for (int i = 0; i < 13; i++) {
                whole.step();
            }
            TrainingLoop resumed = new TrainingLoop(config, data, team);
            resumed.restore(whole.checkpoint());
            whole.step();
            resumed.step();
            assertThat(resumed.lastLoss()).isEqualTo(whole.lastLoss());
        }
    }

    /// A unit that is silent, but whose way on is a cliff: the loss is sound, the gradient isn't.
    @Test
    void aGradientBeyondAllMeasureStopsTheStepThatMakesIt() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop =
                    new TrainingLoop(TinyData.config(), TinyData.split().train(), team);
            for (int input = 0; input < 16; input++) {
                loop.setParameter(new Place(0, 12 * input), 0);
            }
            loop.setParameter(new Place(2, 0), 1e15f);
            Weights before = loop.network().weights();
            assertThat(loop.step()).isEqualTo(Outcome.DIVERGED);
            assertThat(loop.lastLoss()).isLessThan(10);
            assertThat(loop.lastGradientNorm()).isGreaterThan(1e12);
            assertThat(loop.network().weights()).isEqualTo(before);
        }
    }

    @Test
    void waitsAtAPlateauAndThenGoesGently() {
        // nothing is learned at a rate of 1e-20, so that every epoch after the first is a plateau
        ExperimentConfig still = TinyData.config()
                .withOptimizer(new OptimizerSpec.Sgd(1e-20f))
                .withSchedule(new Schedule.ReduceOnPlateau(0.5f, 1, 0.1f));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(still, TinyData.split().train(), team);
            List<Float> rates = new ArrayList<>();
            for (int epoch = 0; epoch < 9; epoch++) {
                for (int i = 0; i < loop.stepsPerEpoch(); i++) {
                    loop.step();
                }
                rates.add(loop.plateauFactor());
            }
            assertThat(rates).containsExactly(1f, 1f, 0.5f, 0.5f, 0.25f, 0.25f, 0.125f, 0.125f, 0.1f);
        }
    }

    @Test
    void plainGradientDescentTakesAllExamplesAtOnce() {
        ExperimentConfig whole = TinyData.config().withOptimizer(new OptimizerSpec.GradientDescent(0.5f));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(whole, TinyData.split().train(), team);
            assertThat(loop.stepsPerEpoch()).isEqualTo(1);
            double before = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 20; i++) {
                loop.step();
                assertThat(loop.lastLoss()).as("step %d", i).isLessThan(before);
                before = loop.lastLoss();
            }
            assertThat(loop.examples()).isEqualTo(20 * 150);
        }
    }

    /// Pictures as large as MNIST's, of nothing.
    private static Dataset noise(int size) {
        SplittableRandom random = new SplittableRandom(3);
        byte[] pixels = new byte[784 * size];
        byte[] labels = new byte[size];
        random.nextBytes(pixels);
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) random.nextInt(10);
        }
        return new Dataset("noise", 1, 28, 28, pixels, labels, Collections.nCopies(10, "digit"));
    }

    private static double distance(Weights a, Weights b) {
        double square = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < a.get(i).length(); j++) {
                square += Math.pow(a.get(i).get(j) - b.get(i).get(j), 2);
            }
        }
        return Math.sqrt(square);
    }
}
