package dev.backlight.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.data.LearningData;
import dev.backlight.engine.spec.Place;
import dev.backlight.training.FailingData;
import dev.backlight.training.TinyData;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Recording;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A training in which something goes wrong says so, and the trainer can begin another.
class TrainerFailureTest {
    private static final int ALL = Integer.MAX_VALUE;

    private final ExperimentConfig config = TinyData.config().withEpochs(1000);
    private final List<Throwable> logged = new ArrayList<>();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void readTheLog() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> logged.add(failure));
    }

    @AfterEach
    void leaveTheLog() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void aStepThatFailsIsSeenAndWhatWasShownBeforeIsKept() {
        try (Trainer trainer = new Trainer(config, new FailingData(25, ALL), 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FAILED);
            Published now = trainer.published();
            assertThat(now.failure()).isInstanceOf(OutOfMemoryError.class);
            assertThat(now.progress().step()).isEqualTo(now.snapshot().step()).isLessThanOrEqualTo(25);
            assertThat(now.progress().problem()).isEqualTo("failed");
            assertThat(now.recording().moments()).extracting(Moment::step).contains(0L, 24L);
            assertThat(logged).containsExactly(now.failure());
            goesOnAfterwards(trainer);
        }
    }

    @Test
    void aTestThatFailsIsSeenToo() {
        try (Trainer trainer = new Trainer(config, new FailingData(ALL, 3), 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FAILED);
            assertThat(trainer.failure()).isInstanceOf(OutOfMemoryError.class);
            goesOnAfterwards(trainer);
        }
    }

    /// Each network alone has room; the second beside the first had none, and what was on screen broke off.
    @Test
    void aTrainingWithoutRoomBesideTheOneThatIsThereIsRefusedInASentence() {
        Recipe large = _ -> {
            throw new OutOfMemoryError("Java heap space");
        };
        try (Trainer trainer = new Trainer(config, TinyData.split(), 1)) {
            trainer.playTo(5);
            Await.until(() -> trainer.progress().step() == 5);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trainer.reset(large, null))
                    .withMessageContaining("not enough memory");
            trainer.playTo(7);
            Await.until(() -> trainer.progress().step() == 7);
        }
        assertThat(logged).isEmpty();
    }

    private void goesOnAfterwards(Trainer trainer) {
        trainer.play();
        trainer.step();
        trainer.setParameter(new Place(0, 0), 1);
        assertThatThrownBy(() -> trainer.checkpoint().get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThat(trainer.progress().state()).isEqualTo(RunState.FAILED);

        trainer.reset(config.withEpochs(2), TinyData.split());
        trainer.play();
        Await.until(() -> trainer.progress().state() == RunState.FINISHED);
        assertThat(trainer.progress().step()).isEqualTo(20);
        assertThat(trainer.failure()).isNull();
        assertThat(trainer.checkpoint().join().step()).isEqualTo(20);
        Await.present(trainer::latestEvaluation, test -> test.epoch() == 2);
    }

    @Test
    void anotherMomentOfAFailedRunCanBeLearnedOnFrom() {
        try (Trainer trainer = new Trainer(config, new FailingData(25, ALL), 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FAILED);
            Snapshot from = trainer.recording().moments().get(10).network();
            trainer.branch(from);
            Await.until(() -> trainer.progress().state() == RunState.FAILED && logged.size() == 2);
            LearningData good = TinyData.split();
            trainer.learnFrom(config, good);
            Await.until(() -> trainer.progress().state() == RunState.READY);
        }
    }

    @Test
    void nobodyWaitsForACheckpointThatNeverComes() {
        Trainer trainer = new Trainer(config, TinyData.split(), 1);
        List<CompletableFuture<?>> asked = new ArrayList<>();
        Thread closing = new Thread(trainer::close);
        for (int i = 0; i < 50; i++) {
            asked.add(trainer.checkpoint());
            if (i == 25) {
                closing.start();
            }
        }
        Await.until(() -> asked.stream().allMatch(CompletableFuture::isDone));
        Await.until(() -> !closing.isAlive());
        assertThatThrownBy(() -> trainer.checkpoint().get(10, TimeUnit.SECONDS)).hasMessageContaining("has ended");
    }

    @Test
    void aBranchFromTheEndOfAFinishedRunIsAtItsEnd() {
        try (Trainer trainer = new Trainer(config.withEpochs(2), TinyData.split(), 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            Recording left = trainer.recording();
            trainer.branch(trainer.published().snapshot());
            Await.until(() -> trainer.recording() != left);
            trainer.play();
            assertThat(trainer.checkpoint().join().step()).isEqualTo(20);
            assertThat(trainer.progress().state()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void aMomentOfAnotherNetworkIsRefused() {
        ExperimentConfig other = config.withNetwork(dev.backlight.engine.spec.NetworkSpec.mlp(
                16, new int[] {5}, dev.backlight.engine.spec.Activation.RELU, 4));
        try (Trainer trainer = new Trainer(config, TinyData.split(), 1);
                Trainer stranger = new Trainer(other, TinyData.split(), 1)) {
            Snapshot foreign = stranger.take().snapshot();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trainer.branch(foreign))
                    .withMessageContaining("another network");
        }
    }

    /// The memory of a moment that the running training drops may not be used again by it once the branch has it.
    @Test
    void aBranchOffARunningTrainingHasNoMomentWithoutMemory() {
        ExperimentConfig endless = config.withEpochs(ExperimentConfig.ENDLESS);
        long little = 64 << 10;
        for (int round = 0; round < 20; round++) {
            try (Trainer trainer = new Trainer(endless, TinyData.split(), 1, little)) {
                trainer.play();
                Await.until(() -> trainer.progress().step() > 2000);
                Recording left = trainer.recording();
                List<Moment> moments = left.moments();
                Snapshot from = moments.getLast().network();
                if (from == null) {
                    continue; // dropped between the two
                }
                trainer.branch(from);
                Await.until(() -> trainer.recording() != left);
                assertThat(trainer.recording().moments())
                        .isNotEmpty()
                        .allSatisfy(moment -> assertThat(moment.network()).isNotNull());
            }
        }
    }
}
