package dev.backlight.model.look;

import dev.backlight.data.ClassNames;
import dev.backlight.engine.ReusedNetwork;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// One example, and what the network on screen makes of it. Works on any run; belongs to the screen's thread.
public final class SampleModel implements AutoCloseable {
    private final RunModel<?> run;
    private final SaliencyModel saliency;
    private final ObjectProperty<Sample> sample = new SimpleObjectProperty<>(this, "sample");
    private final ReadOnlyObjectWrapper<Probe> probe = new ReadOnlyObjectWrapper<>(this, "probe");
    private final ReusedNetwork reused = new ReusedNetwork();
    private Predictor predictor;
    private boolean stale = true;

    public SampleModel(RunModel<?> run) {
        this.run = run;
        saliency = new SaliencyModel(run.workers());
        sample.subscribe(() -> stale = true);
        run.snapshotProperty().subscribe(() -> {
            predictor = null; // made when there is something to answer
            stale = true;
        });
    }

    /// The example on screen; null when there is none.
    public ObjectProperty<Sample> sampleProperty() {
        return sample;
    }

    /// What the classes are called that the run tells apart.
    public ClassNames names() {
        return run.dataProperty().get().train().names();
    }

    /// What every layer answers to the current sample at the current snapshot; null without a sample.
    public ReadOnlyObjectProperty<Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /// Which numbers of the sample speak for and against a class.
    public SaliencyModel saliency() {
        return saliency;
    }

    /// Whether everything asked for has been computed.
    public boolean isSettled() {
        return saliency.isSettled();
    }

    /// Lets the network on screen answer the current sample, if either has changed since the last answer.
    public void answer() {
        Snapshot network = run.snapshotProperty().get();
        if (!stale || network == null || run.isBeginning() || !fits(network)) {
            return;
        }
        stale = false;
        if (sample.get() == null) {
            probe.set(null);
            return;
        }
        if (predictor == null) {
            predictor = new Predictor(network, run.configProperty().get().loss(), reused);
        }
        probe.set(predictor.probe(sample.get().pixels()));
    }

    /// A sample for the next network waits until that network is there.
    private boolean fits(Snapshot network) {
        return sample.get() == null
                || sample.get().pixels().length == network.spec().input().size();
    }

    /// Answers, and carries over what has been computed in the background. Called once a frame, after the run's
    /// own.
    public void pump() {
        answer();
        saliency.pump(
                probe.get(),
                run.configProperty().get().loss(),
                run.stateProperty().get());
    }

    @Override
    public void close() {
        saliency.close();
    }
}
