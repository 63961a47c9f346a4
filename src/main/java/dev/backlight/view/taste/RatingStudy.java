package dev.backlight.view.taste;

import dev.backlight.data.ratings.Ratings.Rating;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.taste.Recommender;
import dev.backlight.training.taste.TasteRecipe;
import dev.backlight.training.taste.TasteRecipe.Kind;
import dev.backlight.training.taste.TasteSpec;
import dev.backlight.view.microscope.source.StudySource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Ratings for the microscope. A product of two rows is a layer of one neuron, seen from either side: the numbers
/// of the thing enter and those of the person are the weights, or the other way round; so the gradients of both are
/// seen,
/// `∂L/∂p = (r̂ − r)·q` and `∂L/∂q = (r̂ − r)·p`. Where a head reads both rows, it is the network, and what it is
/// to say is what the rest leaves of the stars.
public final class RatingStudy implements StudySource {
    private static final int SIDES = 2;
    private static final int STRIDE = 97;

    private final TasteModel model;
    private int index;

    public RatingStudy(TasteModel model) {
        this.model = model;
    }

    @Override
    public Study study() {
        TasteRecipe recipe = model.recipeProperty().get();
        Snapshot now = model.run().snapshotProperty().get();
        boolean deep = recipe.kind() != Kind.COLLABORATIVE;
        TasteSpec wanted = new TasteSpec(
                recipe.ratings().people(),
                recipe.ratings().items().size(),
                recipe.factors(),
                deep ? recipe.units() : 0,
                recipe.kind() != Kind.DEEP);
        if (!wanted.equals(now.architecture())) {
            return null; // numbers of another recipe are on their way
        }
        List<Rating> learned = recipe.parts().learned();
        Rating rating = learned.get(Math.floorMod(index / SIDES * STRIDE, learned.size()));
        Recommender recommender = new Recommender(recipe, now.parameters());
        return deep && !isProduct(recipe.kind())
                ? head(recipe, recommender, wanted.head(), now.parameters(), rating)
                : product(recipe, recommender, rating);
    }

    /// Of both added, the product and the head are looked at in turn.
    private boolean isProduct(Kind kind) {
        return kind == Kind.COLLABORATIVE || kind == Kind.BOTH && index % SIDES == 0;
    }

    private Study product(TasteRecipe recipe, Recommender recommender, Rating rating) {
        Recommender.Taste taste = recommender.person(rating.person());
        double[] thing = recommender.item(rating.item());
        boolean person = recipe.kind() == Kind.BOTH || index % SIDES == 0;
        NetworkSpec one = new NetworkSpec(Shape.flat(recipe.factors()), List.of(new LayerSpec.Dense(1)));
        double bias = recommender.mean()
                + taste.bias()
                + recommender.bias(rating.item())
                + recommender.byNetwork(taste, rating.item());
        double[][] numbers = {person ? taste.factors() : thing, {bias}};
        return new Study(
                one,
                numbers,
                person ? thing : taste.factors(),
                new double[] {rating.stars()},
                new LossSpec.SquaredError(),
                Step.plain(recipe.learningRate()),
                null);
    }

    private static Study head(
            TasteRecipe recipe, Recommender recommender, NetworkSpec head, Weights now, Rating rating) {
        Recommender.Taste taste = recommender.person(rating.person());
        double rest = recommender.mean() + taste.bias() + recommender.bias(rating.item());
        if (recipe.kind() == Kind.BOTH) {
            rest += Arrays.stream(recommender.terms(taste, rating.item())).sum();
        }
        float[][] all = now.copy();
        return new Study(
                head,
                Weights.of(head, Arrays.copyOfRange(all, TasteSpec.HEAD, all.length)),
                DoubleStream.concat(Arrays.stream(taste.factors()), Arrays.stream(recommender.item(rating.item())))
                        .toArray(),
                new double[] {rating.stars() - rest},
                new LossSpec.SquaredError(),
                Step.plain(recipe.learningRate()),
                null);
    }

    @Override
    public Optional<String> note() {
        Kind kind = model.recipeProperty().get().kind();
        if (!isProduct(kind)) {
            return Optional.of("domain.taste.look.head");
        }
        return Optional.of(
                kind == Kind.BOTH || index % SIDES == 0 ? "domain.taste.look.person" : "domain.taste.look.thing");
    }

    @Override
    public void next() {
        index++;
    }
}
