package dev.backlight.training.run;

import dev.backlight.training.learner.Recipe;
import dev.backlight.training.past.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Many trainings on few threads: runs that nobody watches, as those of an experiment of thirty. Each gets a short
/// turn, those of a higher priority first, those of the same in a circle. A run that has not had its first turn
/// takes next to no memory, one that fails or is cancelled is no other's trouble, and the numbers are those that a
/// trainer of its own would have learned.
public final class RunPool implements AutoCloseable {
    private static final long TURN_NANOS = 5_000_000;

    private final PriorityBlockingQueue<PooledRun> waiting = new PriorityBlockingQueue<>(
            16, Comparator.comparingInt(PooledRun::priority).reversed().thenComparingLong(PooledRun::turn));
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong turns = new AtomicLong();
    private final List<PooledRun> pasts = new CopyOnWriteArrayList<>();
    private final long pastBytes;

    /// @param threads that all runs together have; they step back behind the program's other threads where the
    /// system
    ///     has priorities
    /// @param pastBytes what the pasts of all runs together may take, each the same share
    public RunPool(int threads, long pastBytes) {
        this.pastBytes = pastBytes;
        for (int i = 1; i <= threads; i++) {
            Thread thread = Thread.ofPlatform()
                    .daemon()
                    .name("backlight-run-" + i)
                    .priority(Thread.MIN_PRIORITY)
                    .unstarted(this::work);
            this.threads.add(thread);
        }
        this.threads.forEach(Thread::start);
    }

    /// Begins a run that plays to its end.
    ///
    /// @param priority the higher, the earlier its turns
    public PooledRun start(Recipe recipe, int priority) {
        PooledRun run = new PooledRun(this, recipe, priority);
        pasts.add(run);
        waitFor(run);
        return run;
    }

    /// The run wants a turn.
    void waitFor(PooledRun run) {
        run.setTurn(turns.incrementAndGet());
        waiting.add(run);
    }

    /// A past for a run that begins: all pasts together have one budget, of which each has the same share. Those
    /// that are there already make room. No lock is held meanwhile: each past has its own.
    Recording recording() {
        pasts.removeIf(PooledRun::isForgotten);
        pasts.forEach(run -> run.recording().ifPresent(Recording::fit));
        return new Recording(this::share);
    }

    private long share() {
        return Math.max(1, pastBytes / Math.max(1, pasts.size()));
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                PooledRun run = waiting.take();
                if (run.takeTurn(TURN_NANOS)) {
                    waitFor(run);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends all runs after the step that they take; returns when the threads have ended.
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
