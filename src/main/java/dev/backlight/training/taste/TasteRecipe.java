package dev.backlight.training.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.recipe.Knobs;

/// The knobs of a recommender.
///
/// @param factors numbers that stand for a person and for a thing
/// @param units of the deep head's hidden layer
/// @param decay how hard all numbers are pulled to zero for each rating
/// @param parts what is learned from and judged by
public record TasteRecipe(
        Ratings ratings,
        Ratings.Parts parts,
        Kind kind,
        int factors,
        int units,
        float learningRate,
        float decay,
        int epochs,
        long seed)
        implements Recipe, Knobs<TasteRecipe> {

    /// What makes stars of the numbers for a person and a thing.
    public enum Kind {
        /// Their product, term by term (matrix factorisation; Koren, Bell, Volinsky 2009).
        COLLABORATIVE,
        /// A network that reads both (neural collaborative filtering; He and others 2017).
        DEEP,
        /// Both, added.
        BOTH
    }

    /// Two factors, so that tastes lie on a map. Settings were chosen by a tenth of what is learned from.
    public static TasteRecipe standard(Ratings ratings) {
        return new TasteRecipe(ratings, ratings.divide(42), Kind.COLLABORATIVE, 2, 32, 0.01f, 0.1f, 15, 42);
    }

    @Override
    public TasteLearner learner(ThreadTeam team) {
        return new TasteLearner(this, team);
    }

    public TasteRecipe with(Kind other) {
        return new TasteRecipe(ratings, parts, other, factors, units, learningRate, decay, epochs, seed);
    }

    public TasteRecipe withFactors(int other) {
        return new TasteRecipe(ratings, parts, kind, other, units, learningRate, decay, epochs, seed);
    }

    @Override
    public TasteRecipe withLearningRate(float other) {
        return new TasteRecipe(ratings, parts, kind, factors, units, other, decay, epochs, seed);
    }

    public TasteRecipe withEpochs(int other) {
        return new TasteRecipe(ratings, parts, kind, factors, units, learningRate, decay, other, seed);
    }

    /// Another seed holds back other ratings, too.
    @Override
    public TasteRecipe withSeed(long other) {
        return new TasteRecipe(
                ratings, ratings.divide(other), kind, factors, units, learningRate, decay, epochs, other);
    }

    public TasteRecipe on(Ratings.Parts other) {
        return new TasteRecipe(ratings, other, kind, factors, units, learningRate, decay, epochs, seed);
    }
}
