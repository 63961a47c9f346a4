package dev.backlight.lab.run;

import dev.backlight.data.picture.Split;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// A lab at work. Everything here may be asked from any thread at any time; a screen asks once a frame, and only
/// where
/// `changes` has risen.
public final class LabRun {
    /// Before this share is done the time left is told by the compiler's work, not the trials'.
    private static final double TELLING = 0.02;

    private final Lab lab;
    private final Settings settings;
    private final LabRunner runner;
    private final List<Recorder> recorders;
    private final double secondsBefore;
    private final Stopwatch watch = new Stopwatch();
    private final AtomicLong changes = new AtomicLong();
    private final CompletableFuture<LabResult> result = new CompletableFuture<>();
    private volatile double firstPoint = Double.NaN;
    private volatile boolean paused;
    private volatile boolean oneByOne;
    private volatile boolean cancelled;

    /// @param earlier a run of the same that was not whole: what came to its end in it stays; null for none
    /// @param oneByOne whether it pauses whenever a trial has ended
    /// @param slower whether trials that failed in it learn at half the rate they had
    LabRun(Lab lab, Settings settings, LabRunner runner, LabResult earlier, boolean oneByOne, boolean slower) {
        this.oneByOne = oneByOne;
        this.lab = lab;
        this.settings = settings;
        this.runner = runner;
        this.secondsBefore = earlier == null ? 0 : earlier.seconds();
        List<TrialRecord> ended = earlier == null ? List.of() : earlier.trials();
        this.recorders = lab.chosen(settings).stream()
                .map(trial -> recorder(trial, of(trial, ended), slower))
                .toList();
    }

    /// @param before what the same trial has measured before; null for nothing
    private Recorder recorder(Trial trial, TrialRecord before, boolean slower) {
        if (before == null) {
            return new Recorder(trial, this, null, Map.of());
        }
        if (before.state() == TrialRecord.State.DONE) {
            return new Recorder(trial, this, before, before.changed());
        }
        Map<String, Double> changed = new LinkedHashMap<>(before.changed());
        if (slower && before.state() == TrialRecord.State.FAILED) {
            lab.rate()
                    .ifPresent(rate -> changed.merge(
                            rate.name(),
                            Math.max(rate.least(), settings.get(rate.name()) / 2),
                            (had, _) -> Math.max(rate.least(), had / 2)));
        }
        Settings own = settings;
        for (Map.Entry<String, Double> knob : changed.entrySet()) {
            own = own.with(lab, knob.getKey(), knob.getValue());
        }
        Trial another = lab.chosen(own).stream()
                .filter(one -> one.variant().equals(trial.variant()) && one.seed() == trial.seed())
                .findFirst()
                .orElse(trial);
        return new Recorder(another, this, null, changed);
    }

    private static TrialRecord of(Trial trial, List<TrialRecord> ended) {
        return ended.stream()
                .filter(record -> record.isOf(trial.variant()) && record.seed() == trial.seed())
                .findFirst()
                .orElse(null);
    }

    /// Those that are still to run.
    List<Recorder> waiting() {
        return recorders.stream()
                .filter(recorder -> recorder.state() == TrialRecord.State.WAITING)
                .toList();
    }

    public Lab lab() {
        return lab;
    }

    public Settings settings() {
        return settings;
    }

    /// Rises with everything that is written, so that nothing needs to be copied where nothing is new.
    public long changes() {
        return changes.get();
    }

    /// What the trials have written so far, in the order of `Lab.trials`.
    public List<TrialRecord> records() {
        return recorders.stream().map(Recorder::record).toList();
    }

    /// The answer from what there is.
    public Outcome outcome() {
        return lab.outcome(settings, records());
    }

    public LabProgress progress() {
        double all = 0;
        double done = 0;
        int ended = 0;
        for (Recorder recorder : recorders) {
            boolean over = isOver(recorder.state());
            all += recorder.trial().weight();
            done += recorder.trial().weight() * (over ? 1 : recorder.done());
            ended += over ? 1 : 0;
        }
        double share = all == 0 ? 1 : done / all;
        double seconds = seconds();
        double left = share >= TELLING ? seconds * (1 - share) / share : Double.NaN;
        return new LabProgress(state(ended), share, seconds, left, ended, recorders.size());
    }

    /// After how many seconds of work the first curve began; NaN as long as none has.
    public double firstPointSeconds() {
        return firstPoint;
    }

    /// A curve has got a point.
    void pointed() {
        if (Double.isNaN(firstPoint)) {
            firstPoint = seconds(); // two trials may both be the first, a moment apart
        }
        changed();
    }

    private double seconds() {
        return secondsBefore + watch.seconds();
    }

    private LabProgress.State state(int ended) {
        if (ended == recorders.size()) {
            return has(TrialRecord.State.FAILED)
                    ? LabProgress.State.FAILED
                    : has(TrialRecord.State.STOPPED) ? LabProgress.State.STOPPED : LabProgress.State.DONE;
        }
        if (paused) {
            return LabProgress.State.PAUSED;
        }
        return watch.hasBegun() ? LabProgress.State.RUNNING : LabProgress.State.WAITING;
    }

    private boolean has(TrialRecord.State state) {
        return recorders.stream().anyMatch(recorder -> recorder.state() == state);
    }

    private static boolean isOver(TrialRecord.State state) {
        return switch (state) {
            case DONE, STOPPED, FAILED -> true;
            case WAITING, RUNNING -> false;
        };
    }

    /// Trials wait at their next step; other labs go on.
    public void pause() {
        paused = true;
        watch.stop();
        changed();
    }

    public void resume() {
        paused = false;
        if (recorders.stream().anyMatch(recorder -> recorder.state() == TrialRecord.State.RUNNING)) {
            watch.start();
        }
        changed();
        runner.startWaiting();
    }

    /// Whether no two of its trials run at once, and it pauses whenever one has ended.
    public void oneByOne(boolean wanted) {
        oneByOne = wanted;
    }

    /// Whether another of its trials may begin now.
    boolean takesAnother() {
        return !paused
                && !(oneByOne
                        && recorders.stream().anyMatch(recorder -> recorder.state() == TrialRecord.State.RUNNING));
    }

    /// Trials end at their next step; what they have written stays.
    public void cancel() {
        cancelled = true;
        runner.drop(this);
        changed();
    }

    public boolean isPaused() {
        return paused;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Completed when the last trial has ended, however it did; never exceptionally.
    public CompletableFuture<LabResult> result() {
        return result;
    }

    void pass() {
        runner.pass(this);
    }

    Split digits() throws IOException {
        return runner.digits();
    }

    void changed() {
        changes.incrementAndGet();
    }

    void begin(Recorder recorder) {
        recorder.begin();
        if (!paused) {
            watch.start();
        }
    }

    /// Notes how a trial ended; the last one completes the result.
    void end(Recorder recorder, TrialRecord.State state, String problem) {
        recorder.end(state, problem);
        if (recorders.stream().allMatch(other -> isOver(other.state()))) { // two may see it: the first one counts
            watch.stop();
            result.complete(new LabResult(lab.name(), lab.version(), settings, seconds(), records()));
        } else if (oneByOne && !cancelled) {
            pause();
        }
    }
}
