package dev.backlight.data.plane;

import dev.backlight.text.Refusal;
import java.util.List;
import java.util.Objects;

/// How a data set of the plane is made: the same recipe gives the same points.
///
/// @param noise in percent, 0 to 50
/// @param trainShare how many of all points are for training, in percent, 10 to 90
/// @param seed of the points and of which of them train
/// @param curve the formula f(x) of `PlaneKind.ABOVE`, such as `2*sin(x)`; kept by other kinds for later
/// @param own the points of `PlaneKind.OWN`; kept by other kinds for later
public record PlaneRecipe(PlaneKind kind, int noise, int trainShare, long seed, String curve, List<PlanePoint> own) {
    public static final int MOST_NOISE = 50;
    public static final int MOST_CLASSES = 4;
    public static final int MOST_POINTS = 5000;

    /// @throws IllegalArgumentException with one sentence if a number is impossible or the formula is none
    public PlaneRecipe {
        Objects.requireNonNull(kind, "kind");
        if (noise < 0 || noise > MOST_NOISE) {
            throw new Refusal("Noise of {0}% can't be used: give 0 to 50.", noise);
        }
        if (trainShare < 10 || trainShare > 90) {
            throw new Refusal("A share of {0}% for training can't be used: give 10 to 90.", trainShare);
        }
        Formula.curve(curve);
        own = List.copyOf(own);
        if (own.size() > MOST_POINTS) {
            throw new Refusal("There are {0} points: give at most {1}.", own.size(), MOST_POINTS);
        }
        for (PlanePoint point : own) {
            checkOwn(point);
        }
    }

    /// TensorFlow Playground's first picture: the circle, no noise, half for training.
    public static PlaneRecipe of(PlaneKind kind) {
        return new PlaneRecipe(kind, 0, 50, 1, "2*sin(x)", List.of());
    }

    private static void checkOwn(PlanePoint point) {
        boolean inside = Math.abs(point.x1()) <= PlanePoint.LIMIT && Math.abs(point.x2()) <= PlanePoint.LIMIT;
        boolean classed =
                point.label() >= 0 && point.label() < MOST_CLASSES && point.label() == Math.round(point.label());
        if (!inside || !classed) {
            throw new Refusal(
                    "The point ({0}, {1}) of class {2} can't be used: coordinates reach from -6 to 6, classes from 0"
                            + " to 3.",
                    point.x1(), point.x2(), point.label());
        }
    }

    /// How many classes these data tell apart; 0 for regression.
    public int classes() {
        int classes = kind.classes();
        if (kind == PlaneKind.OWN) {
            for (PlanePoint point : own) {
                classes = Math.max(classes, (int) point.label() + 1);
            }
        }
        return classes;
    }

    public Task task() {
        return switch (classes()) {
            case 0 -> Task.REGRESSION;
            case 2 -> Task.BINARY;
            default -> Task.CLASSES;
        };
    }

    public PlaneRecipe withKind(PlaneKind other) {
        return new PlaneRecipe(other, noise, trainShare, seed, curve, own);
    }

    public PlaneRecipe withNoise(int percent) {
        return new PlaneRecipe(kind, percent, trainShare, seed, curve, own);
    }

    public PlaneRecipe withTrainShare(int percent) {
        return new PlaneRecipe(kind, noise, percent, seed, curve, own);
    }

    public PlaneRecipe withSeed(long other) {
        return new PlaneRecipe(kind, noise, trainShare, other, curve, own);
    }

    public PlaneRecipe withCurve(String formula) {
        return new PlaneRecipe(kind, noise, trainShare, seed, formula, own);
    }

    /// The recipe of these points, which then are its data.
    public PlaneRecipe withOwn(List<PlanePoint> points) {
        return new PlaneRecipe(PlaneKind.OWN, noise, trainShare, seed, curve, points);
    }
}
