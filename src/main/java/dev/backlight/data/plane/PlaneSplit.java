package dev.backlight.data.plane;

import dev.backlight.data.LearningData;
import dev.backlight.math.Randomness;
import java.util.ArrayList;
import java.util.List;

/// Points to learn from, and points to be judged by.
public record PlaneSplit(PlaneExamples train, PlaneExamples test) implements LearningData {
    /// How the two classes of one output are written as targets.
    public enum Targets {
        /// -1 and +1, for outputs through tanh.
        SIGNS,
        /// 0 and 1, for a loss that reads logits.
        BITS
    }

    /// Makes the points of a recipe, shuffles them and deals them out.
    ///
    /// @throws IllegalArgumentException with one sentence if there are fewer than two points
    public static PlaneSplit of(PlaneRecipe recipe, Features features, Targets targets) {
        List<PlanePoint> points = Generators.points(recipe);
        if (points.size() < 2) {
            throw new IllegalArgumentException("There are " + points.size()
                    + " points of your own: paint at least two, or choose another data set.");
        }
        int[] order = Randomness.permutation(points.size(), recipe.seed(), Randomness.Stream.SPLIT, 0);
        List<PlanePoint> shuffled = new ArrayList<>();
        for (int i : order) {
            shuffled.add(points.get(i));
        }
        int size = points.size();
        int trained = Math.clamp(Math.round(size * recipe.trainShare() / 100f), 1, size - 1);
        float low = switch (recipe.task()) {
            case BINARY -> targets == Targets.SIGNS ? -1 : 0;
            case CLASSES -> Float.NaN;
            case REGRESSION -> 0;
        };
        String name = recipe.kind().id();
        int classes = recipe.classes();
        return new PlaneSplit(
                new PlaneExamples(name, shuffled.subList(0, trained), features, classes, low),
                new PlaneExamples(name, shuffled.subList(trained, size), features, classes, low));
    }
}
