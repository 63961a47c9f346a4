package dev.backlight.training.past;

import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// A training's past in bounded memory: the network at a thinning series of steps. At first each step is recorded.
/// When the budget is full, only every second step is recorded from then on, and each new moment takes the room of
/// an old one that lies between two such steps, the oldest first; when none is left, the distance doubles again. So
/// a long past always fills its budget, and copying costs less the longer a training goes on. Now and then
/// the optimizer's state is recorded too, so that training can continue from that moment.
///
/// Networks of which the budget holds too few are kept in half precision, but for the moments from which training
/// can continue.
///
/// The trainer writes; any thread may read, for the list it gets is never changed again.
public final class Recording {
    /// Memory of a recording unless told otherwise: a third of what the program may take, and no more than a past
    /// of two hundred and fifty moments of the article's network needs.
    public static final long DEFAULT_BYTES =
            Math.min(68L << 20, Runtime.getRuntime().maxMemory() / 3);

    /// However small the network: four pixels of a scrubber for each, as far as a hand can aim. With twice as many
    /// the article's past took another fifty megabytes, with one for each pixel a hundred and fifty.
    public static final int MOST = 1 << 8;

    private static final int CHECKPOINT_EVERY = 32;

    /// However large the network: the beginning, the end, and something between.
    private static final int LEAST = 4;

    private final LongSupplier budget;
    private final Runnable onGrown;
    private final MomentPool pool = new MomentPool();
    private volatile List<Moment> moments = List.of();
    private volatile List<Long> kept = List.of();
    private volatile long stride = 1;
    private volatile long bytes;
    private boolean rounding;

    /// @param budget bytes for the numbers of all moments; four moments are kept in any case
    /// @throws IllegalArgumentException if the budget is not above zero
    public Recording(long budget) {
        if (budget <= 0) {
            throw new Refusal(
                    "A recording can't have {0} bytes: give it more than none, as {1}.", budget, DEFAULT_BYTES);
        }
        this.budget = () -> budget;
        onGrown = () -> {};
    }

    /// @param budget bytes there are at the moment, above zero: a share of what several recordings have together
    public Recording(LongSupplier budget) {
        this(budget, () -> {});
    }

    /// @param onGrown called without a lock when it may have become larger
    Recording(LongSupplier budget, Runnable onGrown) {
        this.budget = budget;
        this.onGrown = onGrown;
    }

    /// What its moments take.
    public long bytes() {
        return bytes;
    }

    /// Makes room where the budget has become smaller.
    public synchronized void fit() {
        List<Moment> next = new ArrayList<>(moments);
        while (isFull(next.size()) && dropOne(next)) {
            // until it fits
        }
        moments = List.copyOf(next);
        pool.clear();
    }

    /// In the order of their steps; this list is never changed.
    public List<Moment> moments() {
        return moments;
    }

    /// Steps between two moments, a power of two; moments kept on purpose stand outside of it, and the newer part
    /// of the past may be twice as dense.
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

    /// The last moment at or before a step that training can continue from; null if there is none.
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
        put(Moment.exact(network, null));
    }

    /// Lets a moment be dropped again that was kept.
    public synchronized void release(long step) {
        List<Long> fewer = new ArrayList<>(kept);
        fewer.remove(step);
        kept = List.copyOf(fewer);
    }

    public boolean isDue(long step) {
        return step % stride == 0;
    }

    /// Whether a moment at this step should also keep the optimizer's state.
    private boolean isCheckpointDue(long step) {
        return moments.isEmpty() || step % (stride * CHECKPOINT_EVERY) == 0;
    }

    /// Takes in where a training stands.
    ///
    /// @param now what the learner's network is at this moment; the parameters may be missing (null), they are
    /// copied
    ///     from the learner then
    public void take(Snapshot now, Recordable learner) {
        record(now, learner);
        onGrown.run();
    }

    private synchronized void record(Snapshot now, Recordable learner) {
        boolean resumable = isCheckpointDue(now.step());
        Moment moment = null;
        if (!resumable && isRounded(learner)) {
            moment = Moment.rounded(now, learner.numbers(), pool.sizes(), pool.take());
        }
        if (moment == null) {
            Snapshot exact = now.parameters() != null ? now : now.withParameters(learner.weights());
            moment = Moment.exact(exact, resumable ? learner.checkpoint(exact.parameters()) : null);
        }
        put(moment);
    }

    private boolean isRounded(Recordable learner) {
        pool.forNetwork(learner);
        rounding = 4L * pool.size() * MOST > budget.getAsLong();
        return rounding;
    }

    /// Takes a moment in; of one step the first stays.
    synchronized void put(Moment moment) {
        List<Moment> now = moments;
        int at = indexAt(now, moment.step());
        if (at >= 0 && now.get(at).step() == moment.step()) {
            pool.giveBack(moment);
            return;
        }
        List<Moment> next = new ArrayList<>(now.size() + 1);
        next.addAll(now);
        next.add(at < 0 || now.get(at).step() > moment.step() ? 0 : at + 1, moment);
        bytes += moment.bytes();
        while (isFull(next.size()) && dropOne(next)) {
            // until it fits
        }
        moments = List.copyOf(next);
    }

    /// Puts what the learner's network is now into the place of what was recorded at this step, to continue from.
    public synchronized void replace(Snapshot now, Recordable learner) {
        List<Moment> others = new ArrayList<>(moments);
        int at = indexAt(others, now.step());
        if (at >= 0 && others.get(at).step() == now.step()) {
            Moment old = others.remove(at);
            bytes -= old.bytes();
            pool.giveBack(old);
            moments = List.copyOf(others);
        }
        put(Moment.exact(now, learner.checkpoint(now.parameters())));
    }

    /// Takes over the past of another recording, up to a step.
    public synchronized void takeOver(Recording other, long step) {
        List<Moment> past;
        synchronized (other) { // its trainer may be about to use the memory of one of them again
            past = other.moments.stream()
                    .filter(moment -> moment.step() <= step)
                    .toList();
            past.forEach(Moment::share);
            stride = other.stride;
            kept = other.kept.stream().filter(at -> at <= step).toList();
        }
        bytes = past.stream().mapToLong(Moment::bytes).sum();
        moments = past;
    }

    private boolean isFull(int size) {
        return size > LEAST && (bytes > budget.getAsLong() || size > MOST);
    }

    /// The oldest off the series; where there is none, the series itself becomes thinner.
    ///
    /// @return false if nothing is left but what is kept on purpose
    private boolean dropOne(List<Moment> from) {
        while (stride <= from.getLast().step()) {
            for (int i = 1; i < from.size() - 1; i++) {
                Moment moment = from.get(i);
                if (!isDue(moment.step()) && !kept.contains(moment.step())) {
                    bytes -= moment.bytes();
                    pool.giveBack(from.remove(i));
                    return true;
                }
            }
            stride *= 2;
            lighten(from);
        }
        return false;
    }

    /// A thinner series needs fewer moments from which training can continue.
    private void lighten(List<Moment> all) {
        for (int i = 1; i < all.size(); i++) {
            Moment moment = all.get(i);
            if (moment.checkpoint() != null && !isCheckpointDue(moment.step())) {
                Moment lighter = moment.withoutCheckpoint(pool.sizes(), rounding ? pool.take() : null);
                bytes += lighter.bytes() - moment.bytes();
                all.set(i, lighter);
            }
        }
    }
}
