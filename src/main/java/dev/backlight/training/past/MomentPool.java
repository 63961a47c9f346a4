package dev.backlight.training.past;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Memory for rounded moments, used again and again: a past that is always full drops a moment for each it takes,
/// and as garbage these would be a hundred megabytes every few seconds.
final class MomentPool {
    private final Deque<short[]> free = new ArrayDeque<>();
    private int[] sizes;
    private int size;

    /// Numbers of each matrix; null before a network is known.
    int[] sizes() {
        return sizes;
    }

    /// Numbers of the whole network.
    int size() {
        return size;
    }

    void forNetwork(Recordable learner) {
        if (sizes == null) {
            sizes = learner.sizes();
            size = Arrays.stream(sizes).sum();
        }
    }

    /// Lets go of what nobody uses.
    void clear() {
        free.clear();
    }

    short[] take() {
        return free.isEmpty() ? new short[size] : free.pop();
    }

    void giveBack(Moment dropped) {
        short[] buffer = dropped.giveBack();
        if (buffer != null && buffer.length == size) {
            free.push(buffer);
        }
    }
}
