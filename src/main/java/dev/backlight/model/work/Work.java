package dev.backlight.model.work;

import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.run.RunState;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Work beside the screen: one piece at a time, with progress, a way to stop it, and one sentence where it is
/// refused or fails. Belongs to the screen's thread, which calls `take` once a frame and never waits.
///
/// @param <T> what the work gives
public final class Work<T> implements AutoCloseable {
    private static final Sentence FAILED = new Sentence(
            "Something went wrong that nobody foresaw, and what was there before stays: try it again; the details"
                    + " are in the error log.");
    private static final Sentence FULL = new Sentence(
            "The memory was full, and what was there before stays: fewer units or a smaller batch need less.");

    private final Workers workers;
    private final String name;
    private final TimeShare share;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyObjectWrapper<Sentence> refusal = new ReadOnlyObjectWrapper<>(this, "refusal", Sentence.NONE);
    private Future<T> present;
    private Watch watch = new Watch();
    private Job<T> next;
    private volatile long took;

    /// What is to be done.
    public interface Job<T> {
        /// @throws Exception [Told] if it is refused; [CancellationException] if it was stopped; any other is an
        /// error of the program
        T run(Watch watch) throws Exception;
    }

    /// Work that somebody asks for and waits for: it need not rest.
    ///
    /// @param name of the thread while it is at it
    public Work(Workers workers, String name) {
        this(workers, name, TimeShare.whole());
    }

    /// Work that is done again and again by itself.
    ///
    /// @param share of the time while a training runs; see `mayBegin`
    public Work(Workers workers, String name, TimeShare share) {
        this.workers = workers;
        this.name = name;
        this.share = share;
    }

    /// Begins a piece of work. What is being done is stopped and its result let go; then this begins.
    public void ask(Job<T> job) {
        cancel();
        refusal.set(Sentence.NONE);
        next = job;
        fraction.set(0);
        begin();
    }

    /// Stops what is being done, soon; its result is let go.
    public void cancel() {
        next = null;
        watch.cancel();
    }

    /// Whether a thread is at work, be it on what is no longer wanted.
    public boolean isBusy() {
        return present != null;
    }

    /// Whether nothing is being done, and what is asked for now would leave a training its right of way.
    ///
    /// @param state of the training
    public boolean mayBegin(RunState state) {
        return !isBusy() && share.mayWork(state);
    }

    /// How far it is, from 0 to 1; below 0 when nothing is done.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Why the last piece was refused or failed; `Sentence.NONE` if it wasn't and didn't.
    public ReadOnlyObjectProperty<Sentence> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// The result, once; null while there is none. An error of the program goes to this thread's handler of
    /// uncaught exceptions, which keeps the whole of it, and nothing else stops working for its sake.
    public T take() {
        if (present == null) {
            return null;
        }
        if (!watch.isCancelled()) {
            fraction.set(watch.fraction());
        }
        if (!present.isDone()) {
            return null;
        }
        Future<T> done = present;
        boolean wanted = !watch.isCancelled();
        present = null;
        share.worked(took);
        fraction.set(-1);
        begin();
        try {
            T result = done.get();
            return wanted ? result : null;
        } catch (CancellationException closed) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException failed) {
            if (wanted) {
                refusal.set(sentence(failed.getCause()));
            }
            return null;
        }
    }

    private static Sentence sentence(Throwable failure) {
        return switch (failure) {
            case CancellationException _ -> Sentence.NONE;
            case Told told -> told.sentence();
            default -> {
                Thread here = Thread.currentThread();
                here.getUncaughtExceptionHandler().uncaughtException(here, failure);
                yield failure instanceof OutOfMemoryError ? FULL : FAILED;
            }
        };
    }

    private void begin() {
        if (next == null || isBusy()) {
            return;
        }
        Job<T> job = next;
        Watch mine = new Watch();
        next = null;
        watch = mine;
        fraction.set(0);
        present = workers.begin(name, () -> {
            long from = share.now();
            try {
                return job.run(mine);
            } finally {
                took = share.now() - from;
            }
        });
    }

    /// Stops what is being done, interrupting it; returns at once.
    @Override
    public void close() {
        cancel();
        if (present != null) {
            present.cancel(true);
        }
    }
}
