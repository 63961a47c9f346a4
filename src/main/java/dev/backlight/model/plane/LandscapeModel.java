package dev.backlight.model.plane;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.model.work.Background;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.LossLandscape;
import dev.backlight.training.plane.PlaneConfig;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A slice of the loss landscape, computed in the background.
public final class LandscapeModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<LossLandscape> landscape = new ReadOnlyObjectWrapper<>(this, "landscape");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing");
    private final Background<Optional<LossLandscape>> background = new Background<>("backlight-landscape");
    private Job job;
    private Job waiting;

    private record Job(PlaneConfig config, PlaneSplit data, Snapshot snapshot, float reach, long seed, State state) {}

    private static final class State {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private volatile double done;
    }

    /// The newest that was finished; null before the first, and after the experiment began anew.
    public ReadOnlyObjectProperty<LossLandscape> landscapeProperty() {
        return landscape.getReadOnlyProperty();
    }

    /// The share done, in [0, 1].
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /// Begins; what was being computed is cancelled.
    void start(PlaneConfig config, PlaneSplit data, Snapshot snapshot, float reach, long seed) {
        cancel();
        waiting = new Job(config, data, snapshot, reach, seed, new State());
        computing.set(true);
        progress.set(0);
        pump();
    }

    /// Ends what is being computed; the finished one stays.
    public void cancel() {
        waiting = null;
        if (job != null) {
            job.state().cancelled.set(true);
        }
        computing.set(false);
    }

    /// Cancels, and takes the finished one away.
    void forget() {
        cancel();
        landscape.set(null);
    }

    void pump() {
        Optional<LossLandscape> found = background.take();
        if (found != null) {
            boolean wanted = !job.state().cancelled.get();
            job = null;
            if (wanted) {
                found.ifPresent(landscape::set);
                computing.set(waiting != null);
            }
        }
        if (waiting != null && !background.isBusy()) {
            Job next = waiting;
            job = next;
            waiting = null;
            background.start(() -> compute(next));
        }
        if (job != null && !job.state().cancelled.get()) {
            progress.set(job.state().done);
        }
    }

    private static Optional<LossLandscape> compute(Job job) {
        return Optional.ofNullable(LossLandscape.compute(
                job.config(),
                job.data(),
                job.snapshot(),
                job.reach(),
                job.seed(),
                share -> job.state().done = share,
                job.state().cancelled::get));
    }

    @Override
    public void close() {
        cancel();
        background.close();
    }
}
