package dev.backlight.model.sequence.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.RunState;
import dev.backlight.training.sequence.SequenceWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoodModelTest {
    private final MoodModel model = new MoodModel(MoodRecipe.standard());

    @AfterEach
    void close() {
        model.close();
    }

    private MoodReading reading() {
        return model.readingProperty().get();
    }

    @Test
    void theChangesOfAllWordsAddUpToTheVerdictThatTheNetworkGives() {
        MoodReading now = reading();
        double sum = now.start()
                + now.words().stream().mapToDouble(MoodReading.Word::change).sum();
        assertThat(sum).isCloseTo(now.verdict(), within(1e-12));
        Snapshot snapshot = model.run().snapshotProperty().get();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork network = SequenceNetwork.create((SequenceSpec) snapshot.architecture(), 1, team, 1);
            network.set(snapshot.parameters());
            assertThat(now.positive()).isCloseTo(new SequenceWriter(network).last(model.tokens())[1], within(1e-5));
        }
    }

    @Test
    void noWordIsSaidToHaveTurnedAVerdictByNextToNothing() {
        assertThat(turned(0.05)).isEqualTo(-1);
        assertThat(turned(2)).isEqualTo(1);
    }

    /// The word that turned a verdict which is so far to both sides.
    private static int turned(double far) {
        double[] memory = {0};
        return new MoodReading(
                        List.of(
                                new MoodReading.Word("good", true, false, far, far, memory),
                                new MoodReading.Word("not", true, false, -far, -2 * far, memory)),
                        0,
                        false)
                .flip();
    }

    @Test
    void aWordThatIsCrossedOutIsReadAsIfItWereNotThere() {
        int last = reading().words().size() - 1;
        model.crossed().add(last);
        assertThat(reading().words().get(last).crossed()).isTrue();
        assertThat(reading().words().get(last).change()).isZero();
        double without = reading().verdict();
        model.sentenceProperty().set("the film was very brilliant but the ending was");
        assertThat(model.crossed()).isEmpty();
        assertThat(reading().verdict()).isCloseTo(without, within(1e-12));
    }

    /// Before the start sentence's loudest word it changed nothing, since the half behind "but" decides.
    @Test
    void notIsPutBeforeTheWordThatDecidesTurnsTheVerdictAndIsTakenOutAgain() {
        String before = model.sentenceProperty().get();
        model.negate();
        assertThat(model.negationProperty().get().isClear())
                .as("nothing learned yet")
                .isFalse();
        model.negate();
        assertThat(model.sentenceProperty().get()).isEqualTo(before);
        assertThat(model.negationProperty().get()).isNull();

        model.run().play();
        Await.until(
                model::pump,
                () -> model.run().stateProperty().get() == RunState.FINISHED
                        && reading().positive() < 0.1
                        && model.run().snapshotProperty().get().step()
                                == model.run().progressProperty().get().step());
        model.negate();
        assertThat(model.sentenceProperty().get()).endsWith("was not dull");
        assertThat(model.negationProperty().get().isTurned()).isTrue();
        assertThat(reading().positive()).isGreaterThan(0.9);
        model.negate();
        assertThat(model.sentenceProperty().get()).isEqualTo(before);

        model.sentenceProperty().set("the film was very brilliant");
        model.negate();
        assertThat(model.sentenceProperty().get()).isEqualTo("the film was not very brilliant");
        assertThat(model.negationProperty().get().isTurned()).isTrue();
        model.sentenceProperty().set("the film was great");
        assertThat(model.negationProperty().get()).isNull();
    }

    @Test
    void anUnknownWordIsMarkedAndTheOtherLanguageHasItsOwnReviews() {
        model.sentenceProperty().set("the zebra was great");
        assertThat(reading().words().stream().map(MoodReading.Word::known).toList())
                .isEqualTo(List.of(true, false, true, true));
        model.apply(model.recipeProperty().get().withChinese(true));
        assertThat(model.sentenceProperty().get()).contains("电影");
        Await.until(model::pump, () -> reading().chinese()); // the new network comes when the trainer has made it
        assertThat(reading().words()).allMatch(MoodReading.Word::known);
    }

    @Test
    void whatIsKeptOpensAgain() throws Exception {
        try (MoodModel first =
                        new MoodModel(MoodRecipe.standard().withChinese(true).with(Cell.GRU));
                MoodModel other = new MoodModel(MoodRecipe.standard())) {
            first.run().playTo(10);
            Await.until(() -> {
                first.pump();
                return first.run().snapshotProperty().get().step() == 10 && first.isSettled();
            });
            first.crossed().add(1);
            other.opening(first.keep().get()).run();
            Await.until(() -> {
                other.pump();
                return other.run().snapshotProperty().get().step() == 10 && other.isSettled();
            });
            assertThat(other.recipeProperty().get())
                    .isEqualTo(first.recipeProperty().get());
            assertThat(other.crossed()).containsExactly(1);
            assertThat(other.readingProperty().get().verdict())
                    .isEqualTo(first.readingProperty().get().verdict());
        }
    }

    @Test
    void whatWasMetAndIsOpenedKeepsItsLanguageAndWhatNobodyHasMetTakesTheScreens() throws Exception {
        try (MoodModel english = new MoodModel(MoodRecipe.standard());
                MoodModel other = new MoodModel(MoodRecipe.standard())) {
            Part untouched = english.keep().get();
            english.meet(false);
            other.opening(english.keep().get()).run();
            other.meet(true);
            assertThat(other.recipeProperty().get().chinese()).isFalse();
            other.opening(untouched).run();
            other.meet(true);
            assertThat(other.recipeProperty().get().chinese()).isTrue();
            other.meet(false);
            assertThat(other.recipeProperty().get().chinese()).isTrue();
            other.opening(Part.EMPTY).run();
            other.meet(true);
            assertThat(other.recipeProperty().get().chinese()).isTrue();
        }
    }

    @Test
    void aProjectThatDoesNotSayWhetherItsReviewsWereMetKeepsTheirLanguage() throws Exception {
        try (MoodModel other = new MoodModel(MoodRecipe.standard())) {
            Part older = new Part.Writer()
                    .texts("recipe", MoodRecipe.standard().texts())
                    .texts("look", new Texts().put("sentence", "great").put("crossed", ""))
                    .done();
            other.opening(older).run();
            other.meet(true);
            assertThat(other.recipeProperty().get().chinese()).isFalse();
            assertThat(other.sentenceProperty().get()).isEqualTo("great");
        }
    }
}
