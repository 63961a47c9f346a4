package dev.backlight.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.Await;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.Published;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever learns can be played, paused, stepped, looked at, kept and resumed.
class LearnerTest {
    private static final long RECORDED = 1 << 20;

    static Stream<Arguments> learners() {
        return Stream.of(
                Arguments.of("two networks and data of their own", (Recipe) _ -> new Duel(5, 4)),
                Arguments.of("no gradient", (Recipe) _ -> new Climber(5, 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("learners")
    void isPlayedPausedAndSteppedToItsEnd(String name, Recipe recipe) {
        Learner alone = recipe.learner(null);
        while (!alone.isOver()) {
            alone.step();
        }
        try (Trainer trainer = new Trainer(recipe, 1, RECORDED)) {
            assertThat(trainer.take().snapshot().step()).isZero();
            trainer.step();
            trainer.step();
            Await.until(() -> trainer.progress().step() == 2);
            assertThat(trainer.progress().state()).isEqualTo(RunState.PAUSED);
            trainer.playTo(7);
            Await.until(() -> trainer.published().snapshot().step() == 7);
            trainer.pause();
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            Published end = trainer.published();
            assertThat(end.snapshot().parameters()).isEqualTo(alone.weights());
            assertThat(end.snapshot().architecture().summary())
                    .isEqualTo(alone.architecture().summary());
            assertThat(end.progress().trainLoss()).isEqualTo(alone.loss());
            assertThat(end.history().size(Metric.TRAIN_LOSS)).isEqualTo((int) alone.steps());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("learners")
    void goesOnBitForBitFromAStateAndFromARecordedMoment(String name, Recipe recipe) {
        try (Trainer whole = new Trainer(recipe, 1, RECORDED);
                Trainer resumed = new Trainer(recipe, 1, RECORDED)) {
            whole.playTo(13);
            Await.until(() -> whole.progress().step() == 13);
            LearnerState state = whole.state().join();
            whole.play();
            Await.until(() -> whole.progress().state() == RunState.FINISHED);
            Weights expected = whole.published().snapshot().parameters();

            resumed.resume(recipe, state);
            resumed.play();
            Await.until(() -> resumed.progress().state() == RunState.FINISHED);
            assertThat(resumed.published().snapshot().parameters()).isEqualTo(expected);

            MetricHistory left = whole.history();
            whole.branch(whole.recording().moments().get(17).network());
            whole.play();
            Await.until(() -> whole.history() != left && whole.progress().state() == RunState.FINISHED);
            assertThat(whole.published().snapshot().parameters()).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("learners")
    void refusesWhatIsOfAnotherKind(String name, Recipe recipe) {
        LearnerState foreign = new LearnerState() {
            @Override
            public long step() {
                return 1;
            }

            @Override
            public long numbers() {
                return 0;
            }
        };
        try (Trainer trainer = new Trainer(recipe, 1, RECORDED)) {
            assertThatIllegalArgumentException().isThrownBy(() -> trainer.resume(recipe, foreign));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trainer.reset(recipe, foreignNumbers()))
                    .withMessageContaining("not the numbers");
            trainer.step();
            Await.until(() -> trainer.progress().step() == 1);
        }
    }

    private static Weights foreignNumbers() {
        NetworkSpec other =
                new NetworkSpec(Shape.flat(1), List.of(new LayerSpec.Dense(1, new Initializer.Auto(), 0, 0)));
        return Weights.of(other, new float[] {1}, new float[] {0});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("learners")
    void beginsAnewInTheSameTrainer(String name, Recipe recipe) {
        try (Trainer trainer = new Trainer(_ -> new Climber(1, 1), 1, RECORDED)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            trainer.reset(recipe, null);
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED
                    && trainer.progress().epochs() == 4);
        }
    }

    @Test
    void eachOfTwoNetworksHasItsNumbersAndWhatIsExaminedIsInTheCurves() {
        try (Trainer trainer = new Trainer(_ -> new Duel(2, 3), 1, RECORDED)) {
            trainer.play();
            Await.until(() -> trainer.history().size(Duel.DISTANCE) == 4); // before the first step, and each epoch
            Snapshot end = trainer.published().snapshot();
            assertThat(end.parameters("maker").lengths()).containsExactly(1, 1);
            assertThat(end.parameters("critic").get(0))
                    .isSameAs(end.parameters().get(2));
            assertThat(end.parameters("critic").architecture().summary()).isEqualTo("1");
            assertThat(end.architecture().parameters())
                    .extracting(ParameterSpec::name)
                    .containsExactly("maker mean", "maker spread", "critic weight");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> end.parameters("judge"))
                    .withMessageContaining("judge");
            assertThat(trainer.history().metrics())
                    .containsExactlyInAnyOrder(Metric.TRAIN_LOSS, Duel.CRITIC_LOSS, Duel.DISTANCE);
            assertThat(trainer.latestEvaluation()).isNull();
        }
    }
}
