package dev.backlight.model.look;

import dev.backlight.analysis.Likeness;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.TimeShare;
import dev.backlight.model.work.Work;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How like what is learned from a drawing is, found out in the background: a drawing need not be of any class, and
/// the network can't say so. While a training runs it takes at most a fifth of the time.
public final class LikenessModel implements AutoCloseable {
    private static final int RESTS_PER_WORK = 4;

    /// What was found out.
    public record Found(Sample sample, Likeness.Answer answer) {}

    private record Done(Dataset training, Likeness likeness, Found found) {}

    private final RunModel<Split> run;
    private final SampleModel sample;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final Work<Done> comparing;
    private Dataset known;
    private Likeness likeness;
    private Sample asked;

    public LikenessModel(RunModel<Split> run, SampleModel sample) {
        this.run = run;
        this.sample = sample;
        comparing = new Work<>(run.workers(), "backlight-likeness", new TimeShare(System::nanoTime, RESTS_PER_WORK));
    }

    /// Of the drawing on screen, or one drawn shortly before; null for examples of the data, and where there are
    /// too few pictures to tell.
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether nothing is being computed.
    public boolean isSettled() {
        return !comparing.isBusy();
    }

    /// Fetches what is done and begins what is next; on the screen's thread.
    public void pump() {
        Done done = comparing.take();
        Dataset training = run.dataProperty().get().train();
        Sample now = sample.sampleProperty().get();
        boolean drawn = now != null && now.source() == Sample.Source.DRAWING;
        if (done != null && done.training() == training) {
            known = training;
            likeness = done.likeness();
            found.set(drawn ? done.found() : null);
        }
        if (!drawn) {
            found.set(null);
            asked = null;
            return;
        }
        boolean fits = now.pixels().length == training.features();
        if (now != asked && fits && comparing.mayBegin(run.stateProperty().get())) {
            asked = now;
            boolean ready = known == training;
            Likeness of = likeness;
            comparing.ask(watch -> {
                Likeness measure = ready ? of : Likeness.of(training, watch::isCancelled);
                Likeness.Answer answer = measure == null ? null : measure.of(now.pixels(), watch::isCancelled);
                return new Done(training, measure, answer == null ? null : new Found(now, answer));
            });
        }
    }

    @Override
    public void close() {
        comparing.close();
    }
}
