package dev.backlight.model.plane;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.LossLandscape;
import dev.backlight.training.plane.PlaneConfig;
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
    private final Work<LossLandscape> work;

    LandscapeModel(Workers workers) {
        work = new Work<>(workers, "backlight-landscape");
        work.fractionProperty().subscribe(done -> progress.set(Math.max(0, done.doubleValue())));
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
        work.ask(watch -> LossLandscape.compute(config, data, snapshot, reach, seed, watch::tell, watch::isCancelled));
        computing.set(true);
    }

    /// Ends what is being computed; the finished one stays.
    public void cancel() {
        work.cancel();
        computing.set(false);
    }

    /// Cancels, and takes the finished one away.
    void forget() {
        cancel();
        landscape.set(null);
    }

    void pump() {
        LossLandscape found = work.take();
        if (found != null) {
            landscape.set(found);
        }
        if (!work.isBusy()) {
            computing.set(false);
        }
    }

    @Override
    public void close() {
        cancel();
        work.close();
    }
}
