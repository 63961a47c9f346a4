package dev.backlight.model.domain;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.RunState;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Judges the network on screen beside the screen, one at a time: while it learns every so many steps, at rest
/// each. Belongs to the screen's thread.
///
/// @param <T> the judgement
public final class Judge<T> implements AutoCloseable {
    private final RunModel<?> run;
    private final int every;
    private final Work<T> work;
    private Snapshot judged;

    /// @param name of the thread while it is at it
    /// @param every steps of learning between two that are judged
    public Judge(RunModel<?> run, String name, int every) {
        this.run = run;
        this.every = every;
        work = new Work<>(run.workers(), name);
    }

    /// Lets go what is being judged; the next network is due at once.
    public void forget() {
        work.cancel();
        judged = null;
    }

    /// Carries over a judgement, and begins with the next network if it is due.
    ///
    /// @param fits whether a network is one to be judged; for a moment that of another recipe is on screen
    /// @param question asked on the screen's thread; what it gives is done beside it
    /// @param found is told each judgement
    public void pump(Predicate<Snapshot> fits, Function<Snapshot, Work.Job<T>> question, Consumer<T> found) {
        T done = work.take();
        if (done != null) {
            found.accept(done);
        }
        Snapshot now = run.snapshotProperty().get();
        if (now != judged && !work.isBusy() && isDue(now) && fits.test(now)) {
            judged = now;
            work.ask(question.apply(now));
        }
    }

    private boolean isDue(Snapshot now) {
        return judged == null
                || !judged.architecture().equals(now.architecture())
                || Math.abs(now.step() - judged.step()) >= every
                || run.stateProperty().get() != RunState.RUNNING;
    }

    /// Whether a network is being judged.
    public boolean isBusy() {
        return work.isBusy();
    }

    @Override
    public void close() {
        work.close();
    }
}
