package dev.backlight.training;

import java.util.ArrayList;
import java.util.List;

/// A training's past in bounded memory: the network at a thinning series of steps. At first each step is kept; when
/// the budget is reached, every other moment is dropped, and from then on only every other step is taken in. So the
/// moments are always evenly spread, and copying costs less the longer a training goes on. One in sixteen also
/// keeps the optimizer's state, to learn on from.
///
/// The trainer writes; any thread may read, for the list it gets is never changed again.
public final class Recording {
    /// Memory of a recording unless told otherwise.
    public static final long DEFAULT_BYTES = 96L << 20;

    /// More moments than a scrubber has pixels are of no use, however small the network.
    public static final int MOST = 1 << 10;

    private static final int CHECKPOINT_EVERY = 16;

    /// However large the network: the beginning, the end, and something between.
    private static final int LEAST = 4;

    private final long budget;
    private volatile List<Moment> moments = List.of();
    private volatile List<Long> kept = List.of();
    private volatile long stride = 1;
    private long bytes;

    /// @param budget bytes for the numbers of all moments; four moments are kept in any case
    /// @throws IllegalArgumentException if the budget is not above zero
    public Recording(long budget) {
        if (budget <= 0) {
            throw new IllegalArgumentException(
                    "A recording can't have " + budget + " bytes: give it more than none, as " + DEFAULT_BYTES + ".");
        }
        this.budget = budget;
    }

    /// In the order of their steps; this list is never changed.
    public List<Moment> moments() {
        return moments;
    }

    /// Steps between two moments, a power of two; moments kept on purpose stand outside of it.
    public long stride() {
        return stride;
    }

    /// Index of the last moment at or before a step; 0 if the step is before all, -1 if nothing is recorded.
    public static int indexAt(List<Moment> moments, long step) {
        int low = 0;
        int high = moments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (moments.get(middle).step() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// The last moment at or before a step that one can learn on from; null if there is none.
    public Moment resumableAt(long step) {
        List<Moment> now = moments;
        for (int i = indexAt(now, step); i >= 0; i--) {
            if (now.get(i).checkpoint() != null && now.get(i).step() <= step) {
                return now.get(i);
            }
        }
        return null;
    }

    /// Keeps a moment whatever is dropped around it.
    public synchronized void keep(Snapshot network) {
        if (!kept.contains(network.step())) {
            List<Long> more = new ArrayList<>(kept);
            more.add(network.step());
            kept = List.copyOf(more);
        }
        put(new Moment(network, null));
    }

    /// Lets a moment be dropped again that was kept.
    public synchronized void release(long step) {
        List<Long> fewer = new ArrayList<>(kept);
        fewer.remove(step);
        kept = List.copyOf(fewer);
    }

    boolean isDue(long step) {
        return step % stride == 0;
    }

    /// Whether a moment at this step should also keep the optimizer's state.
    boolean isCheckpointDue(long step) {
        return step % (stride * CHECKPOINT_EVERY) == 0;
    }

    /// Takes in where a training stands.
    ///
    /// @param now what the loop's network is at this moment
    void take(Snapshot now, TrainingLoop loop) {
        boolean resumable = moments.isEmpty() || isCheckpointDue(now.step());
        put(new Moment(now, resumable ? loop.checkpoint(now.parameters()) : null));
    }

    /// Takes a moment in; of one step the first stays.
    synchronized void put(Moment moment) {
        List<Moment> now = moments;
        int at = indexAt(now, moment.step());
        if (at >= 0 && now.get(at).step() == moment.step()) {
            return;
        }
        List<Moment> next = new ArrayList<>(now.size() + 1);
        next.addAll(now);
        next.add(at < 0 || now.get(at).step() > moment.step() ? 0 : at + 1, moment);
        bytes += moment.bytes();
        if (isFull(next.size())) {
            next = thinned(next);
        }
        moments = List.copyOf(next);
    }

    /// Takes over the past of another recording, up to a step.
    synchronized void takeOver(Recording other, long step) {
        List<Moment> past =
                other.moments.stream().filter(moment -> moment.step() <= step).toList();
        stride = other.stride;
        kept = other.kept.stream().filter(at -> at <= step).toList();
        bytes = past.stream().mapToLong(Moment::bytes).sum();
        moments = past;
    }

    private boolean isFull(int size) {
        return size > LEAST && (bytes > budget || size > MOST);
    }

    /// Where one stepped slowly there are moments off the series: they go first.
    private List<Moment> thinned(List<Moment> full) {
        List<Moment> rest = full;
        while (isFull(rest.size() * 4 / 3)) {
            List<Moment> before = rest;
            rest = onSeries(before);
            if (rest.size() == before.size()) {
                if (stride > before.getLast().step()) {
                    break; // nothing is left but what is kept on purpose
                }
                stride *= 2;
                rest = onSeries(before);
            }
            bytes = rest.stream().mapToLong(Moment::bytes).sum();
        }
        return rest;
    }

    private List<Moment> onSeries(List<Moment> all) {
        List<Moment> rest = new ArrayList<>(all.size());
        for (Moment moment : all) {
            boolean first = moment == all.getFirst();
            boolean last = moment == all.getLast();
            if (first || last || isDue(moment.step()) || kept.contains(moment.step())) {
                rest.add(first || isCheckpointDue(moment.step()) ? moment : moment.withoutCheckpoint());
            }
        }
        return rest;
    }
}
