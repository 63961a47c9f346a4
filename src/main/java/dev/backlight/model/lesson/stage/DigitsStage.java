package dev.backlight.model.lesson.stage;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Multiplications;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.text.Refusal;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Probe;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
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
        if (state instanceof State.Digits(ExperimentConfig wish, int steps, String shown, int digit, int _)) {
            digits.run().pause();
            digits.run().timeline().live();
            boolean same = wish.equals(recipe)
                    && wish.equals(digits.run().configProperty().get());
            if (!same || wanted > steps || digits.run().progressProperty().get().step() > steps) {
                digits.run().apply(wish);
                recipe = wish;
            }
            lens.set(shown);
            digits.drawing().clear();
            digits.showTestDigit(digit);
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
        return new Numbers(
                digits.run().configProperty().get(),
                digits.run().snapshotProperty().get(),
                tested(Metric.TEST_LOSS, judged.loss()),
                tested(Metric.TEST_ACCURACY, judged.accuracy()),
                digits.sample().sampleProperty().get(),
                digits.sample().probeProperty().get(),
                digits.trainingSet().size());
    }

    private record Numbers(
            ExperimentConfig config,
            Snapshot snapshot,
            double loss,
            double accuracy,
            Sample sample,
            Probe probe,
            int examples)
            implements Figures {
        @Override
        public double of(Quantity q) {
            NetworkSpec spec = snapshot.spec();
            return switch (q.figure()) {
                case STEP -> snapshot.step();
                case TRAIN_LOSS -> snapshot.trainLoss();
                case TEST_LOSS, LOSS -> loss;
                case GAP -> loss - snapshot.trainLoss();
                case TEST_ACCURACY -> accuracy;
                case LEARNING_RATE -> config.optimizer().learningRate();
                case PARAMETERS -> snapshot.parameters().count();
                case MULTIPLICATIONS -> Multiplications.of(spec);
                case EXAMPLES -> examples;
                case BATCH -> config.batch();
                case LAYERS -> spec.layers().size();
                case READ -> probe == null ? -1 : probe.answer();
                case SURE -> probe == null ? 0 : probe.probabilities()[probe.answer()];
                case LABEL -> sample == null ? -1 : sample.label();
                case OUTPUT -> probe == null ? 0 : probe.probabilities()[q.place(0)];
                default -> throw new Refusal("What is on stage has no \"{0}\".", q);
            };
        }
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
