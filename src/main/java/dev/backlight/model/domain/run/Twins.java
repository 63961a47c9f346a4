package dev.backlight.model.domain.run;

import dev.backlight.model.work.Work;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.run.PooledRun;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunPool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Trains what differs from the present network in one thing, from the same seed on the same examples, beside the
/// screen and one after the other, on a thread that steps back behind all others. What has been learned so is what
/// the room itself would have learned, to the last bit. On the screen's thread; `pump` is called once a frame.
///
/// @param <R> the knobs of the room's network
public final class Twins<R> implements AutoCloseable {
    /// Nobody looks back at them.
    private static final long PAST_BYTES = 1 << 20;

    private final RoomRuns<R> runs;
    private final Function<R, List<R>> others;
    private final Function<R, Recipe> experiment;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final List<Twin> twins = new ArrayList<>();
    private final Work<RunPool> ending;
    private RunPool pool;

    private final class Twin {
        private final R knobs;
        private final PooledRun learning;
        private RoomRun<R> listed;

        Twin(R knobs, int priority) {
            this.knobs = knobs;
            learning = pool.start(experiment.apply(knobs), priority);
        }

        void pump() {
            learning.published().ifPresent(now -> {
                if (listed == null && now.progress().step() > 0) {
                    listed = runs.beside(now.history(), knobs);
                }
                if (listed != null) {
                    listed.show(now.snapshot());
                }
            });
        }

        double fraction() {
            return learning.isDone()
                    ? 1
                    : learning.published().map(now -> share(now.progress())).orElse(0.0);
        }

        private static double share(Progress now) {
            return Math.min(1, (double) now.step() / Math.max(1, (long) now.stepsPerEpoch() * now.epochs()));
        }
    }

    /// @param others the knobs of the twins of a network
    /// @param experiment what learns with such knobs
    public Twins(RoomRuns<R> runs, Function<R, List<R>> others, Function<R, Recipe> experiment) {
        this.runs = runs;
        this.others = others;
        this.experiment = experiment;
        ending = runs.work("backlight-twins");
    }

    /// The trainings that it puts into the list.
    public RoomRuns<R> runs() {
        return runs;
    }

    /// Below 0 while none learns, else from 0 to 1.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Whether the present network has any.
    public boolean hasAny() {
        return !others.apply(runs.current().recipe()).isEmpty();
    }

    public boolean isBusy() {
        return pool != null;
    }

    /// Trains the twins of the present network to their end. Those of the list that have learned with the same
    /// knobs from the same are not trained again; they are laid over the present one.
    ///
    /// @throws IllegalArgumentException with one sentence if one is impossible
    public void train() {
        cancel();
        R now = runs.current().recipe();
        List<R> missing = new ArrayList<>();
        for (R knobs : others.apply(now)) {
            RoomRun<R> there = find(knobs);
            if (there == null) {
                missing.add(knobs);
            } else {
                runs.setOverlaid(there, true);
            }
        }
        if (!missing.isEmpty()) {
            pool = new RunPool(1, PAST_BYTES);
            fraction.set(0);
            for (int i = 0; i < missing.size(); i++) {
                twins.add(new Twin(missing.get(i), missing.size() - i));
            }
        }
    }

    private RoomRun<R> find(R knobs) {
        return runs.runs().stream()
                .filter(one -> one != runs.current()
                        && one.recipe().equals(knobs)
                        && one.subject().equals(runs.subject(knobs))
                        && one.isWorthKeeping())
                .findFirst()
                .orElse(null);
    }

    /// Lets the twins be; what they have measured so far stays in the list.
    public void cancel() {
        if (pool != null) {
            RunPool last = ended();
            ending.ask(_ -> {
                last.close(); // waits for the step, or the test, that is being taken
                return last;
            });
        }
    }

    private RunPool ended() {
        RunPool last = pool;
        twins.forEach(twin -> twin.learning.cancel());
        twins.clear();
        pool = null;
        fraction.set(-1);
        return last;
    }

    /// Carries over what is new.
    public void pump() {
        ending.take();
        if (pool == null) {
            return;
        }
        twins.forEach(Twin::pump);
        fraction.set(twins.stream().mapToDouble(Twin::fraction).average().orElse(1));
        if (twins.stream().allMatch(twin -> twin.learning.isDone())) {
            twins.forEach(Twin::pump); // what it published last
            cancel();
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            ended().close();
        }
    }
}
