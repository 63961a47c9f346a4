package dev.backlight.model.look;

import dev.backlight.analysis.Embedding;
import dev.backlight.analysis.HiddenReader;
import dev.backlight.analysis.Neighbours;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.ReusedNetwork;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.TimeShare;
import dev.backlight.model.work.Watch;
import dev.backlight.model.work.Work;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ejml.data.FMatrixRMaj;

/// Where the network's last hidden layer puts digits: many test digits in the plane, and which training digits lie
/// nearest to the sample. Computed in the background, and only for what somebody looks at; while a training runs,
/// for at most a tenth of the time.
public final class EmbeddingModel implements AutoCloseable {
    /// Test digits in the plane.
    public static final int SHOWN = 2_000;

    /// Training digits whose hidden answers are compared.
    public static final int COMPARED = 10_000;

    /// Neighbours of each kind.
    public static final int NEIGHBOURS = 5;

    private static final int RESTS_PER_WORK = 9;

    /// A plane of test digits.
    ///
    /// @param snapshot the network that put them there
    /// @param digits the test set; the first of it are in the plane
    public record Plane(Snapshot snapshot, Dataset digits, Embedding embedding) {}

    /// What is like a sample.
    ///
    /// @param byPixels of all training digits the nearest in their pixels
    /// @param byHidden of the first `COMPARED` training digits the nearest in the hidden layer
    public record Alike(
            Probe probe, Dataset digits, Neighbours.Neighbour[] byPixels, Neighbours.Neighbour[] byHidden) {}

    private record Hidden(Snapshot snapshot, Dataset digits, FMatrixRMaj answers) {}

    private record Done(Plane plane, Alike alike, Hidden hidden) {}

    private final RunModel<Split> run;
    private final SampleModel sample;
    private final ReadOnlyObjectWrapper<Plane> plane = new ReadOnlyObjectWrapper<>(this, "plane");
    private final ReadOnlyObjectWrapper<Alike> alike = new ReadOnlyObjectWrapper<>(this, "alike");
    private final Work<Done> reading;
    private final ReusedNetwork reused = new ReusedNetwork(); // of that work alone, one piece at a time
    private Hidden hidden;
    private boolean planeWanted;
    private boolean alikeWanted;
    private boolean alikeNext;

    public EmbeddingModel(RunModel<Split> run, SampleModel sample) {
        this.run = run;
        this.sample = sample;
        reading = new Work<>(run.workers(), "backlight-embedding", new TimeShare(System::nanoTime, RESTS_PER_WORK));
    }

    /// The newest plane; null before the first has been asked for.
    public ReadOnlyObjectProperty<Plane> planeProperty() {
        return plane.getReadOnlyProperty();
    }

    /// The newest neighbours; null before the first have been asked for.
    public ReadOnlyObjectProperty<Alike> alikeProperty() {
        return alike.getReadOnlyProperty();
    }

    /// Asks for plane and neighbours of what is on screen; once computed they are not renewed until asked again.
    public void ask() {
        planeWanted = true;
        alikeWanted = true;
    }

    /// Lets go of what has been asked for and has not begun.
    public void forget() {
        planeWanted = false;
        alikeWanted = false;
    }

    /// Whether everything asked for has been computed.
    public boolean isSettled() {
        return !planeWanted && !alikeWanted && !reading.isBusy();
    }

    /// Fetches what is done and begins what is next; on the screen's thread.
    public void pump() {
        Done done = reading.take();
        if (done != null) {
            hidden = done.hidden() == null ? hidden : done.hidden();
            if (done.plane() != null) {
                plane.set(done.plane());
            }
            if (done.alike() != null) {
                alike.set(done.alike());
            }
        }
        if (reading.mayBegin(run.stateProperty().get())) {
            begin();
        }
    }

    private void begin() {
        Split data = run.dataProperty().get();
        Snapshot network = run.snapshotProperty().get();
        Probe probe = sample.probeProperty().get();
        boolean fits = network.spec().input().size() == data.test().features();
        boolean newPlane = planeWanted
                && fits
                && (plane.get() == null
                        || plane.get().snapshot() != network
                        || plane.get().digits() != data.test());
        boolean newAlike = alikeWanted
                && probe != null
                && probe.input().length == data.train().features();
        newAlike &= alike.get() == null
                || alike.get().probe() != probe
                || alike.get().digits() != data.train();
        planeWanted = newPlane;
        alikeWanted = newAlike;
        if (newAlike && (alikeNext || !newPlane)) {
            alikeWanted = false;
            alikeNext = false;
            Hidden known = hidden;
            Alike before = alike.get();
            reading.ask(watch -> compare(probe, data.train(), known, before, watch));
        } else if (newPlane) {
            planeWanted = false;
            alikeNext = true;
            Embedding before = plane.get() == null ? null : plane.get().embedding();
            reading.ask(_ -> arrange(network, data.test(), before));
        }
    }

    private Done arrange(Snapshot network, Dataset digits, Embedding before) {
        HiddenReader reader = new HiddenReader(network.spec(), network.parameters(), reused);
        FMatrixRMaj answers = reader.read(digits, 0, Math.min(SHOWN, digits.size()));
        Embedding embedding = Embedding.of(answers, before);
        return new Done(new Plane(network, digits, embedding), null, null);
    }

    /// @param before neighbours found before; null for none
    private Done compare(Probe probe, Dataset digits, Hidden known, Alike before, Watch watch) {
        Snapshot network = probe.snapshot();
        Hidden hidden = known != null && known.snapshot() == network && known.digits() == digits
                ? known
                : new Hidden(
                        network,
                        digits,
                        new HiddenReader(network.spec(), network.parameters(), reused)
                                .read(digits, 0, Math.min(COMPARED, digits.size())));
        boolean sameDigit =
                before != null && before.digits() == digits && before.probe().input() == probe.input();
        Alike alike = new Alike(
                probe,
                digits,
                sameDigit
                        ? before.byPixels() // whatever the network
                        : Neighbours.among(digits, probe.input(), NEIGHBOURS, watch::isCancelled),
                Neighbours.among(hidden.answers(), hiddenOf(probe), NEIGHBOURS));
        return new Done(null, alike, hidden);
    }

    /// What the last hidden layer answers to a probe's example.
    public static float[] hiddenOf(Probe probe) {
        int layer = HiddenReader.layerOf(probe.snapshot().spec());
        return layer < 0 ? probe.input() : probe.activations().get(layer);
    }

    @Override
    public void close() {
        reading.close();
    }
}
