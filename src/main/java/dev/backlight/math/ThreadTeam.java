package dev.backlight.math;

import dev.backlight.text.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// A few threads that wait for small pieces of work, so that a product of a tenth of a millisecond can be shared.
///
/// The caller of `run` works too. Helpers spin for a moment after each piece, then sleep. `run` allocates nothing.
/// One thread at a time may call `run`.
public final class ThreadTeam implements AutoCloseable {
    private static final int SPINS = 20_000;

    private final Thread[] helpers;
    private final AtomicInteger next = new AtomicInteger();
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
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = Thread.ofPlatform()
                    .daemon()
                    .name("backlight-kernel-" + (i + 1))
                    .start(this::help);
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
        next.set(0);
        unfinished.set(helpers.length);
        round++;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        work();
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

    private void help() {
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
            work();
            unfinished.decrementAndGet();
        }
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i);
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
