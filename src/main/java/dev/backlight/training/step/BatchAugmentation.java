package dev.backlight.training.step;

import dev.backlight.data.Examples;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Augmenter;
import dev.backlight.data.picture.Dataset;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// Augments the pictures of a batch on all threads of a team. The numbers don't depend on how many there are, and
/// nothing is allocated.
final class BatchAugmentation {
    private final Augmentation how;
    private final long seed;
    private final ThreadTeam team;
    private final Augmenter[] augmenters;
    private final IntConsumer share = this::applyShare;
    private int epoch;
    private int[] order;
    private int from;
    private FMatrixRMaj x;

    private BatchAugmentation(ExperimentConfig config, Dataset data, ThreadTeam team) {
        how = config.augmentation();
        seed = config.seed();
        this.team = team;
        augmenters = new Augmenter[team.threads()];
        for (int i = 0; i < augmenters.length; i++) {
            augmenters[i] = new Augmenter(data.channels(), data.height(), data.width());
        }
    }

    /// @return null if the recipe takes pictures as they are
    static BatchAugmentation of(ExperimentConfig config, Examples data, ThreadTeam team) {
        return !config.augmentation().isNone() && data instanceof Dataset pictures
                ? new BatchAugmentation(config, pictures, team)
                : null;
    }

    /// @param order the examples of this epoch; row 0 of `x` is `order[from]`
    /// @param x [batch x features], changed in place
    void apply(int epoch, int[] order, int from, FMatrixRMaj x) {
        this.epoch = epoch;
        this.order = order;
        this.from = from;
        this.x = x;
        team.run(augmenters.length, share);
    }

    private void applyShare(int worker) {
        for (int row = worker; row < x.numRows; row += augmenters.length) {
            augmenters[worker].apply(how, seed, epoch, order[from + row], x.data, row * x.numCols);
        }
    }
}
