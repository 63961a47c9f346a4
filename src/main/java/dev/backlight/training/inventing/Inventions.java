package dev.backlight.training.inventing;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricHistory.Scale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// What a generator invents now, and how well it can be told from what is real.
///
/// @param invented the numbers of each
/// @param toldApart the chance that a real thing is called real more surely than an invented one: 0.5 is fooled
/// @param heaps how many of the real kinds (heaps, or digits) have more than twenty of two thousand inventions
/// @param near share of the inventions that are of a kind: lie in a heap, or are surely read
/// @param nearReal the same share of real things
public record Inventions(float[] invented, double toldApart, int heaps, double near, double nearReal) {
    public static final Metric TOLD_APART = new Metric("told_apart", Scale.SHARE);
    public static final Metric HEAPS = new Metric("heaps", Scale.NUMBER);
    public static final Metric NEAR = new Metric("near", Scale.SHARE);
    public static final Metric NEAR_REAL = new Metric("near_real", Scale.SHARE);

    private static final int POINTS = 2000;
    private static final int ENOUGH = 20;

    /// Two thousand inventions of always the same noise beside two thousand real things.
    public static Inventions of(InventingRecipe recipe, Weights weights, ThreadTeam team) {
        Network generator = Network.create(recipe.generator(), 0, team, POINTS);
        generator.set(weights.of(Adversaries.GENERATOR));
        Network discriminator = Network.create(recipe.discriminator(), 0, team, POINTS);
        discriminator.set(weights.of(Adversaries.DISCRIMINATOR));
        FMatrixRMaj noise = new FMatrixRMaj(POINTS, recipe.noise());
        Adversaries.noise(Randomness.at(0, Randomness.Stream.VALIDATION, 0), noise.data);
        int numbers = recipe.real().numbers();
        float[] invented = Arrays.copyOf(generator.forward(noise, false).data, numbers * POINTS);
        float[] real = new float[numbers * POINTS];
        recipe.real().draw(Randomness.at(0, Randomness.Stream.VALIDATION, 1), real, POINTS);
        double[] onReal = scores(discriminator, real);
        double[] onInvented = scores(discriminator, invented);
        int[] counts = new int[recipe.real().kinds()];
        int inside = 0;
        for (int kind : recipe.real().kindsOf(invented)) {
            if (kind >= 0) {
                counts[kind]++;
                inside++;
            }
        }
        int found = (int) Arrays.stream(counts).filter(count -> count > ENOUGH).count();
        return new Inventions(
                invented, auc(onReal, onInvented), found, (double) inside / POINTS, ofAKind(recipe, real));
    }

    private static double ofAKind(InventingRecipe recipe, float[] things) {
        return Arrays.stream(recipe.real().kindsOf(things))
                        .filter(kind -> kind >= 0)
                        .count()
                / (double) POINTS;
    }

    /// @param things `POINTS` of them
    private static double[] scores(Network discriminator, float[] things) {
        FMatrixRMaj logits = discriminator.forward(FMatrixRMaj.wrap(POINTS, things.length / POINTS, things), false);
        return IntStream.range(0, POINTS).mapToDouble(i -> logits.data[i]).toArray();
    }

    /// The area under the curve of hits over false alarms: the share of pairs in which the real one scores higher,
    /// equal ones half (Mann and Whitney 1947).
    static double auc(double[] real, double[] invented) {
        double[] sorted = invented.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double score : real) {
            wins += (below(sorted, score, false) + below(sorted, score, true)) / 2.0;
        }
        return wins / ((double) real.length * invented.length);
    }

    /// How many are less, or less or equal.
    private static int below(double[] sorted, double score, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] < score || orEqual && sorted[middle] == score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Verdict verdict() {
        Map<Metric, Double> measured = new LinkedHashMap<>();
        measured.put(TOLD_APART, toldApart);
        measured.put(HEAPS, (double) heaps);
        measured.put(NEAR, near);
        measured.put(NEAR_REAL, nearReal);
        return new Verdict(measured, null);
    }
}
