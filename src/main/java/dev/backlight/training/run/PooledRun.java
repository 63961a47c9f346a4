package dev.backlight.training.run;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Recording;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// A training in a `RunPool`: it plays from the start, can be paused, played on and cancelled, and is examined in
/// its own turns.
public final class PooledRun {
    private final RunPool pool;
    private final Recipe recipe;
    private final int priority;
    private final ConcurrentLinkedQueue<Command> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean queued = new AtomicBoolean(true);
    private volatile Training training;
    private volatile Throwable failure;
    private volatile boolean cancelled;
    private long turn;

    PooledRun(RunPool pool, Recipe recipe, int priority) {
        this.pool = pool;
        this.recipe = recipe;
        this.priority = priority;
        commands.add(new Command.Play(Long.MAX_VALUE));
    }

    /// What there is to see; empty before its first turn, and if it could not even begin.
    public Optional<Published> published() {
        Training now = training;
        return now == null ? Optional.empty() : Optional.ofNullable(now.published());
    }

    /// Whether it has come to its end, well or not, or was cancelled.
    public boolean isDone() {
        return cancelled
                || failure != null
                || published()
                        .map(now -> now.progress().state())
                        .filter(state -> state == RunState.FINISHED || state.isBroken())
                        .isPresent();
    }

    /// What made it fail; null when nothing did.
    public Throwable failure() {
        return failure != null ? failure : published().map(Published::failure).orElse(null);
    }

    public void pause() {
        ask(new Command.Pause());
    }

    public void play() {
        ask(new Command.Play(Long.MAX_VALUE));
    }

    /// Takes no further step; what is there to see stays.
    public void cancel() {
        cancelled = true;
    }

    private void ask(Command command) {
        commands.add(command);
        if (queued.compareAndSet(false, true)) {
            pool.waitFor(this);
        }
    }

    int priority() {
        return priority;
    }

    long turn() {
        return turn;
    }

    void setTurn(long next) {
        turn = next;
    }

    boolean isForgotten() {
        return cancelled;
    }

    Optional<Recording> recording() {
        return published().map(Published::recording);
    }

    /// @return whether it wants another turn
    boolean takeTurn(long nanos) throws InterruptedException {
        try {
            long end = System.nanoTime() + nanos;
            begin();
            do {
                obey();
                if (!cancelled && training.isRunning()) {
                    training.takeStep();
                }
            } while (!cancelled && training.isRunning() && System.nanoTime() < end);
        } catch (RuntimeException | Error unforeseen) {
            fail(unforeseen);
        }
        if (!cancelled && failure == null && training.isRunning()) {
            return true;
        }
        queued.set(false);
        return !cancelled && !commands.isEmpty() && failure == null && queued.compareAndSet(false, true);
    }

    private void begin() throws InterruptedException {
        if (training == null && !cancelled) {
            ThreadTeam alone = ThreadTeam.of(1); // has no thread to be closed
            Training fresh = new Training(Examiner.here(alone, new Hearing()), alone);
            training = fresh;
            fresh.begin(new Run(recipe, recipe.learner(alone), pool.recording()));
        }
    }

    private void obey() throws InterruptedException {
        for (Command next = commands.poll(); next != null && training != null; next = commands.poll()) {
            training.obey(next);
        }
    }

    private void fail(Throwable unforeseen) {
        if (training == null || training.published() == null) {
            failure = unforeseen;
        } else {
            training.fail(unforeseen);
        }
    }

    private final class Hearing implements Examiner.Audience {
        @Override
        public void judged(MetricHistory history, Evaluation result) {
            training.judged(history, result);
        }

        @Override
        public void failed(MetricHistory history, Throwable why) {
            training.fail(why);
        }
    }
}
