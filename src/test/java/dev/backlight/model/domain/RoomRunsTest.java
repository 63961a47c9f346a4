package dev.backlight.model.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.model.domain.run.RoomRun;
import dev.backlight.model.domain.run.RoomRuns;
import dev.backlight.model.sequence.mood.MoodModel;
import dev.backlight.model.sequence.mood.MoodRecipe;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The list of a room's trainings, and the twins that learn beside the present one.
class RoomRunsTest {
    private final MoodModel model = new MoodModel(MoodRecipe.standard().with(Cell.GRU));
    private final RoomRuns<MoodRecipe> runs = model.twins().runs();

    @AfterEach
    void close() {
        model.close();
    }

    private void learnToTheEnd() {
        model.run().play();
        Await.until(() -> {
            model.pump();
            return model.run().stateProperty().get() == RunState.FINISHED
                    && tested() == model.run().progressProperty().get().epochs()
                    && runs.current().network().step()
                            == model.run().progressProperty().get().step();
        });
    }

    /// The epoch of the newest test.
    private double tested() {
        MetricHistory history = runs.current().history();
        int size = history.size(Metric.TEST_LOSS);
        return size == 0 ? -1 : history.x(Metric.TEST_LOSS, size - 1);
    }

    @Test
    void whatHasLearnedStaysInTheListAndWhatHasNotGoes() {
        assertThat(runs.runs()).hasSize(1);
        model.apply(MoodRecipe.standard().with(Cell.RNN));
        Await.until(() -> {
            model.pump();
            return runs.current().recipe().cell() == Cell.RNN;
        });
        assertThat(runs.runs()).hasSize(1);

        learnToTheEnd();
        RoomRun<MoodRecipe> learned = runs.current();
        model.apply(MoodRecipe.standard());
        Await.until(() -> {
            model.pump();
            return runs.current() != learned && runs.current().network() != null;
        });
        assertThat(runs.runs()).containsExactly(runs.current(), learned);
        assertThat(learned.recipe().cell()).isEqualTo(Cell.RNN);
        assertThat(runs.current().recipe().cell()).isEqualTo(Cell.LSTM);
        assertThat(runs.current().number()).isEqualTo(learned.number() + 1);
        assertThat(runs.isComparing()).isFalse();
        assertThat(runs.setOverlaid(learned, true)).isTrue();
        assertThat(runs.isComparing()).isTrue();

        model.apply(MoodRecipe.standard().withChinese(true));
        Await.until(() -> {
            model.pump();
            return runs.current().recipe().chinese();
        });
        assertThat(runs.isComparing())
                .as("English reviews are no measure of Chinese ones")
                .isFalse();
        assertThat(runs.setOverlaid(learned, true)).isFalse();
        runs.remove(learned);
        assertThat(runs.runs()).containsExactly(runs.current());
    }

    @Test
    void twinsLearnWhatTheRoomItselfWouldHaveLearned() {
        model.twins().train();
        assertThat(model.twins().isBusy()).isTrue();
        Await.until(() -> {
            model.pump();
            return !model.twins().isBusy();
        });
        assertThat(runs.runs()).hasSize(3);
        assertThat(runs.overlaid()).hasSameElementsAs(runs.runs());
        RoomRun<MoodRecipe> twin = runs.runs().stream()
                .filter(run -> run.recipe().cell() == Cell.LSTM)
                .findFirst()
                .orElseThrow();
        assertThat(runs.runs()).extracting(RoomRun::number).containsExactlyInAnyOrder(1, 2, 3);

        model.apply(MoodRecipe.standard());
        Await.until(() -> {
            model.pump();
            return runs.current().recipe().cell() == Cell.LSTM && runs.current() != twin;
        });
        learnToTheEnd();
        assertThat(runs.current().network().parameters())
                .isEqualTo(twin.network().parameters());
        assertThat(runs.current().newest(Metric.TEST_LOSS)).isEqualTo(twin.newest(Metric.TEST_LOSS));

        model.twins().train(); // GRU alone is missing now
        int before = runs.runs().size();
        model.twins().cancel();
        assertThat(model.twins().isBusy()).isFalse();
        assertThat(runs.runs()).hasSize(before);
    }
}
