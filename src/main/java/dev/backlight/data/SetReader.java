package dev.backlight.data;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// Examples of a set, batch by batch, for whoever only reads them. Keeps its buffers; one thread at a time.
public final class SetReader {
    private final Examples examples;
    private final int[] order;
    private final int size;
    private final FMatrixRMaj x;
    private final int[] labels;

    /// What is done with a batch.
    public interface Batch {
        /// @param from place of the first example of the batch among all that are read
        /// @param to place behind the last
        /// @param x [to - from x features]; overwritten by the next batch
        /// @param labels of these examples, from 0 on; overwritten by the next batch
        void at(int from, int to, FMatrixRMaj x, int[] labels);
    }

    /// @param order which examples, in which order; not to be changed any more
    /// @param size most examples of a batch, at least 1
    public SetReader(Examples examples, int[] order, int size) {
        this.examples = examples;
        this.order = order;
        this.size = size;
        x = new FMatrixRMaj(size, examples.features());
        labels = new int[size];
    }

    /// Neighbours of a set.
    ///
    /// @param from first of them
    /// @param to behind the last
    public static SetReader of(Examples examples, int from, int to, int size) {
        return new SetReader(examples, IntStream.range(from, to).toArray(), size);
    }

    /// How many examples are read in all.
    public int count() {
        return order.length;
    }

    /// @param cancelled asked before each batch
    /// @throws CancellationException if it was cancelled
    public void forEach(BooleanSupplier cancelled, Batch batch) {
        for (int from = 0; from < order.length; from += size) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The reading of " + examples.name() + " is no longer wanted.");
            }
            int to = Math.min(order.length, from + size);
            x.reshape(to - from, examples.features());
            examples.fill(order, from, to, x, labels);
            batch.at(from, to, x, labels);
        }
    }

    /// The targets of a batch.
    ///
    /// @param targets [to - from x outputs], reshaped and overwritten
    /// @throws UnsupportedOperationException if these examples have labels only
    public void fillTargets(int from, int to, FMatrixRMaj targets) {
        targets.reshape(to - from, examples.outputs());
        examples.fillTargets(order, from, to, targets);
    }
}
