package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.step.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {
    private final ThreadTeam team = ThreadTeam.of(1);

    static Stream<OptimizerSpec> everyOptimizer() {
        return Stream.of(
                new OptimizerSpec.GradientDescent(0.1f),
                new OptimizerSpec.Sgd(0.1f),
                new OptimizerSpec.Momentum(0.1f, 0.9f),
                new OptimizerSpec.Nesterov(0.1f, 0.9f),
                new OptimizerSpec.AdaGrad(0.1f),
                new OptimizerSpec.RmsProp(0.01f, 0.9f),
                new OptimizerSpec.Adam(0.01f),
                new OptimizerSpec.AdamW(0.01f));
    }

    @AfterEach
    void end() {
        team.close();
    }

    @Test
    void everyOptimizerIsTested() {
        assertThat(everyOptimizer().map(Object::getClass))
                .containsExactlyInAnyOrder(OptimizerSpec.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void goesOnBitForBit(OptimizerSpec optimizer) {
        assertSameFromStep(7, TinyData.config().withOptimizer(optimizer));
    }

    @Test
    void goesOnFromTheEndOfAnEpoch() {
        assertSameFromStep(10, TinyData.config());
    }

    @Test
    void goesOnInTheMidstOfScheduleDropoutAndBatchNormalisation() {
        NetworkSpec network = new NetworkSpec(
                Shape.flat(16),
                List.of(
                        new LayerSpec.Dense(12),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dropout(0.4f),
                        new LayerSpec.Dense(4)));
        assertSameFromStep(
                13,
                new ExperimentConfig(
                        network,
                        TinyData.config().loss(),
                        new OptimizerSpec.Adam(0.01f),
                        new Schedule.Cosine(40, 0.1f),
                        16,
                        3,
                        5,
                        0.5f,
                        InputScale.CENTRED));
    }

    @Test
    void keepsALearningRateChangedOnTheWay() {
        TrainingLoop whole = loop(TinyData.config());
        take(whole, 5);
        whole.setLearningRate(0.05f);
        TrainingLoop resumed = loop(TinyData.config());
        resumed.restore(whole.checkpoint());
        take(whole, 5);
        take(resumed, 5);
        assertSame(resumed, whole);
    }

    @Test
    void ofAnotherRecipeIsRefusedAndChangesNothing() {
        TrainingLoop adam = loop(TinyData.config());
        take(adam, 3);
        TrainingLoop plain = loop(TinyData.config().withOptimizer(new OptimizerSpec.Sgd(0.1f)));
        take(plain, 2);
        Weights before = plain.network().weights();
        assertThatIllegalArgumentException().isThrownBy(() -> plain.restore(adam.checkpoint()));
        assertThat(plain.network().weights()).isEqualTo(before);
        assertThat(plain.steps()).isEqualTo(2);
    }

    private void assertSameFromStep(int stop, ExperimentConfig config) {
        TrainingLoop whole = loop(config);
        take(whole, stop + 12);
        TrainingLoop first = loop(config);
        take(first, stop);
        Checkpoint saved = first.checkpoint();
        take(first, 3); // what happens after must not reach into the checkpoint
        TrainingLoop resumed = loop(config);
        resumed.restore(saved);
        take(resumed, 12);
        assertSame(resumed, whole);
    }

    private static void assertSame(TrainingLoop actual, TrainingLoop expected) {
        assertThat(actual.network().weights()).isEqualTo(expected.network().weights());
        assertThat(actual.checkpoint().optimizerState())
                .isDeepEqualTo(expected.checkpoint().optimizerState());
        assertThat(actual.steps()).isEqualTo(expected.steps());
        List<Object> measured = new ArrayList<>();
        List<Object> expectedOnes = new ArrayList<>();
        actual.measure((metric, value) -> measured.add(List.of(metric, value)));
        expected.measure((metric, value) -> expectedOnes.add(List.of(metric, value)));
        assertThat(measured).isNotEmpty().isEqualTo(expectedOnes);
        assertThat(actual.loss()).isEqualTo(expected.loss());
    }

    private TrainingLoop loop(ExperimentConfig config) {
        return new TrainingLoop(config, TinyData.split().train(), team);
    }

    private static void take(TrainingLoop loop, int steps) {
        for (int i = 0; i < steps; i++) {
            assertThat(loop.step()).isNotEqualTo(Outcome.DIVERGED);
        }
    }
}
