package dev.backlight.training.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import dev.backlight.data.ratings.Ratings;
import dev.backlight.data.ratings.Ratings.Rating;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Recommenders, held to a matrix of known rank and to finite differences.
class TasteTest {
    /// Stars that are 3 and the product of one number of each: a matrix of rank one about its mean.
    private static Ratings known() {
        List<Rating> all = new ArrayList<>();
        for (int person = 0; person < 60; person++) {
            for (int item = 0; item < 20; item++) {
                double p = (person % 7 - 3) / 3.0;
                double q = (item % 5 - 2) * 0.9;
                all.add(new Rating(person, item, (float) (3 + p * q)));
            }
        }
        return new Ratings(
                null,
                "known",
                60,
                IntStream.range(0, 20).mapToObj(i -> "thing " + i).toList(),
                all);
    }

    private static Learner learned(TasteRecipe recipe) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Learner learner = recipe.learner(team);
            while (!learner.isOver()) {
                learner.step();
            }
            return learner;
        }
    }

    private static double missed(Learner learner) {
        return learner.examination().examine(null).measured().get(Metric.TEST_LOSS);
    }

    @Test
    void oneFactorTellsAMatrixOfRankOneAndBiasesDoNot() {
        TasteRecipe usual = TasteRecipe.standard(known());
        TasteRecipe recipe =
                new TasteRecipe(usual.ratings(), usual.parts(), TasteRecipe.Kind.COLLABORATIVE, 1, 32, 0.02f, 0, 60, 3);
        assertThat(missed(learned(recipe))).isLessThan(0.1);
        assertThat(Staircase.of(recipe.ratings(), recipe.parts()).biases()).isGreaterThan(0.6);
    }

    @Test
    void twoFactorsMissTheCuisinesByLessThanBiases() throws DataException {
        TasteRecipe recipe = TasteRecipe.standard(Ratings.cuisines());
        Staircase stairs = Staircase.of(recipe.ratings(), recipe.parts());
        assertThat(stairs.mean()).isGreaterThan(stairs.items() + 0.03);
        assertThat(stairs.items()).isGreaterThan(stairs.biases() + 0.05);
        assertThat(missed(learned(recipe))).isLessThan(0.775).isLessThan(stairs.biases() - 0.02);
    }

    @ParameterizedTest
    @EnumSource(TasteRecipe.Kind.class)
    void gradientsAgreeWithFiniteDifferencesAndStepsGoOn(TasteRecipe.Kind kind) {
        Ratings ratings = known();
        Ratings.Parts few =
                new Ratings.Parts(ratings.all().subList(0, 200), ratings.all().subList(200, 300));
        TasteRecipe usual = TasteRecipe.standard(ratings).on(few);
        TasteRecipe recipe = new TasteRecipe(ratings, few, kind, 2, 6, 1e-3f, 0.1f, 9, 4);
        assertThat(usual.parts()).isEqualTo(few);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TasteLearner learner = recipe.learner(team);
            learner.step();
            Weights before = learner.weights();
            learner.step();
            for (int p = 0; p < learner.parameters().size(); p++) {
                float[] gradient = learner.parameters().get(p).gradient().data;
                for (int i = 0; i < before.get(p).length(); i += 7) {
                    double h = 2e-4; // small, for the kinks of the head
                    double slope = (objective(recipe, before, p, i, h) - objective(recipe, before, p, i, -h)) / (2 * h);
                    assertThat((double) gradient[i]).as("%d %d", p, i).isCloseTo(slope, within(3e-4));
                }
            }
            LearnerState state = learner.checkpoint(learner.weights());
            Learner other = recipe.learner(team);
            other.restore(state);
            learner.step();
            other.step();
            assertThat(other.weights()).isEqualTo(learner.weights());
        }
    }

    /// Half the mean square of what is missed by all two hundred, with half the pull, one number moved.
    private static double objective(TasteRecipe recipe, Weights at, int parameter, int position, double by) {
        float[] moved = at.get(parameter).copy();
        moved[position] += (float) by;
        Weights weights = at.with(parameter, moved);
        Recommender recommender = new Recommender(recipe, weights);
        double sum = 0;
        for (Rating rating : recipe.parts().learned()) {
            Recommender.Taste taste = recommender.person(rating.person());
            double missed = recommender.stars(taste, rating.item()) - rating.stars();
            sum += missed * missed;
            double pull = taste.bias() * taste.bias() + Math.pow(recommender.bias(rating.item()), 2);
            for (int f = 0; f < recipe.factors(); f++) {
                pull += Math.pow(taste.factors()[f], 2) + Math.pow(recommender.item(rating.item())[f], 2);
            }
            sum += recipe.decay() * pull;
        }
        return sum / 2 / recipe.parts().learned().size();
    }

    @Test
    void somebodyNewIsFoundFromAFewRatings() {
        TasteRecipe usual = TasteRecipe.standard(known());
        TasteRecipe recipe = new TasteRecipe(
                usual.ratings(), usual.parts(), TasteRecipe.Kind.COLLABORATIVE, 1, 32, 0.02f, 0.001f, 60, 3);
        Recommender recommender = new Recommender(recipe, learned(recipe).weights());
        // as person 6, p = 1: item 4 has q = 1.8, item 0 q = −1.8
        Recommender.Taste taste = recommender.foldIn(Map.of(4, 4.8, 0, 1.2, 3, 3.9, 1, 2.1));
        assertThat(recommender.stars(taste, 9)).isCloseTo(4.8, within(0.2));
        assertThat(recommender.stars(taste, 10)).isCloseTo(1.2, within(0.2));
        assertThat(recommender.alike(4, 9)).isCloseTo(1, within(1e-6));
        assertThat(recommender.reason(9, Map.of(4, 4.8, 0, 1.2))).isEqualTo(4);
        assertThat(recommender.reason(9, Map.of(0, 1.2))).isEqualTo(-1);
        double told = recommender.mean()
                + taste.bias()
                + recommender.bias(9)
                + recommender.terms(taste, 9)[0];
        assertThat(recommender.stars(taste, 9)).isCloseTo(Math.clamp(told, 1, 5), within(1e-9));
        Recommender.Taste nobody = recommender.foldIn(Map.of());
        assertThat(nobody.bias()).isZero();
    }

    @Test
    void smallSystemsAreSolved() {
        assertThat(LinearSystem.solve(new double[][] {{0, 2, 4}, {3, 1, 5}})).containsExactly(1, 2);
    }

    /// Half of the things are liked by all, half by nobody: who shows the best shows few of them at first.
    @Test
    void whoShowsWhatIsLikedShowsFewAndPleasesAtFirst() {
        List<Rating> all = new ArrayList<>();
        for (int person = 0; person < 60; person++) {
            for (int item = 0; item < 24; item++) {
                all.add(new Rating(person, item, item < 4 ? 5 : item < 12 ? 4 : 1 + (person + item) % 2));
            }
        }
        Ratings ratings = new Ratings(
                null,
                "made",
                60,
                IntStream.range(0, 24).mapToObj(String::valueOf).toList(),
                all);
        List<Double> told = new ArrayList<>();
        Bubble bubble = Bubble.of(TasteRecipe.standard(ratings), told::add);
        assertThat(bubble.people()).isEqualTo(60);
        assertThat(bubble.best()).hasSize(Bubble.ROUNDS + 1);
        Bubble.Round best = bubble.best().get(1);
        Bubble.Round chance = bubble.chance().get(1);
        assertThat(best.different()).isLessThan(chance.different() / 2);
        assertThat(best.pleased()).isGreaterThan(chance.pleased() + 1);
        assertThat(bubble.best().getFirst()).isEqualTo(bubble.chance().getFirst());
        assertThat(told).isSorted();
        assertThat(Bubble.of(TasteRecipe.standard(ratings), _ -> {})).isEqualTo(bubble);
        Ratings few = new Ratings(null, "few", 60, ratings.items(), all.subList(0, 14));
        assertThat(Bubble.of(TasteRecipe.standard(few), _ -> {}).people()).isZero();
    }
}
