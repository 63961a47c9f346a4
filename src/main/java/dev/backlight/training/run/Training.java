package dev.backlight.training.run;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.learner.Change;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.Curves;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.policy.EarlyLooks;
import dev.backlight.training.policy.Speed;
import dev.backlight.training.policy.ThreadChoice;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// What a trainer does between and in its steps: obeys commands, takes steps, shows where it stands. One thread at
/// a time; what is shown any thread may read.
final class Training {
    /// Snapshots are made no faster than a screen can show them.
    private static final long SNAPSHOT_NANOS = 15_000_000;

    private final Examiner examiner;
    private final Pace pace = new Pace();
    private final Speed speed = new Speed();
    private EarlyLooks early;
    private final ThreadChoice threads;
    private final StopRule stopRule = new StopRule();
    private final AtomicReference<Published> latest = new AtomicReference<>();
    private volatile Snapshot seen;
    private volatile Run run;
    private RunState state;
    private boolean unseen;
    private long lastSnapshot;
    private long playUntil = Long.MAX_VALUE;

    /// @param examiner has the learner examined now and then
    /// @param team that the learners of its runs work with
    Training(Examiner examiner, ThreadTeam team) {
        this.examiner = examiner;
        threads = new ThreadChoice(team, System::nanoTime);
    }

    Run run() {
        return run;
    }

    boolean isRunning() {
        return state == RunState.RUNNING;
    }

    boolean isClosed() {
        return state == RunState.CLOSED;
    }

    Published published() {
        return latest.get();
    }

    /// As `published()`; the network is copied again soon.
    Published take() {
        Published now = latest.get();
        seen = now.snapshot();
        return now;
    }

    /// @return a command if there is one before the next step is due; null when it is
    Command due(BlockingQueue<Command> commands) throws InterruptedException {
        return pace.command(commands);
    }

    /// Another run takes the place of the present one, ready to go.
    void begin(Run fresh) throws InterruptedException {
        state = fresh.learner().isOver() ? RunState.FINISHED : RunState.READY;
        stopRule.rearm();
        enter(fresh, null);
    }

    /// Another run takes the place of the present one, as it was left.
    private void open(Run fresh) throws InterruptedException {
        state = fresh.learner().isOver()
                ? RunState.FINISHED
                : fresh.learner().steps() > 0 ? RunState.PAUSED : RunState.READY;
        stopRule.rearm();
        show(fresh, null);
        fresh.testAgain(examiner);
        unseen = state == RunState.PAUSED && fresh.learner().glance() != null; // else it is being examined already
    }

    private void goOn(Run fresh) throws InterruptedException {
        fresh.learner().goOnFrom(run.learner());
        enter(
                new Run(fresh.recipe(), fresh.learner(), run.history(), run.estimates(), run.recording()),
                latest.get().evaluation());
        speed.begin(System.nanoTime(), run.learner().examples());
    }

    /// @param known the newest test result that still holds; null if none does
    private void enter(Run fresh, Evaluation known) throws InterruptedException {
        show(fresh, known);
        run.test(examiner);
    }

    private void show(Run fresh, Evaluation known) {
        run = fresh;
        early = new EarlyLooks(System::nanoTime);
        speed.stop();
        Progress now = fresh.progress(state, 0, threads.chosen(), null);
        Snapshot first = fresh.snapshot(now);
        fresh.recording().take(first, fresh.learner());
        latest.set(new Published(now, first, known, fresh.history(), fresh.estimates(), fresh.recording(), null));
    }

    /// A test result becomes the newest, unless another run has begun since. Any thread may tell it.
    void judged(MetricHistory history, Evaluation result) {
        latest.updateAndGet(now -> now.history() == history ? now.withEvaluation(result) : now);
    }

    void obey(Command command) throws InterruptedException {
        boolean changed = false;
        switch (command) {
            case Command.Play(long until) -> {
                playUntil = until;
                boolean ready = state == RunState.READY || state == RunState.PAUSED;
                if (ready && run.learner().steps() < until) {
                    state = RunState.RUNNING;
                    speed.begin(System.nanoTime(), run.learner().examples());
                }
            }
            case Command.Pause _ -> {
                if (state == RunState.RUNNING) {
                    rest(RunState.PAUSED);
                }
            }
            case Command.Step _ -> {
                if (state == RunState.READY || state == RunState.RUNNING || state == RunState.PAUSED) {
                    state = RunState.PAUSED;
                    takeStep();
                }
            }
            case Command.Reset reset -> begin(reset.fresh());
            case Command.Open(Run fresh) -> open(fresh);
            case Command.LearnFrom(Run fresh) -> {
                if (state == RunState.FAILED) {
                    begin(fresh); // nobody knows what the failed one's network is worth
                } else {
                    goOn(fresh);
                }
            }
            case Command.Branch(Run fresh, Snapshot from) -> {
                fresh.learner().replayTo(from);
                begin(fresh);
            }
            case Command.Make(Change change) -> {
                changed = state != RunState.FAILED
                        && run.change(change, latest.get().progress());
                if (changed && change instanceof Change.Adopt) {
                    run.test(examiner);
                }
            }
            case Command.Pace(double stepsPerSecond) -> pace.set(stepsPerSecond);
            case Command.StopWhen(StopCondition condition) -> stopRule.set(condition);
            case Command.Keep(var answer) -> keep(answer);
            case Command.Fail(MetricHistory history, Throwable failure) -> {
                boolean mine = history == run.history() || history == run.estimates();
                if (mine && state != RunState.FAILED) {
                    fail(failure);
                }
            }
            case Command.Close _ -> state = RunState.CLOSED;
        }
        if (state == RunState.FAILED) {
            return;
        }
        Progress now = now();
        publish(now, changed ? run.snapshot(now) : latest.get().snapshot());
    }

    private void keep(CompletableFuture<Kept> answer) {
        if (state == RunState.FAILED) {
            answer.completeExceptionally(new IllegalStateException("The training has failed."));
            return;
        }
        try {
            LearnerState now = run.learner().checkpoint(run.learner().weights());
            answer.complete(new Kept(now, Curves.of(run.history())));
        } catch (RuntimeException | Error unforeseen) {
            answer.completeExceptionally(unforeseen);
            throw unforeseen;
        }
    }

    /// Ends this run, since something went wrong that nobody foresaw: it shows the last network that was shown
    /// before, for nobody knows what half a step has left of the present one. The log gets the whole.
    void fail(Throwable unforeseen) {
        state = RunState.FAILED;
        speed.stop();
        latest.updateAndGet(before -> before.failed(unforeseen));
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, unforeseen);
    }

    /// Takes one step, and shows and records what is due after it.
    void takeStep() throws InterruptedException {
        Learner learner = run.learner();
        threads.begin(examiner.isExamining());
        Outcome outcome = learner.step();
        threads.end();
        if (outcome == Outcome.DIVERGED) {
            rest(RunState.DIVERGED);
            return;
        }
        run.measure();
        if (outcome == Outcome.EPOCH_END) {
            boolean last = learner.isOver();
            if (last || EvaluatorThread.isTested(learner.epoch() - 1)) {
                run.test(examiner);
            }
            if (last) {
                run.end(examiner);
                rest(RunState.FINISHED);
                return;
            }
        }
        boolean there = state == RunState.PAUSED || learner.steps() >= playUntil;
        if (there || stopRule.stopsNow(learner.loss(), latest.get().evaluation())) {
            rest(RunState.PAUSED);
            return;
        }
        long now = System.nanoTime();
        if (early.isDue(learner.epoch() - 1)) {
            run.glance(examiner, early);
        }
        speed.measure(now, learner.examples());
        boolean due = run.recording().isDue(learner.steps());
        boolean late = now - lastSnapshot >= SNAPSHOT_NANOS;
        if (!late && !due) {
            return;
        }
        Progress here = now();
        Snapshot before = latest.get().snapshot();
        boolean wanted = late && seen == before;
        Snapshot copy = wanted ? run.snapshot(here) : before;
        if (due) {
            run.recording().take(wanted ? copy : run.place(here), learner);
        }
        if (wanted) {
            lastSnapshot = now;
        }
        publish(here, copy);
    }

    /// Nothing is to be done now: what rests within an epoch is examined as it stands, by a part of what it is
    /// judged by where all of it would take long, so that no figure on screen is of an earlier moment.
    void idle() throws InterruptedException {
        if (unseen && run.learner().stepInEpoch() > 0) {
            run.glance(examiner, early);
            run.testAtRest(examiner);
        }
        unseen = false;
    }

    /// Stands still in a state that can be looked at, which is also recorded.
    private void rest(RunState resting) {
        state = resting;
        unseen = resting == RunState.PAUSED;
        speed.stop();
        Progress here = now();
        Snapshot copy = run.snapshot(here);
        run.recording().take(copy, run.learner());
        publish(here, copy);
    }

    private void publish(Progress now, Snapshot newest) {
        latest.updateAndGet(before -> before.with(now, newest));
    }

    private Progress now() {
        return run.progress(state, speed.perSecond(), threads.chosen(), state == RunState.DIVERGED ? "diverged" : null);
    }
}
