package dev.backlight.training.taste;

import dev.backlight.data.ratings.Ratings.Rating;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// What the numbers of a moment say of people and things. Immutable but for the head's buffers: for one thread.
public final class Recommender {
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;

    private final TasteRecipe recipe;
    private final int factors;
    private final float[] people;
    private final float[] items;
    private final float[] peopleBias;
    private final float[] itemBias;
    private final double mean;
    private final Network head;

    /// @param now as `TasteLearner.weights`
    public Recommender(TasteRecipe recipe, Weights now) {
        this.recipe = recipe;
        factors = recipe.factors();
        people = now.get(TasteSpec.PEOPLE).copy();
        items = now.get(TasteSpec.ITEMS).copy();
        peopleBias = now.get(TasteSpec.PEOPLE_BIAS).copy();
        itemBias = now.get(TasteSpec.ITEM_BIAS).copy();
        mean = TasteLearner.mean(recipe.parts().learned());
        if (recipe.kind() == TasteRecipe.Kind.COLLABORATIVE) {
            head = null;
        } else {
            TasteSpec spec = (TasteSpec) now.architecture();
            head = Network.create(spec.head(), 0, ThreadTeam.of(1), 1);
            float[][] all = now.copy();
            head.set(Arrays.copyOfRange(all, TasteSpec.HEAD, all.length));
        }
    }

    /// A person as the recommender knows one.
    ///
    /// @param bias how much kinder than others
    public record Taste(double bias, double[] factors) {}

    /// What it was made for.
    public TasteRecipe recipe() {
        return recipe;
    }

    /// The person of a number.
    public Taste person(int person) {
        return new Taste(peopleBias[person], row(people, person));
    }

    /// The numbers of a thing.
    public double[] item(int item) {
        return row(items, item);
    }

    private double[] row(float[] all, int row) {
        return IntStream.range(0, factors)
                .mapToDouble(f -> all[row * factors + f])
                .toArray();
    }

    /// What everybody gives on average.
    public double mean() {
        return mean;
    }

    /// How much better than others a thing is liked.
    public double bias(int item) {
        return itemBias[item];
    }

    /// The terms of the product, one for each factor.
    public double[] terms(Taste taste, int item) {
        return IntStream.range(0, factors)
                .mapToDouble(f -> taste.factors()[f] * items[item * factors + f])
                .toArray();
    }

    /// Stars that somebody would give, from 1 to 5.
    public double stars(Taste taste, int item) {
        double told = mean + taste.bias() + itemBias[item];
        if (recipe.kind() != TasteRecipe.Kind.DEEP) {
            told += Arrays.stream(terms(taste, item)).sum();
        }
        return Math.clamp(told + byNetwork(taste, item), LOWEST, HIGHEST);
    }

    /// What the deep head adds to the stars; 0 where there is none.
    public double byNetwork(Taste taste, int item) {
        if (head == null) {
            return 0;
        }
        FMatrixRMaj both = new FMatrixRMaj(1, 2 * factors);
        for (int f = 0; f < factors; f++) {
            both.data[f] = (float) taste.factors()[f];
            both.data[factors + f] = items[item * factors + f];
        }
        return head.forward(both, false).data[0];
    }

    /// By how many stars ratings are missed: the root of the mean square.
    public double missedBy(List<Rating> ratings) {
        double squares = 0;
        for (Rating rating : ratings) {
            double missed = stars(person(rating.person()), rating.item()) - rating.stars();
            squares += missed * missed;
        }
        return Math.sqrt(squares / ratings.size());
    }

    /// Finds the numbers of somebody new from a few ratings: those that miss them least, pulled to zero as in
    /// training, `(Σ xxᵀ + nλI) w = Σ x·(r − μ − b_item)` with x = (1, q). The things stay as they are.
    ///
    /// @param rated stars by item
    public Taste foldIn(Map<Integer, Double> rated) {
        int n = factors + 1;
        double[][] a = new double[n][n + 1];
        rated.forEach((item, stars) -> {
            double[] x = new double[n];
            x[0] = 1;
            System.arraycopy(item(item), 0, x, 1, factors);
            double wanted = stars - mean - itemBias[item];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    a[i][j] += x[i] * x[j];
                }
                a[i][n] += x[i] * wanted;
            }
        });
        for (int i = 0; i < n; i++) {
            a[i][i] += Math.max(1, rated.size()) * (double) recipe.decay();
        }
        double[] w = LinearSystem.solve(a);
        return new Taste(w[0], Arrays.copyOfRange(w, 1, n));
    }

    /// How alike two things are liked: the cosine of their numbers, in [-1, 1].
    public double alike(int one, int other) {
        double[] a = item(one);
        double[] b = item(other);
        double product = 0;
        double lengths = 0;
        double others = 0;
        for (int f = 0; f < factors; f++) {
            product += a[f] * b[f];
            lengths += a[f] * a[f];
            others += b[f] * b[f];
        }
        double both = Math.sqrt(lengths * others);
        return both < 1e-12 ? 0 : product / both;
    }

    /// Of what was given at least four stars, the thing that is most like another.
    ///
    /// @return -1 if nothing is
    public int reason(int item, Map<Integer, Double> rated) {
        int best = -1;
        for (Map.Entry<Integer, Double> one : rated.entrySet()) {
            if (one.getValue() >= 4 && (best < 0 || alike(item, one.getKey()) > alike(item, best))) {
                best = one.getKey();
            }
        }
        return best;
    }
}
