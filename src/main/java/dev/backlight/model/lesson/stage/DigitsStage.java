package dev.backlight.model.lesson.stage;

import dev.backlight.data.pen.Stroke;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.Study;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.Sight;
import dev.backlight.lesson.state.State;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.text.Refusal;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Handwritten digits and a network of the lesson's own.
public final class DigitsStage implements LessonStage {
    private final DigitsModel digits;
    private final ReadOnlyStringWrapper lens = new ReadOnlyStringWrapper(this, "lens", "charts");
    private ExperimentConfig recipe;
    private long wanted;
    private boolean arriving;
    private Object seen;
    private Study through;
    private Snapshot throughSnapshot;
    private Sample throughSample;

    /// @param digits is closed with this
    public DigitsStage(DigitsModel digits) {
        this.digits = digits;
    }

    public DigitsModel digits() {
        return digits;
    }

    /// The lens in the drawer that the step is about.
    public ReadOnlyStringProperty lensProperty() {
        return lens.getReadOnlyProperty();
    }

    @Override
    public boolean takes(State state) {
        return state instanceof State.Digits;
    }

    /// A network that has been trained further, or to other numbers, begins anew; the same goes on from where it
    /// is.
    @Override
    public void show(State state) {
        if (state
                instanceof
                State.Digits(ExperimentConfig wish, int steps, int digit, List<Stroke> drawing, Sight sight)) {
            digits.run().pause();
            digits.run().timeline().live();
            boolean same = wish.equals(recipe)
                    && wish.equals(digits.run().configProperty().get());
            if (!same || wanted > steps || digits.run().progressProperty().get().step() > steps) {
                digits.run().apply(wish);
                recipe = wish;
            }
            lens.set(sight.lens());
            digits.drawing().clear();
            digits.showTestDigit(digit);
            if (!drawing.isEmpty()) {
                digits.drawing().replace(drawing);
            }
            wanted = steps;
            arriving = true;
            if (steps > 0) {
                digits.run().playTo(steps);
            }
        }
    }

    @Override
    public Optional<Weights> weights() {
        return Optional.of(digits.run().snapshotProperty().get().parameters());
    }

    @Override
    public boolean isSettled() {
        Progress now = digits.run().progressProperty().get();
        Snapshot shown = digits.run().snapshotProperty().get();
        boolean there = !arriving
                || now.step() >= wanted && now.state() != RunState.RUNNING && shown.step() >= wanted
                || now.state().isBroken();
        return there && hasFigures() && judgedStep() == shown.step() && digits.isSettled() && probed(shown);
    }

    @Override
    public boolean hasFigures() {
        return digits.run().evaluationProperty().get() != null && !digits.run().isBeginning();
    }

    /// The step at which the newest test was taken, by all or by a part of the test set.
    private long judgedStep() {
        Evaluation whole = digits.run().evaluationProperty().get();
        return Math.max(whole.step(), estimatedStep());
    }

    private long estimatedStep() {
        MetricHistory estimates = digits.run().estimates();
        int count = estimates.size(Metric.TEST_ACCURACY);
        double epochs = count == 0 ? 0 : estimates.x(Metric.TEST_ACCURACY, count - 1);
        return Math.round(epochs * digits.run().progressProperty().get().stepsPerEpoch());
    }

    /// The newest test result, by a part of the test set where that is newer.
    private double tested(Metric metric, double whole) {
        MetricHistory estimates = digits.run().estimates();
        int count = estimates.size(metric);
        boolean newer = count > 0
                && estimatedStep() > digits.run().evaluationProperty().get().step();
        return newer ? estimates.y(metric, count - 1) : whole;
    }

    private boolean probed(Snapshot shown) {
        Probe probe = digits.sample().probeProperty().get();
        return digits.sample().sampleProperty().get() == null || probe != null && probe.snapshot() == shown;
    }

    @Override
    public Figures figures() {
        Evaluation judged = digits.run().evaluationProperty().get();
        return new DigitsNumbers(
                digits.run().configProperty().get(),
                digits.run().snapshotProperty().get(),
                tested(Metric.TEST_LOSS, judged.loss()),
                tested(Metric.TEST_ACCURACY, judged.accuracy()),
                digits.sample().sampleProperty().get(),
                digits.sample().probeProperty().get(),
                digits.trainingSet().size(),
                this::studied);
    }

    /// The picture on stage sent through the network equation by equation, once for each network.
    private Study studied(Snapshot snapshot, Sample sample) {
        if (snapshot != throughSnapshot || sample != throughSample) {
            through = DigitsNumbers.study(digits.run().configProperty().get(), snapshot, sample);
            throughSnapshot = snapshot;
            throughSample = sample;
        }
        return through;
    }

    @Override
    public Curve curve(Quantity quantity, int steps) {
        return RunCurve.of(digits.run(), quantity, steps);
    }

    @Override
    public void set(Quantity quantity, double value) {
        switch (quantity.figure()) {
            case LEARNING_RATE -> digits.run().setLearningRate((float) value);
            default -> throw new Refusal("\"{0}\" can't be changed by hand.", quantity);
        }
    }

    @Override
    public void train(int steps) {
        wanted = digits.run().progressProperty().get().step() + steps;
        arriving = true;
        digits.run().playTo(wanted);
    }

    @Override
    public boolean pump() {
        digits.pump();
        if (arriving && isSettled()) {
            arriving = false;
        } else if (arriving && LessonStage.halts(digits.run().progressProperty().get(), wanted)) {
            digits.run().playTo(wanted); // a lens that came on screen has paused it
        }
        Object now = digits.sample().probeProperty().get();
        boolean fresh = now != seen;
        seen = now;
        return fresh;
    }

    @Override
    public void close() {
        digits.close();
    }
}
