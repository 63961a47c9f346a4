package dev.backlight.model.sequence;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.RunState;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// The words that the network on screen invents, beside the screen; while it learns every so many steps. Belongs to
/// the screen's thread.
public final class Inventing implements AutoCloseable {
    /// How many words are invented at a time.
    public static final int COUNT = 8;

    private static final int EVERY = 50;

    private final RunModel<?> run;
    private final DoubleProperty daring = new SimpleDoubleProperty(this, "daring", 0.75);
    private final ReadOnlyObjectWrapper<List<Invention>> found = new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final Work<List<Invention>> work;
    private Asked asked;
    private long series;

    /// What the newest words were asked of.
    private record Asked(long moment, boolean settled, double daring, long series) {}

    Inventing(RunModel<?> run) {
        this.run = run;
        work = new Work<>(run.workers(), "backlight-names");
    }

    /// The temperature: low is safe, high is wild.
    public DoubleProperty daringProperty() {
        return daring;
    }

    /// A moment behind while the network learns.
    public ReadOnlyObjectProperty<List<Invention>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Asks for other words.
    public void again() {
        series++;
    }

    /// Lets those there are go; the next network is asked at once.
    void forget() {
        work.cancel();
        found.set(List.of());
        asked = null;
    }

    /// Carries over what was invented.
    void take() {
        List<Invention> done = work.take();
        if (done != null) {
            found.set(done);
        }
    }

    /// Asks the network on screen, if it was not.
    ///
    /// @param words what it learns from
    void ask(Corpus words) {
        Snapshot now = run.snapshotProperty().get();
        boolean settled = now.step() == run.progressProperty().get().step()
                && run.stateProperty().get() != RunState.RUNNING;
        boolean still = settled || run.timeline().isPast();
        Asked wish = new Asked(still ? now.step() : now.step() / EVERY, still, daring.get(), series);
        if (!wish.equals(asked) && !work.isBusy()) {
            asked = wish;
            work.ask(_ -> Invention.of(now, words.letters(), words.known(), COUNT, wish.daring(), wish.series()));
        }
    }

    boolean isBusy() {
        return work.isBusy();
    }

    @Override
    public void close() {
        work.close();
    }
}
