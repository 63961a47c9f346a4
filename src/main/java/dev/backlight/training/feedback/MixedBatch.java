package dev.backlight.training.feedback;

import dev.backlight.data.Batches;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Augmenter;
import dev.backlight.data.picture.Dataset;
import dev.backlight.math.Randomness;
import org.ejml.data.FMatrixRMaj;

/// Batches whose first rows are corrections, all of them in turn, and whose other rows are old digits.
final class MixedBatch {
    private final FineTuningRecipe recipe;
    private final Dataset corrections;
    private final Dataset old;
    private final Augmentation ofOld;
    private final Augmenter augmenter;
    private final int[] turn;
    private final int[] chosen;
    private final Batches batches;
    private final FMatrixRMaj first;
    private final FMatrixRMaj rest;
    private final int[] restLabels;
    private long taken;

    /// @param ofOld how old digits are augmented
    /// @param mixed whether there are old digits
    MixedBatch(FineTuningRecipe recipe, Dataset corrections, Dataset old, Augmentation ofOld, boolean mixed) {
        this.recipe = recipe;
        this.corrections = corrections;
        this.old = old;
        this.ofOld = ofOld;
        augmenter = new Augmenter(old.channels(), old.height(), old.width());
        turn = new int[corrections.size()];
        chosen = new int[recipe.share(corrections.size())];
        int others = mixed ? Math.min(old.size(), recipe.batch() - chosen.length) : 0;
        batches = others == 0 ? null : new Batches(old.size(), others, recipe.seed());
        first = new FMatrixRMaj(chosen.length, corrections.features());
        rest = new FMatrixRMaj(others, corrections.features());
        restLabels = new int[others];
    }

    int rows() {
        return first.numRows + rest.numRows;
    }

    /// Fills the batch of a step, from 0.
    ///
    /// @param x [rows x features], overwritten
    /// @param labels overwritten
    void fill(int step, FMatrixRMaj x, int[] labels) {
        for (int i = 0; i < chosen.length; i++, taken++) {
            int at = (int) (taken % turn.length);
            if (at == 0) {
                Randomness.permute(turn, recipe.seed(), Randomness.Stream.DATA, taken / turn.length);
            }
            chosen[i] = turn[at];
        }
        corrections.fill(chosen, 0, chosen.length, first, labels);
        for (int i = 0; i < chosen.length; i++) {
            // the row's place stands for the example: copies of one correction in a batch differ
            augmenter.apply(recipe.augmentation(), recipe.seed(), step + 1, i, first.data, i * first.numCols);
        }
        System.arraycopy(first.data, 0, x.data, 0, first.getNumElements());
        if (batches != null) {
            fillRest(step);
            System.arraycopy(rest.data, 0, x.data, first.getNumElements(), rest.getNumElements());
            System.arraycopy(restLabels, 0, labels, chosen.length, restLabels.length);
        }
    }

    private void fillRest(int step) {
        int whole = old.size() / rest.numRows; // a last short batch is passed over
        if (step % whole == 0) {
            batches.startEpoch(step / whole + 1);
        }
        int from = batches.from(step % whole);
        old.fill(batches.order(), from, from + rest.numRows, rest, restLabels);
        for (int i = 0; i < rest.numRows && !ofOld.isNone(); i++) {
            augmenter.apply(ofOld, recipe.seed(), step + 1, batches.order()[from + i], rest.data, i * rest.numCols);
        }
    }
}
