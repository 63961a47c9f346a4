package dev.backlight.training.run;

import dev.backlight.text.Refusal;
import dev.backlight.training.learner.Change;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Recording;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.policy.EarlyLooks;
import java.util.Arrays;

/// What begins anew at a reset, the history and the recording with it.
///
/// @param estimates what quick looks by a part of the test set have found: for the screen, never kept, since when
///     they are taken depends on the clock
record Run(Recipe recipe, Learner learner, MetricHistory history, MetricHistory estimates, Recording recording) {
    /// Nothing has been measured yet.
    Run(Recipe recipe, Learner learner, Recording recording) {
        this(recipe, learner, new MetricHistory(), new MetricHistory(), recording);
    }

    /// Has a part of what the learner is judged by looked at, for the time until all of it is.
    void glance(Examiner examiner, EarlyLooks looks) throws InterruptedException {
        Examination glance = learner.glance();
        if (glance != null) {
            examiner.ask(estimates, looks.timed(glance), x());
        }
    }

    /// Has the learner examined as it stands within an epoch, for the figures of now; the curves have the epochs
    /// alone.
    void testAtRest(Examiner examiner) throws InterruptedException {
        Examination whole = learner.atRest();
        if (whole != null) {
            examiner.ask(history, whole, Double.NaN);
        }
    }

    /// Has the learner examined as it stands, for the curves.
    void test(Examiner examiner) throws InterruptedException {
        ask(examiner, x());
    }

    /// Has the learner examined as it stands; the curves get the result only where an epoch has ended of which they
    /// say nothing yet.
    void testAgain(Examiner examiner) throws InterruptedException {
        double x = x();
        boolean told = learner.stepInEpoch() > 0
                || history.metrics().stream()
                        .filter(metric -> metric.id().startsWith("test_"))
                        .anyMatch(metric -> history.x(metric, history.size(metric) - 1) >= x);
        ask(examiner, told ? Double.NaN : x);
    }

    /// At its end a training may go back to better numbers. They are examined again, the curves stay as they are.
    void end(Examiner examiner) throws InterruptedException {
        if (learner.end()) {
            ask(examiner, Double.NaN);
        }
    }

    private void ask(Examiner examiner, double x) throws InterruptedException {
        Examination examination = learner.examination();
        if (examination != null) {
            examiner.ask(history, examination, x);
        }
    }

    /// Takes over another run's state and past as they were at a moment, or at the last one before it that one can
    /// continue from.
    ///
    /// @throws IllegalArgumentException with one sentence if there is none
    void branchOff(Run left, Snapshot from) {
        if (!Arrays.equals(from.parameters().lengths(), learner.sizes())) {
            throw new Refusal(
                    "Step {0} is of another network than the one that learns now: choose a moment of this run.",
                    from.step());
        }
        Moment start = left.recording().resumableAt(from.step());
        if (start == null) {
            throw new Refusal(
                    "Step {0} can be looked at, but training can't continue from it: choose a later one.", from.step());
        }
        learner.restore(start.checkpoint());
        double until = (double) from.step() / learner.stepsPerEpoch();
        history.takeOver(left.history(), until);
        estimates.takeOver(left.estimates(), until);
        recording.takeOver(left.recording(), from.step());
    }

    /// Makes a change; if it puts other numbers into the place of all, the recording has them from this step on.
    ///
    /// @return whether the learner has changed
    boolean change(Change change, Progress now) {
        boolean changed = learner.change(change);
        if (changed && change instanceof Change.Adopt) {
            recording.replace(snapshot(now), learner);
        }
        return changed;
    }

    /// Tells the history what the last step measured.
    void measure() {
        double x = x();
        learner.measure((metric, value) -> history.append(metric, x, value));
    }

    /// Epochs learned from so far, with their fraction: where its figures stand in a chart.
    double x() {
        return (double) learner.steps() / learner.stepsPerEpoch();
    }

    /// How far it is; the end of an epoch still belongs to it.
    ///
    /// @param threads that share a step
    Progress progress(RunState state, double samplesPerSecond, int threads, String problem) {
        boolean atEpochEnd = learner.steps() > 0 && learner.stepInEpoch() == 0;
        return new Progress(
                state,
                learner.steps(),
                atEpochEnd ? learner.epoch() - 1 : learner.epoch(),
                learner.epochs(),
                atEpochEnd ? learner.stepsPerEpoch() : learner.stepInEpoch(),
                learner.stepsPerEpoch(),
                learner.loss(),
                samplesPerSecond,
                threads,
                learner.bestEpoch(),
                problem);
    }

    /// The network as it stands, at the place that `now` says.
    Snapshot snapshot(Progress now) {
        return place(now).withParameters(learner.weights());
    }

    /// A snapshot that has no parameters yet.
    Snapshot place(Progress now) {
        return new Snapshot(
                learner.steps(),
                now.epoch(),
                now.stepInEpoch(),
                learner.architecture(),
                null,
                learner.loss(),
                now.samplesPerSecond());
    }
}
