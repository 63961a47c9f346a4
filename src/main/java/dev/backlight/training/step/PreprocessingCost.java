package dev.backlight.training.step;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Augmenter;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.math.Extraction;
import dev.backlight.training.recipe.InputScale;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// What each step before the network costs in an epoch, measured on a part of the data on one core.
///
/// @param reading seconds an epoch for bytes to become numbers
/// @param normalizing seconds an epoch
/// @param augmenting seconds an epoch; 0 when nothing is augmented
public record PreprocessingCost(double reading, double normalizing, double augmenting) {
    private static final int EXAMPLES = 1024;
    private static final int ROUNDS = 3;

    /// Takes some ten milliseconds. The best of three rounds counts: the others were disturbed.
    public static PreprocessingCost measure(Dataset data, InputScale inputs, Augmentation how) {
        int rows = Math.min(EXAMPLES, data.size());
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        FMatrixRMaj x = new FMatrixRMaj(rows, data.features());
        FMatrixRMaj normalized = new FMatrixRMaj(rows, data.features());
        Normalization normalization = inputs.of(data, Extraction.NONE);
        Augmenter augmenter = new Augmenter(data.channels(), data.height(), data.width());
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = 0; round < ROUNDS; round++) {
            int[] labels = new int[rows];
            keep(best, 0, () -> data.fill(order, 0, rows, x, labels));
            keep(best, 2, () -> {
                for (int row = 0; row < rows && !how.isNone(); row++) {
                    augmenter.apply(how, 1, 1, row, x.data, row * x.numCols);
                }
            });
            keep(best, 1, () -> {
                if (!normalization.isNone()) {
                    normalization.apply(x, normalized);
                }
            });
        }
        double epochs = (double) data.size() / Math.max(1, rows);
        return new PreprocessingCost(
                best[0] * epochs, normalization.isNone() ? 0 : best[1] * epochs, how.isNone() ? 0 : best[2] * epochs);
    }

    private static void keep(double[] best, int step, Runnable work) {
        long start = System.nanoTime();
        work.run();
        best[step] = Math.min(best[step], (System.nanoTime() - start) / 1e9);
    }
}
