package dev.backlight.training.step;

import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Checkpoint.Best;
import java.util.function.Supplier;

/// Waits for the validation loss to become lower, and keeps the weights of the epoch where it was lowest.
final class EarlyStopping {
    private final int patience;
    private Best best = Best.NONE;

    /// @param patience epochs without a lower loss to wait for, at least 1
    EarlyStopping(int patience) {
        this.patience = patience;
    }

    /// Takes the validation loss of an epoch's end; one that is no number is not lower.
    ///
    /// @param parameters asked for a copy if this epoch is the best one so far
    void observe(int epoch, double loss, Supplier<Weights> parameters) {
        best = loss < best.loss()
                ? new Best(epoch, loss, 0, parameters.get())
                : new Best(best.epoch(), best.loss(), best.waited() + 1, best.parameters());
    }

    /// Whether it has waited long enough.
    boolean isOver() {
        return best.waited() >= patience;
    }

    Best best() {
        return best;
    }

    /// Goes on where a saved one stood.
    void restore(Best saved) {
        best = saved;
    }
}
