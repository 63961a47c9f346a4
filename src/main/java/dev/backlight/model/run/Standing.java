package dev.backlight.model.run;

import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.training.run.Progress;

/// How a training stands at the moment on screen: the one source of every figure that says so, so that the same
/// quantity has the same value wherever it is shown.
///
/// @param step of the moment on screen
/// @param epoch the same in epochs, with their fraction
/// @param loss by the test set; where nothing is tested that of training, smoothed; NaN for none
/// @param tested whether the loss is that of the test set
/// @param accuracy share of the test set read rightly; NaN where there is none
/// @param testedAt when it was tested, in epochs; NaN if it was not
/// @param estimated whether by a part of the test set only
/// @param past whether this is a moment of the past
public record Standing(
        long step,
        double epoch,
        double loss,
        boolean tested,
        double accuracy,
        double testedAt,
        boolean estimated,
        boolean past) {

    public static Standing of(RunModel<?> run) {
        Progress now = run.progressProperty().get();
        Moment moment = run.timeline().positionProperty().get();
        boolean past = moment != null;
        long step = past ? moment.step() : now.step();
        double epoch = (double) step / now.stepsPerEpoch();
        Evaluation exact = run.evaluationProperty().get();
        boolean best = !past && now.bestEpoch() > 0 && exact != null && exact.epoch() == now.bestEpoch();
        if (best || exact != null && exact.step() == step) {
            double at = (double) exact.step() / now.stepsPerEpoch();
            return new Standing(step, epoch, exact.loss(), true, exact.accuracy(), at, false, past);
        }
        MetricHistory newest = newest(run, epoch);
        int at = newest == null ? -1 : at(newest, Metric.TEST_LOSS, epoch);
        int read = newest == null ? -1 : at(newest, Metric.TEST_ACCURACY, epoch);
        double trained = past ? run.snapshotProperty().get().trainLoss() : now.trainLoss();
        return new Standing(
                step,
                epoch,
                at < 0 ? trained : newest.y(Metric.TEST_LOSS, at),
                at >= 0,
                read < 0 ? Double.NaN : newest.y(Metric.TEST_ACCURACY, read),
                at >= 0
                        ? newest.x(Metric.TEST_LOSS, at)
                        : read >= 0 ? newest.x(Metric.TEST_ACCURACY, read) : Double.NaN,
                newest != null && newest == run.estimates(),
                past);
    }

    /// Whether nothing has been learned yet.
    public boolean isUntrained() {
        return step == 0 && !past;
    }

    /// Whether the test is of clearly another moment than that on screen.
    public boolean isStale() {
        return !Double.isNaN(testedAt) && !estimated && Math.abs(epoch - testedAt) > 0.05;
    }

    /// Whether the test is of the network before it learned anything: beside what it has become it says nothing.
    public boolean isBeforehand() {
        return testedAt == 0 && isStale();
    }

    /// The history whose test is the last before a time; all of the test set counts before a part. Null if nothing
    /// was tested.
    private static MetricHistory newest(RunModel<?> run, double epoch) {
        double whole = last(run.history(), epoch);
        double part = last(run.estimates(), epoch);
        return Double.isNaN(whole) && Double.isNaN(part)
                ? null
                : part > whole || Double.isNaN(whole) ? run.estimates() : run.history();
    }

    private static double last(MetricHistory history, double epoch) {
        int loss = at(history, Metric.TEST_LOSS, epoch);
        int accuracy = at(history, Metric.TEST_ACCURACY, epoch);
        return loss >= 0
                ? history.x(Metric.TEST_LOSS, loss)
                : accuracy >= 0 ? history.x(Metric.TEST_ACCURACY, accuracy) : Double.NaN;
    }

    /// The last number at or before a time; -1 for none.
    private static int at(MetricHistory history, Metric metric, double epoch) {
        int low = 0;
        int high = history.size(metric);
        while (low < high) {
            int middle = (low + high) / 2;
            if (history.x(metric, middle) <= epoch + 1e-9) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
