package dev.backlight.model.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One piece of work at a time on a thread of its own, asked for and fetched by the screen's thread, which never
/// waits.
public final class Background<T> implements AutoCloseable {
    private final ExecutorService thread;
    private Future<T> work;

    public Background(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    public boolean isBusy() {
        return work != null;
    }

    /// To be called only when not busy.
    public void start(Callable<T> task) {
        work = thread.submit(task);
    }

    /// The result, once; null while there is none.
    ///
    /// @throws IllegalStateException if the work ended in an exception, which is its cause
    public T take() {
        if (work == null || !work.isDone()) {
            return null;
        }
        Future<T> done = work;
        work = null;
        try {
            return done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Work in the background failed.", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
