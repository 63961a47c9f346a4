package dev.backlight.model.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.training.run.RunState;
import dev.backlight.training.taste.TasteRecipe;
import org.junit.jupiter.api.Test;

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

    private static double stars(TasteModel model, int item) {
        Advice now = model.adviceProperty().get();
        return now.recommender().stars(now.you(), item);
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
}
