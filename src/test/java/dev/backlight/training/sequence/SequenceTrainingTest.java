package dev.backlight.training.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.data.DataException;
import dev.backlight.data.sequence.CopyTask;
import dev.backlight.data.sequence.MemoryTask;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.NumberWords;
import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.math.ThreadTeam;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SequenceTrainingTest {
    private static SequenceScore score(SequenceRecipe recipe, SequenceData data, int steps, int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            SequenceTraining training = new SequenceTraining(recipe, data, team);
            while (training.steps() < steps) {
                assertThat(training.step()).isTrue();
            }
            return SequenceExam.of(training.network(), data.heldOut());
        }
    }

    @Test
    void orderTellsWhatABagOfWordsCannot() {
        SequenceData reviews = SentimentTask.of(false, 1);
        SequenceRecipe bag = SequenceRecipes.bagOfWords(reviews, 1);
        assertThat(score(bag, reviews, bag.steps(), 1).right()).isLessThan(0.6);
        SequenceRecipe lstm = SequenceRecipes.sentiment(reviews, Cell.LSTM, 1);
        assertThat(score(lstm, reviews, lstm.steps(), 1).right()).isGreaterThan(0.98);
    }

    @Test
    void theForgetBiasDecidesWhetherFortyStepsAreRemembered() {
        SequenceData memory = MemoryTask.of(40, 32_000, 42);
        SequenceRecipe usual = SequenceRecipes.memory(memory, Cell.LSTM, 1, 42);
        assertThat(score(usual, memory, usual.steps(), 1).right()).isLessThan(0.5);
        SequenceRecipe open = SequenceRecipes.memory(memory, Cell.LSTM, 3, 42);
        assertThat(score(open, memory, open.steps(), 1).right()).isGreaterThan(0.95);
    }

    @Test
    void unseenNumbersAreTranslated() {
        SequenceData numbers = NumberWords.translation();
        SequenceRecipe recipe = SequenceRecipes.translation(numbers, 1);
        assertThat(score(recipe, numbers, 200, 1).whole()).isGreaterThan(0.98);
    }

    @Test
    void twoLayersCopySuddenlyAndOneDoesNot() {
        SequenceData rows = CopyTask.of(25_600, 1);
        assertThat(score(SequenceRecipes.copying(rows, 2, 1), rows, 350, 1).right())
                .isGreaterThan(0.6);
        assertThat(score(SequenceRecipes.copying(rows, 1, 1), rows, 350, 1).right())
                .isLessThan(0.35);
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void namesAreLearnedToTheSameNumbersOnAnyNumberOfThreads(Cell cell) throws DataException {
        SequenceData names = NextLetterTask.names();
        SequenceRecipe recipe = SequenceRecipes.names(names, cell, 3);
        SequenceScore one = score(recipe, names, 120, 1);
        assertThat(one.loss()).isLessThan(2.6);
        assertThat(one.equallyLikely()).isEqualTo(Math.exp(one.loss()));
        assertThat(score(recipe, names, 120, 3)).isEqualTo(one);
    }

    @Test
    void aTrainingGoesOnFromACheckpointBitForBit() {
        SequenceData reviews = SentimentTask.of(true, 1);
        SequenceRecipe recipe = SequenceRecipes.sentiment(reviews, Cell.LSTM, 5);
        try (ThreadTeam team = ThreadTeam.of(2)) {
            SequenceTraining whole = new SequenceTraining(recipe, reviews, team);
            SequenceTraining resumed = new SequenceTraining(recipe, reviews, team);
            for (int i = 0; i < 90; i++) { // into the second epoch
                if (i == 70) {
                    resumed.restore(whole.checkpoint());
                }
                whole.step();
                if (i >= 70) {
                    resumed.step();
                }
            }
            assertThat(resumed.steps()).isEqualTo(90);
            assertThat(resumed.lastLoss()).isEqualTo(whole.lastLoss());
            assertThat(resumed.network().weights()).isEqualTo(whole.network().weights());
            SequenceTraining other =
                    new SequenceTraining(SequenceRecipes.sentiment(reviews, Cell.GRU, 5), reviews, team);
            Weights before = other.network().weights();
            assertThatIllegalArgumentException().isThrownBy(() -> other.restore(whole.checkpoint()));
            assertThat(other.network().weights()).isEqualTo(before);
        }
    }

    @Test
    void aWriterGoesOnUntilTheEdgeAndIsRepeatable() throws DataException {
        SequenceData names = NextLetterTask.names();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceTraining training = new SequenceTraining(SequenceRecipes.names(names, Cell.GRU, 3), names, team);
            for (int i = 0; i < 60; i++) {
                training.step();
            }
            SequenceWriter writer = new SequenceWriter(training.network());
            int[] once = writer.write(new int[] {0, 5}, 0, 1, new SplittableRandom(1));
            assertThat(writer.write(new int[] {0, 5}, 0, 1, new SplittableRandom(1)))
                    .containsExactly(once);
            assertThat(once).startsWith(0, 5).hasSizeLessThanOrEqualTo(names.maxTime());
            double[][] everywhere = writer.everywhere(new int[] {0, 5, 13});
            assertThat(everywhere[1]).containsExactly(writer.last(new int[] {0, 5}));
        }
    }

    @Test
    void daringFlattensWhatIsDrawnFrom() {
        double[] p = {0.1, 0.7, 0.2};
        assertThat(SequenceWriter.draw(p, 0, 0.99)).isEqualTo(1);
        assertThat(SequenceWriter.draw(p, 1, 0.05)).isZero();
        assertThat(SequenceWriter.draw(p, 1, 0.5)).isEqualTo(1);
        assertThat(SequenceWriter.draw(p, 1, 0.95)).isEqualTo(2);
        assertThat(SequenceWriter.draw(p, 0.2, 0.05)).isEqualTo(1);
    }
}
