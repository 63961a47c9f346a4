package dev.backlight.training.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.data.ratings.Ratings.Rating;
import java.util.List;

/// How far one comes without factors: by how many stars ratings are missed, as roots of mean squares.
///
/// @param mean always the mean of all
/// @param items the mean of the thing
/// @param biases how well the thing is liked and how kind the person is
public record Staircase(double mean, double items, double biases) {
    private static final double ITEM_DAMPING = 5;
    private static final double PERSON_DAMPING = 3;

    public static Staircase of(Ratings ratings, Ratings.Parts parts) {
        double mean = TasteLearner.mean(parts.learned());
        int n = ratings.items().size();
        double[] sums = new double[n];
        int[] counts = new int[n];
        for (Rating rating : parts.learned()) {
            sums[rating.item()] += rating.stars() - mean;
            counts[rating.item()]++;
        }
        double[] damped = new double[n];
        double[] plain = new double[n];
        for (int i = 0; i < n; i++) {
            damped[i] = sums[i] / (ITEM_DAMPING + counts[i]);
            plain[i] = sums[i] / Math.max(1, counts[i]);
        }
        double[] kind = new double[ratings.people()];
        int[] given = new int[ratings.people()];
        for (Rating rating : parts.learned()) {
            kind[rating.person()] += rating.stars() - mean - damped[rating.item()];
            given[rating.person()]++;
        }
        for (int i = 0; i < kind.length; i++) {
            kind[i] /= PERSON_DAMPING + given[i];
        }
        return new Staircase(
                missed(parts.judged(), mean, new double[n], new double[kind.length]),
                missed(parts.judged(), mean, plain, new double[kind.length]),
                missed(parts.judged(), mean, damped, kind));
    }

    private static double missed(List<Rating> judged, double mean, double[] items, double[] people) {
        double squares = 0;
        for (Rating rating : judged) {
            double told = Math.clamp(mean + items[rating.item()] + people[rating.person()], 1, 5);
            squares += (told - rating.stars()) * (told - rating.stars());
        }
        return Math.sqrt(squares / judged.size());
    }
}
