package dev.backlight.model.work;

import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Work beside the screen: one piece at a time on a thread of its own, with progress, a way to stop it, and one
/// sentence where it is refused. Belongs to the screen's thread, which calls `take` once a frame and never waits.
///
/// @param <T> what the work gives
public final class Work<T> implements AutoCloseable {
    private final Background<T> thread;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyObjectWrapper<Sentence> refusal = new ReadOnlyObjectWrapper<>(this, "refusal", Sentence.NONE);
    private Watch watch = new Watch();
    private Job<T> next;

    /// What is to be done.
    public interface Job<T> {
        /// @throws Exception [Told] if it is refused; [CancellationException] if it was stopped; any other is an
        /// error of the program
        T run(Watch watch) throws Exception;
    }

    /// @param name of the thread
    public Work(String name) {
        thread = new Background<>(name);
    }

    /// Begins a piece of work. What is being done is stopped and its result let go; then this begins.
    public void ask(Job<T> job) {
        cancel();
        refusal.set(Sentence.NONE);
        next = job;
        begin();
    }

    /// Stops what is being done, soon; its result is let go.
    public void cancel() {
        next = null;
        watch.cancel();
    }

    /// Whether the thread is at work, be it on what is no longer wanted.
    public boolean isBusy() {
        return thread.isBusy();
    }

    /// How far it is, from 0 to 1; below 0 when nothing is done.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Why the last piece was refused; `Sentence.NONE` if it wasn't.
    public ReadOnlyObjectProperty<Sentence> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// The result, once; null while there is none.
    ///
    /// @throws IllegalStateException if the work ended in an error of the program, which is its cause
    public T take() {
        if (!thread.isBusy()) {
            return null;
        }
        fraction.set(watch.fraction());
        try {
            T done = thread.take();
            return watch.isCancelled() ? null : done;
        } catch (IllegalStateException failed) {
            end(failed);
            return null;
        } finally {
            if (!thread.isBusy()) {
                fraction.set(-1);
                begin();
            }
        }
    }

    private void end(IllegalStateException failed) {
        switch (failed.getCause()) {
            case CancellationException _ -> {}
            case Told told -> {
                if (!watch.isCancelled()) {
                    refusal.set(told.sentence());
                }
            }
            case null, default -> throw failed;
        }
    }

    private void begin() {
        if (next == null || thread.isBusy()) {
            return;
        }
        Job<T> job = next;
        Watch mine = new Watch();
        next = null;
        watch = mine;
        fraction.set(0);
        thread.start(() -> job.run(mine));
    }

    @Override
    public void close() {
        cancel();
        thread.close();
    }
}
