package dev.backlight.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.RoomCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            assertThat(model.inventing().foundProperty().get()).hasSize(Inventing.COUNT);

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

    @Test
    void learnsFromSomebodysOwnTextAndKeepsIt(@TempDir Path folder) throws Exception {
        String lines = IntStream.range(0, 40)
                .mapToObj(i -> "床前明月光疑是地上霜".substring(i % 5, i % 5 + 4))
                .collect(Collectors.joining("\n\n"));
        Path file = Files.writeString(folder.resolve("诗.txt"), lines);
        try (TextModel model = new TextModel(TextRecipe.standard())) {
            model.open(file);
            await(model, () -> model.corpusProperty().get().isOwn());
            assertThat(model.corpusProperty().get().name()).isEqualTo("诗.txt");
            assertThat(model.corpusProperty().get().size()).isEqualTo(40);
            trainTo(model, 20);
            model.nameProperty().set("床前x明");
            model.readProperty().set(3);
            Reading reading = model.readingProperty().get();
            assertThat(Arrays.stream(reading.tokens()).mapToObj(reading::letter))
                    .containsExactly(".", "床", "前", "明");
            assertThat(model.inventing().foundProperty().get()).hasSize(Inventing.COUNT);

            Part kept = model.keep().get();
            String code = new RoomCode("text", model.described()).encode();
            double[] before = reading.look().probabilities(3);
            model.takeNames();
            await(model, () -> model.run().progressProperty().get().step() == 0);
            assertThat(model.corpusProperty().get().isOwn()).isFalse();
            model.opening(kept).run();
            await(model, () -> model.run().snapshotProperty().get().step() == 20);
            assertThat(model.readingProperty().get().look().probabilities(3)).isEqualTo(before);

            model.opening(RoomCode.decode(code).described()).run();
            await(model, () -> model.run().snapshotProperty().get().step() == 0);
            trainTo(model, 20);
            assertThat(model.readingProperty().get().look().probabilities(3))
                    .as("the same again from the code alone")
                    .isEqualTo(before);
        }
    }

    @Test
    void aTextThatCantBeUsedChangesNothingAndSaysWhy(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("words.txt"), "one\ntwo".getBytes(StandardCharsets.UTF_16));
        try (TextModel model = new TextModel(TextRecipe.standard())) {
            model.open(file);
            await(model, () -> !model.problemProperty().get().isEmpty());
            assertThat(model.problemProperty().get())
                    .hasToString(file + " is UTF-16 text: save it as UTF-8 and open it again.");
            assertThat(model.corpusProperty().get().isOwn()).isFalse();
        }
    }

    private static void await(TextModel model, BooleanSupplier done) {
        Await.until(() -> {
            model.pump();
            return done.getAsBoolean() && !model.run().isBeginning() && model.isSettled();
        });
    }

    @Test
    void whatCantBeReadOfAWritingCountsForNoLetter() throws Exception {
        Corpus names = Corpus.names();
        assertThat(IntStream.rangeClosed(0, 6).map(caret -> names.read("xi9an!", caret)))
                .containsExactly(0, 1, 2, 2, 3, 4, 4);
        assertThat(IntStream.rangeClosed(0, 5).map(letters -> names.caret("xi9an!", letters)))
                .containsExactly(0, 1, 2, 4, 5, 6);
    }
}
