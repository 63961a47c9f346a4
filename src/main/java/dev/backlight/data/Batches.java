package dev.backlight.data;

import dev.backlight.math.Randomness;
import dev.backlight.text.Refusal;

/// The order in which an epoch takes its examples, cut into mini-batches; the last one may be short.
public final class Batches {
    private final int batch;
    private final long seed;
    private final int[] order;

    /// @param size examples in the training set
    /// @param batch examples in a batch
    public Batches(int size, int batch, long seed) {
        if (size < 1 || batch < 1 || batch > size) {
            throw new Refusal("Batches of {0} can't be taken from {1} examples.", batch, size);
        }
        this.batch = batch;
        this.seed = seed;
        order = new int[size];
    }

    /// Shuffles for an epoch: the same order for the same seed and epoch, whatever came before.
    public void startEpoch(int epoch) {
        Randomness.permute(order, seed, Randomness.Stream.SHUFFLE, epoch);
    }

    public int count() {
        return (order.length + batch - 1) / batch;
    }

    /// Where batch i begins in `order()`.
    public int from(int i) {
        return i * batch;
    }

    /// Where it ends, exclusive.
    public int to(int i) {
        return Math.min(order.length, (i + 1) * batch);
    }

    /// Indices of the examples in this epoch's order; not to be modified.
    public int[] order() {
        return order;
    }
}
