package dev.backlight.model.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Work beside the screen of which every piece is done, one after the other in the order they come: writing what is
/// to be kept. Has no thread while there is nothing to do.
public final class TaskQueue implements AutoCloseable {
    private static final int IDLE_SECONDS = 5;

    private final ThreadPoolExecutor thread;
    private final int lastSeconds;

    /// @param name of the thread
    /// @param lastSeconds to wait at the end for what is not done yet
    public TaskQueue(String name, int lastSeconds) {
        this.lastSeconds = lastSeconds;
        thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /// Returns at once. What the task throws goes to its thread's handler of uncaught exceptions; the next is done
    /// all the same.
    public void add(Runnable task) {
        thread.execute(task);
    }

    /// Returns when what has been added so far is done, or after the last seconds.
    public void await() {
        CountDownLatch done = new CountDownLatch(1);
        add(done::countDown);
        try {
            done.await(lastSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when all is done, or after the last seconds.
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(lastSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
