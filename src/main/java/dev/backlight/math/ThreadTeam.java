package dev.backlight.math;

import dev.backlight.text.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// A few threads that wait for small pieces of work, so that a product of a tenth of a millisecond can be shared.
///
/// The caller of `run` works too. Helpers spin for a moment after each piece, then sleep. `run` allocates nothing.
/// One thread at a time may call `run`.
///
/// Each thread begins with its own part of the tasks, always the same one where there are as many, and takes from
/// the others' only when that is done: the rows of a gradient then lie in the cache of the core that updates their
/// weights.
public final class ThreadTeam implements AutoCloseable {
    private static final int SPINS = 20_000;

    /// Counters of different threads are kept apart by so many, so that they don't share a line of a cache.
    private static final int APART = 32;

    private final Thread[] helpers;
    private final AtomicIntegerArray next;
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile int round;
    private volatile boolean closed;
    private volatile Throwable failure;
    private IntConsumer task;
    private int tasks;
    private int engaged;

    /// Work space of the products, one for each team, so that `Gemm` allocates nothing.
    final GemmJob gemm = new GemmJob();

    private ThreadTeam(int threads) {
        engaged = threads;
        next = new AtomicIntegerArray((threads + 1) * APART);
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            int number = i + 1;
            helpers[i] = Thread.ofPlatform()
                    .daemon()
                    .name("backlight-kernel-" + number)
                    .start(() -> help(number));
        }
    }

    /// @throws IllegalArgumentException if fewer than one or more than 256 threads are asked for
    public static ThreadTeam of(int threads) {
        if (threads < 1 || threads > 256) {
            throw new Refusal("{0} threads can't be used: give 1 to 256.", threads);
        }
        return new ThreadTeam(threads);
    }

    public int threads() {
        return helpers.length + 1;
    }

    /// Has the next calls of `run` shared by all threads, or done by the caller alone. What is computed doesn't
    /// depend on it.
    public void engage(boolean all) {
        engaged = all ? threads() : 1;
    }

    /// How many threads share the calls of `run` at present.
    public int engaged() {
        return engaged;
    }

    /// Calls `task` once with each number from 0 to `tasks - 1` and returns when all calls have returned.
    public void run(int tasks, IntConsumer task) {
        if (engaged == 1 || tasks == 1) {
            for (int i = 0; i < tasks; i++) {
                task.accept(i);
            }
            return;
        }
        this.task = task;
        this.tasks = tasks;
        for (int part = 0; part < threads(); part++) {
            next.set((part + 1) * APART, from(part));
        }
        unfinished.set(helpers.length);
        round++;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        work(0);
        for (int spin = 0; unfinished.get() > 0; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // somebody else needs the core that the helper would run on
            }
        }
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
        }
    }

    /// The first task of a thread's part.
    private int from(int part) {
        return (int) ((long) tasks * part / threads());
    }

    private void help(int number) {
        int done = 0;
        while (true) {
            for (int spin = 0; spin < SPINS && round == done && !closed; spin++) {
                Thread.onSpinWait();
            }
            while (round == done && !closed) {
                LockSupport.park(this);
            }
            if (closed) {
                return;
            }
            done = round;
            work(number);
            unfinished.decrementAndGet();
        }
    }

    private void work(int number) {
        int threads = threads();
        try {
            for (int i = 0; i < threads; i++) {
                int part = (number + i) % threads;
                int end = from(part + 1);
                int counter = (part + 1) * APART;
                for (int t = next.getAndIncrement(counter); t < end; t = next.getAndIncrement(counter)) {
                    task.accept(t);
                }
            }
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
