package dev.backlight.model.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.RoomCode;
import dev.backlight.training.run.RunState;
import dev.backlight.training.taste.TasteRecipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The room of tastes: stars that one gives change what is advised, and the map is always turned the same way.
class TasteModelTest {
    @Test
    void starsChangeTheAdviceAndTheMapKeepsItsDirections() throws DataException {
        try (TasteModel model = new TasteModel()) {
            learn(model);
            int japan = model.ratings().items().indexOf("Japan");
            int states = model.ratings().items().indexOf("United States");
            for (int seed = 0; seed < 2; seed++) {
                Advice now = model.adviceProperty().get();
                assertThat(now.map().place(now.recommender().item(states))[0]).isPositive();
                assertThat(now.map().place(now.recommender().item(japan))[1]).isPositive();
                assertThat(now.list()).hasSize(35);
                assertThat(now.list().getFirst().stars())
                        .isGreaterThan(now.list().getLast().stars());
                model.apply(model.recipeProperty().get().withSeed(5));
                learn(model);
            }
            int vietnam = model.ratings().items().indexOf("Vietnam");
            double before = stars(model, vietnam);
            model.clear();
            assertThat(model.adviceProperty().get().list()).hasSize(40);
            assertThat(stars(model, vietnam)).isLessThan(before);
            int india = model.ratings().items().indexOf("India");
            model.rate(india, 1);
            double low = stars(model, vietnam);
            model.rate(india, 5);
            assertThat(stars(model, vietnam)).isGreaterThan(low);
            assertThat(model.ratedProperty().get()).containsExactly(java.util.Map.entry(india, 5.0));
        }
    }

    @Test
    void everyRecommenderAdvises() throws DataException {
        try (TasteModel model = new TasteModel()) {
            for (TasteRecipe.Kind kind : TasteRecipe.Kind.values()) {
                model.apply(
                        model.recipeProperty().get().with(kind).withFactors(3).withEpochs(1));
                learn(model);
                assertThat(model.adviceProperty().get().recommender().item(0)).hasSize(3);
                assertThat(model.run().snapshotProperty().get().step()).isPositive();
            }
        }
    }

    /// Whatever is done to the stars by hand is told before, and what was kept then brings them back.
    @Test
    void starsComeBackAsTheyWere() throws Exception {
        try (TasteModel model = new TasteModel()) {
            List<Part> kept = new ArrayList<>();
            Map<Integer, Double> begun = model.ratedProperty().get();
            model.beforeEdit(() -> kept.add(model.keep().join()));
            model.rate(7, 3);
            model.takeBack(7);
            model.clear();
            model.example();
            assertThat(kept).hasSize(4);
            model.clear();
            model.opening(kept.get(1)).run();
            assertThat(model.ratedProperty().get()).hasSize(begun.size() + 1).containsEntry(7, 3.0);
            model.opening(kept.getFirst()).run();
            assertThat(model.ratedProperty().get()).isEqualTo(begun);
            assertThat(kept.get(3).print())
                    .as("stars are work")
                    .isNotEqualTo(kept.getFirst().print());
        }
    }

    private static double stars(TasteModel model, int item) {
        Advice now = model.adviceProperty().get();
        return now.recommender().stars(now.you(), item);
    }

    /// What is said of a rating is what becomes of the advice when it is taken back.
    @Test
    void aRatingThatAddsToAnAdviceIsNamedWithTheStarsWithoutIt() throws DataException {
        try (TasteModel model = new TasteModel()) {
            model.apply(model.recipeProperty().get().with(TasteRecipe.Kind.BOTH));
            learn(model);
            Advice.Item advised = model.adviceProperty().get().list().stream()
                    .filter(one -> one.because() >= 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(advised.without()).isLessThan(advised.stars());
            Map<Integer, Double> rated =
                    new LinkedHashMap<>(model.ratedProperty().get());
            rated.remove(advised.because());
            model.clear();
            rated.forEach(model::rate);
            Advice.Item then = model.adviceProperty().get().list().stream()
                    .filter(one -> one.item() == advised.item())
                    .findFirst()
                    .orElseThrow();
            assertThat(then.stars()).isEqualTo(advised.without(), within(1e-9));
        }
    }

    private static void learn(TasteModel model) {
        model.run().play();
        Await.until(() -> {
            model.pump();
            return model.run().stateProperty().get() == RunState.FINISHED
                    && model.run().snapshotProperty().get().step()
                            == model.run().progressProperty().get().step()
                    && model.run().snapshotProperty().get().step() > 0;
        });
    }

    @ParameterizedTest
    @EnumSource(TasteRecipe.Kind.class)
    void whatIsKeptGoesOnBitForBit(TasteRecipe.Kind kind) throws Exception {
        try (TasteModel model = new TasteModel();
                TasteModel other = new TasteModel()) {
            model.apply(model.recipeProperty().get().with(kind).withFactors(3).withSeed(8));
            model.clear();
            model.rate(model.ratings().items().indexOf("United States"), 3);
            playTo(model, 20);
            other.opening(model.keep().join()).run();
            assertThat(other.recipeProperty().get())
                    .isEqualTo(model.recipeProperty().get());
            assertThat(other.ratedProperty().get())
                    .isEqualTo(model.ratedProperty().get());
            assertThat(other.adviceProperty().get().list())
                    .isEqualTo(model.adviceProperty().get().list());
            playTo(model, 40);
            playTo(other, 40);
            assertThat(other.run().snapshotProperty().get().parameters())
                    .isEqualTo(model.run().snapshotProperty().get().parameters());
            RoomCode code = RoomCode.decode(new RoomCode("taste", model.described()).encode());
            other.opening(code.described()).run();
            assertThat(other.recipeProperty().get())
                    .isEqualTo(model.recipeProperty().get());
            assertThat(other.ratedProperty().get())
                    .isEqualTo(model.ratedProperty().get());
            other.opening(Part.EMPTY).run();
            assertThat(other.ratedProperty().get()).hasSize(5);
        }
    }

    @Test
    void ownRatingsAreLearnedFromAndKeptByTheirFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("u.data"), films());
        Files.writeString(folder.resolve("u.item"), "7|Seven (1995)|01-Jan-1995\n", StandardCharsets.ISO_8859_1);
        try (TasteModel model = new TasteModel();
                TasteModel other = new TasteModel()) {
            model.open(folder.resolve("none"));
            Await.until(() -> {
                model.pump();
                return !model.problemProperty().get().isEmpty();
            });
            assertThat(model.ratings().file()).isNull();
            model.open(file);
            Await.until(() -> {
                model.pump();
                return model.ratings().file() != null;
            });
            assertThat(model.problemProperty().get().isEmpty()).isTrue();
            assertThat(model.ratings().items()).hasSize(60).contains("Seven (1995)", "8");
            assertThat(model.shown()).hasSize(40);
            learn(model);
            assertThat(model.adviceProperty().get().list()).hasSize(55);
            Part kept = model.keep().join();
            other.opening(kept).run();
            assertThat(other.ratings()).isEqualTo(model.ratings());
            Files.delete(file);
            try (TasteModel late = new TasteModel()) {
                late.opening(kept).run();
                assertThat(late.ratings().items()).contains("India");
                assertThat(late.problemProperty().get().toString()).contains("u.data");
            }
            model.cuisines();
            assertThat(model.ratings().items()).contains("India");
        }
    }

    @Test
    void aBubbleIsTriedBesideTheScreenAndStopped() throws DataException {
        try (TasteModel model = new TasteModel()) {
            model.tryBubble();
            assertThat(model.tryingProperty().get()).isNotNegative();
            model.cancelBubble();
            Await.until(() -> {
                model.pump();
                return model.tryingProperty().get() < 0;
            });
            assertThat(model.bubbleProperty().get()).isNull();
        }
    }

    private static String films() {
        StringBuilder lines = new StringBuilder();
        for (int person = 1; person <= 30; person++) {
            for (int film = 1; film <= 60; film++) {
                if (film <= 40 || (person + film) % 3 == 0) {
                    lines.append(person).append('\t').append(film).append('\t');
                    lines.append(1 + (person * film) % 5).append("\t0\n");
                }
            }
        }
        return lines.toString();
    }

    private static void playTo(TasteModel model, long step) {
        model.run().playTo(step);
        Await.until(() -> {
            model.pump();
            return model.run().snapshotProperty().get().step() == step;
        });
    }
}
