package dev.backlight.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import org.junit.jupiter.api.Test;

class AttentionModelTest {
    @Test
    void hidesALetterAndSwitchesHeadsOff() throws Exception {
        try (AttentionModel model = new AttentionModel(AttentionRecipe.standard())) {
            model.run().playTo(20);
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() >= 20
                        && model.isSettled()
                        && !model.habitsProperty().get().isEmpty();
            });
            AttentionReading all = model.readingProperty().get();
            assertThat(all.letter(all.tokens()[3])).isEqualTo("?");
            double sum = 0;
            for (int t = 0; t < all.tokens().length; t++) {
                sum += all.look().share(1, 3, t);
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
            for (HeadHabit habit : model.habitsProperty().get()) {
                assertThat(habit.shares().values().stream().mapToDouble(s -> s).sum())
                        .isCloseTo(1, within(1e-9));
            }

            model.heads().off().add(1);
            AttentionReading without = model.readingProperty().get();
            assertThat(without.look().probabilities(3)).isNotEqualTo(all.look().probabilities(3));
            model.heads().off().clear();
            assertThat(model.readingProperty().get().look().probabilities(3))
                    .isEqualTo(all.look().probabilities(3));

            model.hiddenProperty().set(5);
            assertThat(model.readingProperty().get().asker()).isEqualTo(5);
            model.apply(AttentionRecipe.standard().withBothSides(false));
            Await.until(() -> {
                model.pump();
                return !model.run().isBeginning();
            });
            assertThat(model.readingProperty().get().asker()).isEqualTo(4);
            assertThat(model.readingProperty().get().look().share(0, 2, 3)).isZero();
        }
    }
}
