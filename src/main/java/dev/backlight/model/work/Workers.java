package dev.backlight.model.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads of all work beside a run. There are as many as there is work at a time: a thread that has had
/// nothing to do for some seconds ends, so that thirty runs beside each other, at which nobody looks, have none.
public final class Workers implements AutoCloseable {
    private static final long IDLE_MILLIS = 5_000;
    private static final String IDLE = "backlight-idle";

    private final ExecutorService threads;

    public Workers() {
        this(IDLE_MILLIS);
    }

    /// @param idleMillis after which a thread with nothing to do ends
    Workers(long idleMillis) {
        threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                idleMillis,
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name(IDLE).factory());
    }

    /// Begins at once, on a thread that has the name while it is at it.
    ///
    /// @throws java.util.concurrent.RejectedExecutionException once closed
    <T> Future<T> begin(String name, Callable<T> task) {
        return threads.submit(() -> {
            Thread.currentThread().setName(name);
            try {
                return task.call();
            } finally {
                Thread.currentThread().setName(IDLE);
            }
        });
    }

    /// Interrupts what is being done; returns at once.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
