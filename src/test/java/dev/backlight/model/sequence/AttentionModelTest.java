package dev.backlight.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.storage.project.Part;
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

    @Test
    void writesNamesAndAsksForTheirEndAndGoesBackToHiddenLetters() throws Exception {
        try (AttentionModel model = new AttentionModel(AttentionRecipe.standard())) {
            AttentionRecipe names =
                    AttentionRecipe.standard().with(AttentionTask.NAMES).withWidth(16);
            model.apply(names);
            model.run().playTo(20);
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() >= 20
                        && model.isSettled()
                        && !model.inventing().foundProperty().get().isEmpty();
            });
            assertThat(model.inventing().foundProperty().get()).hasSize(Inventing.COUNT);
            AttentionReading reading = model.readingProperty().get();
            int end = reading.word().length - 1;
            assertThat(model.isAskable(end)).isTrue();
            model.hiddenProperty().set(end);
            reading = model.readingProperty().get();
            assertThat(reading.asker()).isEqualTo(end - 1);
            assertThat(reading.look().share(0, 2, 3))
                    .as("nobody sees what follows")
                    .isZero();
            assertThat(reading.look().probabilities(end - 1)).hasSize(27);

            Part kept = model.keep().get();
            double[] before = reading.look().probabilities(end - 1);
            model.apply(AttentionRecipe.standard());
            Await.until(() -> {
                model.pump();
                return !model.run().isBeginning() && model.isSettled();
            });
            assertThat(model.isAskable(end)).isFalse();
            model.opening(kept).run();
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() == 20 && model.isSettled();
            });
            assertThat(model.recipeProperty().get()).isEqualTo(names);
            assertThat(model.readingProperty().get().look().probabilities(end - 1))
                    .isEqualTo(before);
        }
    }
}
