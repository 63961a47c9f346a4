package dev.backlight.model.sequence.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.data.sequence.NumberWords;
import dev.backlight.storage.project.Part;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranslationModelTest {
    private static void trainTo(TranslationModel model, long step) {
        model.run().playTo(step);
        settle(model, step);
    }

    private static void settle(TranslationModel model, long step) {
        Await.until(() -> {
            model.pump();
            return model.run().snapshotProperty().get().step() == step && model.isSettled();
        });
    }

    @Test
    void aNumberIsTranslatedSymbolBySymbolAndEachSaysWhereItLooked() throws Exception {
        try (TranslationModel model = new TranslationModel(TranslationRecipe.standard())) {
            trainTo(model, 250);
            int easy = IntStream.rangeClosed(1, TranslationModel.MOST)
                    .filter(n -> !model.isLearned(n))
                    .filter(n -> {
                        model.numberProperty().set(n);
                        return model.readingProperty().get().isRight();
                    })
                    .findFirst()
                    .orElseThrow();
            TranslationReading reading = model.readingProperty().get();
            assertThat(reading.answer()).isEqualTo(NumberWords.chinese(easy));
            assertThat(model.wholeProperty().get()).isPositive();
            for (int i = 0; i < reading.written(); i++) {
                int symbol = i;
                double all = IntStream.range(0, reading.question() + i)
                        .mapToDouble(t -> reading.share(-1, symbol, t))
                        .sum();
                assertThat(all).isCloseTo(1, within(1e-9));
                assertThat(reading.sure(i))
                        .isBetween(1.0 / model.data().vocabulary().size(), 1.0);
            }
            model.heads().off().add(0);
            assertThat(model.readingProperty().get().look().logits()[0])
                    .isNotEqualTo(reading.look().logits()[0]);
            model.heads().off().clear();

            try (TranslationModel other = new TranslationModel(TranslationRecipe.standard())) {
                Part kept = model.keep().get();
                other.opening(kept).run();
                settle(other, 250);
                assertThat(other.numberProperty().get()).isEqualTo(easy);
                assertThat(other.readingProperty().get().answer()).isEqualTo(reading.answer());
            }
        }
    }

    @Test
    void aNumberOutOfRangeChangesNothing() {
        try (TranslationModel model = new TranslationModel(TranslationRecipe.standard())) {
            TranslationReading before = model.readingProperty().get();
            model.numberProperty().set(0);
            assertThat(model.readingProperty().get()).isSameAs(before);
            assertThat(before.truth()).isEqualTo("三千零四十二");
        }
    }
}
