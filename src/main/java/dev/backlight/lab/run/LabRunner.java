package dev.backlight.lab.run;

import dev.backlight.data.picture.Split;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Runs trials of labs side by side, each on one thread, no more at once than there are turns. Labs wait for each
/// other in the order in which they were started; what one does wrong is noted in its own record and touches no
/// other.
public final class LabRunner implements AutoCloseable {
    private static final String FULL =
            "There was not enough memory for this network: end other trainings, or choose smaller settings.";

    private final Turns turns;
    private final Digits digits;
    private final Deque<Recorder> waiting = new ArrayDeque<>();
    private final List<LabRun> runs = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    /// @param threads trials at once
    /// @param digits the digits that labs learn from
    /// @param training whether a training of the program's own runs now: labs then take one thread only
    /// @throws IllegalStateException if there are fewer than one thread
    public LabRunner(int threads, Digits digits, BooleanSupplier training) {
        if (threads < 1) {
            throw new IllegalStateException(threads + " threads can't run labs: give at least 1.");
        }
        this.turns = new Turns(threads, training);
        this.digits = digits;
    }

    /// Begins as soon as there is a turn.
    ///
    /// @throws IllegalStateException if the runner is closed
    public LabRun start(Lab lab, Settings settings) {
        return start(lab, settings, false);
    }

    /// As `start(lab, settings)`.
    ///
    /// @param oneByOne whether it pauses whenever a trial has ended
    public LabRun start(Lab lab, Settings settings, boolean oneByOne) {
        return start(new LabRun(lab, settings, this, null, oneByOne, false));
    }

    /// Runs what did not come to its end in a run before: the same settings, so that the whole is what it would
    /// have been at once.
    ///
    /// @param earlier has at least one trial that was stopped or failed
    /// @throws IllegalStateException if the runner is closed, or nothing is left to run
    public LabRun goOn(Lab lab, LabResult earlier) {
        return goOn(lab, earlier, false);
    }

    /// As `goOn(lab, earlier)`.
    ///
    /// @param slower whether those that failed learn at half the rate they had; their records say so
    public LabRun goOn(Lab lab, LabResult earlier, boolean slower) {
        if (earlier.isWhole()) {
            throw new IllegalStateException("Every trial of this run came to its end.");
        }
        return start(new LabRun(lab, earlier.settings(), this, earlier, false, slower));
    }

    private LabRun start(LabRun run) {
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("The labs are closed.");
            }
            runs.removeIf(old -> old.result().isDone());
            runs.add(run);
            waiting.addAll(run.waiting());
        }
        startWaiting();
        return run;
    }

    /// Ends all trials and waits until their threads are gone.
    @Override
    public void close() {
        List<LabRun> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(runs);
        }
        all.forEach(LabRun::cancel);
        List<Thread> working;
        synchronized (this) {
            working = List.copyOf(threads);
        }
        try {
            for (Thread thread : working) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void pass(LabRun run) {
        turns.pass(run, this::startWaiting);
        if (turns.spare()) {
            startWaiting();
        }
    }

    Split digits() throws IOException {
        return digits.get();
    }

    /// Starts trials as long as there are turns.
    void startWaiting() {
        synchronized (this) {
            threads.removeIf(thread -> !thread.isAlive());
            for (Recorder next = next(); next != null; next = next()) {
                Recorder recorder = next;
                Thread thread = Thread.ofPlatform()
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .name("backlight-lab-" + recorder.trial().variant() + "-"
                                + recorder.trial().seed())
                        .unstarted(() -> work(recorder));
                threads.add(thread);
                thread.start();
            }
        }
    }

    /// The first trial that may begin, with a turn; null if there is none.
    private Recorder next() {
        for (Recorder recorder : waiting) {
            if (recorder.run().takesAnother()) {
                if (!turns.take()) {
                    return null;
                }
                waiting.remove(recorder);
                recorder.begin(); // before its thread does, so that a run of one at a time gives no second one
                return recorder;
            }
        }
        return null;
    }

    /// Takes a run's trials that have not begun out of the queue and ends them.
    void drop(LabRun run) {
        List<Recorder> dropped;
        synchronized (this) {
            dropped = waiting.stream().filter(recorder -> recorder.run() == run).toList();
            waiting.removeAll(dropped);
        }
        dropped.forEach(recorder -> run.end(recorder, TrialRecord.State.STOPPED, null));
    }

    private void work(Recorder recorder) {
        LabRun run = recorder.run();
        TrialRecord.State state = TrialRecord.State.DONE;
        String problem = null;
        try {
            run.begin(recorder);
            recorder.trial().work().run(recorder);
        } catch (CancellationException stopped) {
            state = TrialRecord.State.STOPPED;
        } catch (IOException | ArithmeticException told) {
            state = TrialRecord.State.FAILED;
            problem = told.getMessage();
        } catch (OutOfMemoryError full) {
            state = TrialRecord.State.FAILED;
            problem = FULL;
        } catch (RuntimeException unforeseen) { // others' trials go on
            state = TrialRecord.State.FAILED;
            problem = unforeseen.toString();
        } finally {
            turns.giveBack();
            startWaiting();
        }
        run.end(recorder, state, problem);
    }
}
