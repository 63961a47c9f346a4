package dev.backlight.model.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.LearningData;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.answer.MemoryAnswer;
import dev.backlight.model.sequence.answer.MemoryRecipe;
import dev.backlight.training.past.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final int EVERY = 50;

    private final MemoryAnswer task = new MemoryAnswer();
    private final RunModel<LearningData> run = run(task.standard());
    private final Judge<Long> judge = new Judge<>(run, "judge", EVERY);
    private final List<Long> found = new ArrayList<>();
    private int asked;

    private RunModel<LearningData> run(MemoryRecipe recipe) {
        return RunModel.of(recipe.experiment(task.data(recipe)), 1);
    }

    @AfterEach
    void close() {
        judge.close();
        run.close();
    }

    private void pump() {
        run.pump();
        judge.pump(
                _ -> true,
                (Snapshot network) -> {
                    asked++;
                    return _ -> network.step();
                },
                found::add);
    }

    private void rest() {
        Await.until(this::pump, () -> run.isSettled() && !judge.isBusy());
    }

    @Test
    void aNetworkIsJudgedOnceAndTheNextAtRestHoweverNear() {
        rest();
        assertThat(found).containsExactly(0L);
        pump();
        assertThat(asked).isEqualTo(1);
        run.step();
        Await.until(this::pump, () -> found.size() == 2 && !judge.isBusy());
        assertThat(found).containsExactly(0L, 1L);
    }

    @Test
    void whatWasForgottenIsJudgedAgain() {
        rest();
        judge.forget();
        Await.until(this::pump, () -> found.size() == 2);
        assertThat(found).containsExactly(0L, 0L);
    }

    @Test
    void aNetworkThatDoesNotFitIsNotJudged() {
        run.pump();
        judge.pump(
                _ -> false,
                _ -> {
                    asked++;
                    return _ -> 0L;
                },
                found::add);
        assertThat(asked).isZero();
        assertThat(judge.isBusy()).isFalse();
    }
}
