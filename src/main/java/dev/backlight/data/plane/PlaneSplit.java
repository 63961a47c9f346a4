package dev.backlight.data.plane;

import dev.backlight.data.LearningData;
import dev.backlight.math.Randomness;
import dev.backlight.text.Refusal;
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
            throw new Refusal(
                    "There are {0} points of your own: paint at least two, or choose another data set.", points.size());
        }
        List<PlanePoint> train = new ArrayList<>();
        List<PlanePoint> test = new ArrayList<>();
        if (recipe.kind() == PlaneKind.OWN) {
            dealByPlace(recipe, points, train, test);
        } else {
            deal(recipe, points, train, test);
        }
        float low = switch (recipe.task()) {
            case BINARY -> targets == Targets.SIGNS ? -1 : 0;
            case CLASSES -> Float.NaN;
            case REGRESSION -> 0;
        };
        String name = recipe.kind().id();
        int classes = recipe.classes();
        return new PlaneSplit(
                new PlaneExamples(name, train, features, classes, low),
                new PlaneExamples(name, test, features, classes, low));
    }

    private static void deal(
            PlaneRecipe recipe, List<PlanePoint> points, List<PlanePoint> train, List<PlanePoint> test) {
        int[] order = Randomness.permutation(points.size(), recipe.seed(), Randomness.Stream.SPLIT, 0);
        int trained = Math.round(points.size() * recipe.trainShare() / 100f);
        for (int i = 0; i < order.length; i++) {
            (i < trained ? train : test).add(points.get(order[i]));
        }
    }

    /// Points of one's own keep their side when others come or go.
    private static void dealByPlace(
            PlaneRecipe recipe, List<PlanePoint> points, List<PlanePoint> train, List<PlanePoint> test) {
        for (PlanePoint point : points) {
            long place = (long) Float.floatToIntBits(point.x1()) << 32
                    | Integer.toUnsignedLong(Float.floatToIntBits(point.x2()));
            long drawn = Randomness.address(recipe.seed(), Randomness.Stream.SPLIT, place);
            (Long.remainderUnsigned(drawn, 100) < recipe.trainShare() ? train : test).add(point);
        }
        if (train.isEmpty()) {
            train.add(test.removeLast());
        }
        if (test.isEmpty()) {
            test.add(train.removeLast());
        }
    }
}
