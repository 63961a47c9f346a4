package dev.backlight.training.past;

import dev.backlight.engine.spec.Weights;
import java.util.Arrays;
import java.util.List;

/// The network at one recorded step: exactly, or, where large networks are to have a long past, rounded to halves.
/// The memory of a rounded one is used again when the moment is dropped.
public final class Moment {
    private final Snapshot place;
    private final LearnerState checkpoint;
    private final int[] sizes;
    private short[] halves;
    private boolean shared;

    private Moment(Snapshot place, LearnerState checkpoint, int[] sizes, short[] halves) {
        this.place = place;
        this.checkpoint = checkpoint;
        this.sizes = sizes;
        this.halves = halves;
    }

    /// @param network all its numbers, as they were shown or would have been
    /// @param checkpoint what is needed to continue from here bit for bit; null where that is not kept; its
    ///     parameters are the arrays of `network`
    static Moment exact(Snapshot network, LearnerState checkpoint) {
        return new Moment(network, checkpoint, null, null);
    }

    /// @param place where it stands; its parameters are not read
    /// @param numbers the matrices, perhaps those of a network at work
    /// @param buffer for all numbers, which the moment keeps
    /// @return null if the numbers are beyond what halves can say
    static Moment rounded(Snapshot place, List<float[]> numbers, int[] sizes, short[] buffer) {
        return Float16.pack(numbers, sizes, buffer)
                ? new Moment(place.withParameters(null), null, sizes, buffer)
                : null;
    }

    public long step() {
        return place.step();
    }

    /// What can be looked at; null if the moment has been dropped from its recording meanwhile.
    public Snapshot network() {
        if (sizes == null) {
            return place;
        }
        synchronized (this) {
            return halves == null
                    ? null
                    : place.withParameters(Weights.of(place.architecture(), Float16.unpack(halves, sizes)));
        }
    }

    /// What is needed to continue from here; null where that is not kept.
    public LearnerState checkpoint() {
        return checkpoint;
    }

    /// Memory its numbers take.
    public long bytes() {
        if (sizes != null) {
            return 2L * Arrays.stream(sizes).sum();
        }
        return 4 * (place.parameters().count() + (checkpoint == null ? 0 : checkpoint.numbers()));
    }

    /// The same moment without the state from which training could continue.
    ///
    /// @param buffer to round it into; null for staying exact
    Moment withoutCheckpoint(int[] sizes, short[] buffer) {
        boolean isRounded = buffer != null && Float16.pack(place.parameters(), buffer);
        return isRounded ? new Moment(place.withParameters(null), null, sizes, buffer) : exact(place, null);
    }

    /// Two recordings have it from now on: what one of them drops the other keeps.
    synchronized void share() {
        shared = true;
    }

    /// Lets go of its memory.
    ///
    /// @return the memory to use again; null if there is none, or somebody else needs it
    synchronized short[] giveBack() {
        if (shared) {
            return null;
        }
        short[] buffer = halves;
        halves = null;
        return buffer;
    }
}
