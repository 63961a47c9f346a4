package dev.backlight.training.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.sequence.NumberWords;
import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Change;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.MetricHistory.Metric;
import org.junit.jupiter.api.Test;

/// Learning from sequences as a trainer knows it.
class SequenceLearnerTest {
    @Test
    void itLearnsIsExaminedAndGoesOnBitForBit() {
        SequenceData reviews = SentimentTask.of(false, 1);
        SequenceExperiment recipe =
                new SequenceExperiment("LSTM", reviews, SequenceRecipes.sentiment(reviews, Cell.LSTM, 5));
        try (ThreadTeam team = ThreadTeam.of(2)) {
            SequenceLearner learner = recipe.learner(team);
            SequenceLearner other = recipe.learner(team);
            Checkpoint middle = null;
            while (!learner.isOver()) {
                if (learner.steps() == 100) {
                    middle = learner.checkpoint(learner.weights());
                }
                Outcome outcome = learner.step();
                assertThat(outcome).isEqualTo(learner.stepInEpoch() == 0 ? Outcome.EPOCH_END : Outcome.TAKEN);
            }
            assertThat(learner.epochs()).isEqualTo(10);
            other.restore(middle);
            while (!other.isOver()) {
                other.step();
            }
            assertThat(other.weights()).isEqualTo(learner.weights());
            assertThat(learner.examination().examine(team).measured().get(Metric.TEST_ACCURACY))
                    .isGreaterThan(0.98);
            assertThat(learner.architecture()).isSameAs(recipe.recipe().network());
        }
    }

    @Test
    void aNumberChangedByHandIsLearnedFromAndAFrozenOneStays() {
        SequenceData reviews = SentimentTask.of(false, 1);
        SequenceExperiment recipe =
                new SequenceExperiment("LSTM", reviews, SequenceRecipes.sentiment(reviews, Cell.LSTM, 5));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceLearner learner = recipe.learner(team);
            Place place = new Place(1, 3);
            assertThat(learner.change(new Change.Number(place, 0.25f))).isTrue();
            assertThat(learner.change(new Change.Freeze(place, true))).isFalse();
            float[] numbers = learner.numbers().get(1);
            float free = numbers[4];
            for (int i = 0; i < 5; i++) {
                learner.step();
            }
            assertThat(numbers[3]).isEqualTo(0.25f);
            assertThat(numbers[4]).isNotEqualTo(free);
            learner.change(new Change.Freeze(place, false));
            learner.step();
            assertThat(numbers[3]).isNotEqualTo(0.25f);
            assertThat(learner.change(new Change.Number(new Place(99, 0), 1))).isFalse();
        }
    }

    /// The layers of a Transformer go on and stay frozen as those of a recurrent network do.
    @Test
    void aTransformerGoesOnFromTheMiddleWithANumberFrozen() {
        SequenceData numbers = NumberWords.translation();
        SequenceExperiment recipe =
                new SequenceExperiment("Transformer", numbers, SequenceRecipes.translation(numbers, 2, 1, 5e-3f, 3));
        try (ThreadTeam team = ThreadTeam.of(2)) {
            SequenceLearner learner = recipe.learner(team);
            SequenceLearner other = recipe.learner(team);
            for (int matrix = 0; matrix < learner.numbers().size(); matrix++) {
                learner.change(new Change.Freeze(new Place(matrix, 0), true));
                other.change(new Change.Freeze(new Place(matrix, 0), true));
            }
            float[] first = heads(learner);
            for (int i = 0; i < 6; i++) {
                if (i == 3) {
                    other.restore(learner.checkpoint(learner.weights()));
                }
                learner.step();
                if (i >= 3) {
                    other.step();
                }
            }
            assertThat(heads(learner)).containsExactly(first);
            assertThat(other.weights()).isEqualTo(learner.weights());
            assertThat(other.steps()).isEqualTo(6);
        }
    }

    /// The first number of every matrix.
    private static float[] heads(SequenceLearner learner) {
        float[] heads = new float[learner.numbers().size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = learner.numbers().get(i)[0];
        }
        return heads;
    }
}
