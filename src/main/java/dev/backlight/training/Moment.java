package dev.backlight.training;

/// The network at one recorded step.
///
/// @param network all its numbers, as they were shown or would have been
/// @param checkpoint what is needed to learn on from here bit for bit; null where that was not kept; its parameters
///     are the arrays of `network`
public record Moment(Snapshot network, Checkpoint checkpoint) {

    public long step() {
        return network.step();
    }

    /// Memory its numbers take.
    public long bytes() {
        return 4 * (count(network.parameters()) + (checkpoint == null ? 0 : count(checkpoint.optimizerState())));
    }

    Moment withoutCheckpoint() {
        return checkpoint == null ? this : new Moment(network, null);
    }

    private static long count(float[][] arrays) {
        long count = 0;
        for (float[] array : arrays) {
            count += array == null ? 0 : array.length;
        }
        return count;
    }
}
