package dev.backlight.model.sequence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.storage.project.Part;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerModelTest {
    private static void settle(AnswerModel<?> model, long step) {
        Await.until(() -> {
            model.pump();
            return model.run().snapshotProperty().get().step() == step
                    && model.isSettled()
                    && model.judgementProperty().get() != null
                    && model.judgementProperty().get().step() == step;
        });
    }

    private static void trainTo(AnswerModel<?> model, long step) {
        model.run().playTo(step);
        settle(model, step);
    }

    @Test
    void surnamesAreToldAndTheLargestClassIsATrap() throws Exception {
        SurnamesAnswer task = new SurnamesAnswer();
        try (AnswerModel<SurnamesRecipe> model = new AnswerModel<>(task, task.standard())) {
            assertThat(model.readingProperty().get().truth()).isNotNegative();
            model.textProperty().set("Zzyzx");
            assertThat(model.readingProperty().get().truth()).isEqualTo(-1);
            assertThat(model.readingProperty().get().tokens()).hasSize(5);

            model.apply(task.standard().withBalanced(false));
            settle(model, 0);
            trainTo(model, 60);
            Judgement judged = model.judgementProperty().get();
            assertThat(judged.largestName()).isEqualTo("Russian");
            assertThat(judged.largest()).isBetween(0.4, 0.6);
            assertThat(judged.macroRecall()).isLessThan(judged.accuracy());
        }
    }

    @Test
    void whatIsJudgedAddsUp() {
        Judgement judged = new Judgement(1, List.of("a", "b", "c"), new int[][] {{8, 0, 0}, {1, 1, 0}, {0, 0, 0}});
        assertThat(judged.accuracy()).isEqualTo(0.9);
        assertThat(judged.largest()).isEqualTo(0.8);
        assertThat(judged.macroRecall()).isCloseTo(0.75, within(1e-12)); // of a and b: nobody asked for c
        assertThat(judged.recall(2)).isNaN();
    }

    @Test
    void theFirstSymbolChangesAloneAndWhatIsKeptOpensAgain() throws Exception {
        MemoryAnswer task = new MemoryAnswer();
        MemoryRecipe recipe = task.standard().withDelay(5).withForgetBias(3);
        try (AnswerModel<MemoryRecipe> model = new AnswerModel<>(task, recipe);
                AnswerModel<MemoryRecipe> other = new AnswerModel<>(task, task.standard())) {
            int[] before = model.readingProperty().get().tokens();
            model.textProperty().set(MemoryAnswer.turned(model.data(), before));
            int[] after = model.readingProperty().get().tokens();
            assertThat(after[0])
                    .isEqualTo((before[0] + 1) % 4)
                    .isEqualTo(model.readingProperty().get().truth());
            assertThat(Arrays.copyOfRange(after, 1, 6)).isEqualTo(Arrays.copyOfRange(before, 1, 6));

            trainTo(model, 20);
            Part kept = model.keep().get();
            other.opening(kept).run();
            settle(other, 20);
            assertThat(other.recipeProperty().get()).isEqualTo(recipe);
            assertThat(other.readingProperty().get().answer())
                    .isEqualTo(model.readingProperty().get().answer());
        }
    }
}
