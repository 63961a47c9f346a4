package dev.backlight.data.features;

import dev.backlight.data.picture.Dataset;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/// What was learned from a training set, so that its features can be joined in any way.
///
/// @param pca as many components as any recipe may ask for
/// @param mask how much each pixel changes
/// @param edges null where the pictures have none
public record FittedFeatures(Dataset train, Pca pca, VarianceMask mask, FeatureSet.Edges edges) {
    private static final int BATCH = 500;

    /// @param cancelled asked now and then
    /// @throws IllegalArgumentException if there are fewer than two pictures
    /// @throws CancellationException if it was cancelled
    public static FittedFeatures of(Dataset train, BooleanSupplier cancelled) {
        return new FittedFeatures(
                train,
                Pca.of(train, FeatureRecipe.MOST_COMPONENTS, cancelled),
                VarianceMask.of(train),
                hasEdges(train) ? edges(train, cancelled) : null);
    }

    /// Whether pictures have edge histograms: square grey ones whose side is a multiple of a cell's.
    public static boolean hasEdges(Dataset pictures) {
        return pictures.channels() == 1
                && pictures.width() == pictures.height()
                && pictures.width() >= 2 * EdgeHistograms.CELL
                && pictures.width() % EdgeHistograms.CELL == 0;
    }

    /// Measures how the histograms' numbers are spread over the training set.
    private static FeatureSet.Edges edges(Dataset train, BooleanSupplier cancelled) {
        EdgeHistograms histograms = new EdgeHistograms(train.width());
        FeatureSet.Edges plain = new FeatureSet.Edges(histograms, new float[histograms.size()], 0);
        double[] sums = new double[histograms.size()];
        double squares = 0;
        FMatrixRMaj x = new FMatrixRMaj(BATCH, train.features());
        FMatrixRMaj out = new FMatrixRMaj(BATCH, histograms.size());
        FMatrixRMaj scratch = new FMatrixRMaj(BATCH, histograms.scratch());
        int[] order = new int[train.size()];
        java.util.Arrays.setAll(order, i -> i);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            for (int from = 0; from < order.length; from += BATCH) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The features are no longer wanted.");
                }
                int to = Math.min(order.length, from + BATCH);
                x.reshape(to - from, train.features());
                out.reshape(to - from, histograms.size());
                train.fill(order, from, to, x, new int[BATCH]);
                plain.forward(team, x, scratch, out, 0);
                for (int i = 0; i < out.getNumElements(); i++) {
                    sums[i % out.numCols] += out.data[i];
                    squares += (double) out.data[i] * out.data[i];
                }
            }
        }
        float[] means = new float[sums.length];
        double variance = squares / Math.max(1, order.length);
        for (int i = 0; i < means.length; i++) {
            double mean = sums[i] / Math.max(1, order.length);
            means[i] = (float) mean;
            variance -= mean * mean;
        }
        return new FeatureSet.Edges(histograms, means, Math.max(0, variance));
    }

    /// Pixels that a mask keeps.
    public int kept(double least) {
        return mask.kept(least).length;
    }

    /// The features of a recipe, joined.
    ///
    /// @throws IllegalArgumentException with one sentence if it asks for nothing, or for edges where there are none
    public Fusion join(FeatureRecipe recipe) {
        List<FeatureSet> parts = new ArrayList<>();
        if (recipe.pixels()) {
            parts.add(new FeatureSet.Pixels(train.means(), mask.variance(all())));
        }
        if (recipe.isMasked()) {
            parts.add(masked(mask.kept(recipe.least())));
        }
        if (recipe.components() > 0) {
            parts.add(new FeatureSet.Components(pca.first(Math.min(recipe.components(), pca.components()))));
        }
        if (recipe.edges()) {
            if (edges == null) {
                throw new Refusal(
                        "Edge histograms need square grey pictures whose side is a multiple of 4: leave them out for"
                                + " these.");
            }
            parts.add(edges);
        }
        return new Fusion(recipe, parts);
    }

    private FeatureSet.Selected masked(int[] kept) {
        float[] means = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            means[i] = train.means()[kept[i]];
        }
        return new FeatureSet.Selected(train.features(), kept, means, mask.variance(kept));
    }

    private int[] all() {
        return mask.kept(0);
    }
}
