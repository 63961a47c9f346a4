package dev.backlight.training.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.data.ratings.Ratings.Rating;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/// What becomes of a recommender that learns from nothing but what it showed. Each person begins with a few
/// ratings; then in each round one thing is shown, rated as that person really rated it, and learned from. Only
/// things are shown of which that is known.
///
/// @param best it shows what it expects to be liked most
/// @param chance it shows anything
/// @param people who have enough ratings to take part
public record Bubble(List<Round> best, List<Round> chance, int people) {
    /// Ratings that each person begins with.
    public static final int FIRST = 5;

    /// How often something is shown.
    public static final int ROUNDS = 10;

    private static final int STEPS = 900;
    private static final int MOST = 1000;
    private static final int BATCH = 256;

    /// After a round.
    ///
    /// @param ratings of each person so far
    /// @param missed by how many stars held-back ratings are missed: the root of the mean square
    /// @param different among how many different things this round's shows were spread: e to the entropy of their
    ///     shares, as many as there are things if all are shown equally often; NaN before the first
    /// @param pleased mean of the stars that were given to what was shown; NaN before the first
    public record Round(int ratings, double missed, double different, double pleased) {}

    /// @param recipe its factors, its learning rate and its decay; it learns by the product alone
    /// @param told how far it is, from 0 to 1; stops it by throwing
    /// @return of no people if nobody has enough ratings
    public static Bubble of(TasteRecipe recipe, DoubleConsumer told) {
        Map<Integer, List<Rating>> pools = new LinkedHashMap<>();
        for (Rating rating : recipe.parts().learned()) {
            pools.computeIfAbsent(rating.person(), _ -> new ArrayList<>()).add(rating);
        }
        pools.values().removeIf(pool -> pool.size() < FIRST + ROUNDS);
        pools.keySet().retainAll(pools.keySet().stream().limit(MOST).toList());
        List<Rating> judged = recipe.parts().judged().stream()
                .filter(rating -> pools.containsKey(rating.person()))
                .toList();
        if (pools.isEmpty() || judged.isEmpty()) {
            return new Bubble(List.of(), List.of(), 0);
        }
        TasteRecipe plain = recipe.with(TasteRecipe.Kind.COLLABORATIVE);
        List<Round> best = rounds(plain, pools, judged, true, far -> told.accept(far / 2));
        List<Round> chance = rounds(plain, pools, judged, false, far -> told.accept(0.5 + far / 2));
        return new Bubble(best, chance, pools.size());
    }

    private static List<Round> rounds(
            TasteRecipe recipe,
            Map<Integer, List<Rating>> pools,
            List<Rating> judged,
            boolean wanted,
            DoubleConsumer told) {
        Map<Integer, List<Rating>> left = new LinkedHashMap<>();
        List<Rating> known = new ArrayList<>();
        pools.forEach((person, pool) -> {
            List<Rating> own = new ArrayList<>();
            for (int at : Randomness.permutation(pool.size(), recipe.seed(), Randomness.Stream.DATA, person)) {
                own.add(pool.get(at));
            }
            known.addAll(own.subList(0, FIRST));
            own.subList(0, FIRST).clear();
            left.put(person, own);
        });
        List<Round> rounds = new ArrayList<>();
        Recommender recommender = learned(recipe, known, judged);
        rounds.add(new Round(FIRST, recommender.missedBy(judged), Double.NaN, Double.NaN));
        for (int round = 1; round <= ROUNDS; round++) {
            told.accept((round - 1.0) / ROUNDS);
            int[] shown = new int[recipe.ratings().items().size()];
            double stars = 0;
            RandomGenerator random = Randomness.at(recipe.seed(), Randomness.Stream.SHUFFLE, -round);
            for (Map.Entry<Integer, List<Rating>> one : left.entrySet()) {
                List<Rating> own = one.getValue();
                int at = wanted ? best(recommender, own) : random.nextInt(own.size());
                Rating given = own.remove(at);
                known.add(given);
                shown[given.item()]++;
                stars += given.stars();
            }
            recommender = learned(recipe, known, judged);
            rounds.add(new Round(
                    FIRST + round, recommender.missedBy(judged), different(shown, left.size()), stars / left.size()));
        }
        return rounds;
    }

    private static int best(Recommender recommender, List<Rating> own) {
        Recommender.Taste taste = recommender.person(own.getFirst().person());
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < own.size(); i++) {
            double stars = recommender.stars(taste, own.get(i).item());
            if (stars > most) {
                most = stars;
                best = i;
            }
        }
        return best;
    }

    private static double different(int[] shown, int all) {
        double entropy = Arrays.stream(shown)
                .filter(count -> count > 0)
                .mapToDouble(count -> (double) count / all)
                .map(share -> -share * Math.log(share))
                .sum();
        return Math.exp(entropy);
    }

    /// Learns from what is known, from the beginning.
    private static Recommender learned(TasteRecipe recipe, List<Rating> known, List<Rating> judged) {
        int perEpoch = (known.size() + BATCH - 1) / BATCH;
        TasteRecipe now = recipe.on(new Ratings.Parts(List.copyOf(known), judged))
                .withEpochs(Math.max(1, (STEPS + perEpoch - 1) / perEpoch));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TasteLearner learner = now.learner(team);
            while (!learner.isOver()) {
                learner.step();
            }
            return new Recommender(now, learner.weights());
        }
    }

    /// By how many stars more it misses held-back ratings than one that shows anything, as the mean of all rounds;
    /// below 0 if it misses less.
    public double cost() {
        double sum = 0;
        for (int round = 1; round < best.size(); round++) {
            sum += best.get(round).missed() - chance.get(round).missed();
        }
        return sum / Math.max(1, best.size() - 1);
    }
}
