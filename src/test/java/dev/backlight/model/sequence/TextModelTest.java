package dev.backlight.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.engine.spec.sequence.Cell;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextModelTest {
    private static void trainTo(TextModel model, long step) {
        model.run().playTo(step);
        Await.until(() -> {
            model.pump();
            return model.run().snapshotProperty().get().step() >= step && model.isSettled();
        });
    }

    @Test
    void aRunOverSequencesIsPlayedLookedBackAtAndBegunAnew() throws Exception {
        try (TextModel model = new TextModel(TextRecipe.standard())) {
            double before = model.readingProperty().get().look().probabilities(6)[1];
            trainTo(model, 60);
            double after = model.readingProperty().get().look().probabilities(6)[1];
            assertThat(after).isNotEqualTo(before);
            assertThat(model.inventionsProperty().get()).hasSize(TextModel.INVENTED);

            model.run().timeline().home();
            model.pump();
            assertThat(model.readingProperty().get().look().probabilities(6)[1]).isEqualTo(before);
            model.run().timeline().live();
            model.run().timeline().go(30);
            model.pump();
            model.run().branch();
            Await.until(() -> {
                model.pump();
                return model.run().progressProperty().get().step() == 30;
            });

            model.apply(TextRecipe.standard().with(Cell.GRU).withUnits(8));
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() == 0
                        && !model.run().isBeginning();
            });
            assertThat(model.readingProperty().get().look().steps().getFirst().gates())
                    .hasSize(2);
        }
    }

    @Test
    void readsOnlyAsFarAsItIsTold() throws Exception {
        try (TextModel model = new TextModel(TextRecipe.standard())) {
            model.nameProperty().set("Anna");
            model.readProperty().set(2);
            Reading reading = model.readingProperty().get();
            assertThat(reading.read()).isEqualTo(3);
            assertThat(Arrays.stream(reading.tokens()).mapToObj(reading::letter))
                    .containsExactly(".", "a", "n", "n", "a");
            assertThat(reading.letter(reading.next()[2])).isEqualTo("n");
            assertThat(reading.look().blame()[2]).isPositive();

            model.nameProperty().set("!");
            assertThat(model.readingProperty().get().read()).isEqualTo(1);
        }
    }
}
