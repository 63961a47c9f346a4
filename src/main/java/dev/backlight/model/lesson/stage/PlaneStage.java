package dev.backlight.model.lesson.stage;

import dev.backlight.engine.spec.Weights;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.Sight;
import dev.backlight.lesson.state.State;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.text.Refusal;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import dev.backlight.training.plane.PlaneDraft;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A playground of the lesson's own.
public final class PlaneStage implements LessonStage {
    /// Steps a second at which one can watch, once the state is there.
    private static final double PACE = 1500;

    private final PlaneModel plane = new PlaneModel(PlaneConfig.standard(), 1);
    private final ReadOnlyStringWrapper lens = new ReadOnlyStringWrapper(this, "lens", "charts");
    private long wanted;
    private boolean arriving;
    private PlaneInsight seen;

    public PlaneModel plane() {
        return plane;
    }

    /// The lens in the drawer that the step is about.
    public ReadOnlyStringProperty lensProperty() {
        return lens.getReadOnlyProperty();
    }

    @Override
    public boolean takes(State state) {
        return state instanceof State.Playground;
    }

    @Override
    public void show(State state) {
        if (state instanceof State.Playground(PlaneConfig config, int steps, List<Double> point, Sight sight)) {
            plane.run().pause();
            plane.run().timeline().live();
            plane.apply(config);
            plane.reset();
            List.copyOf(plane.frozenProperty().get()).forEach(place -> plane.setFrozen(place, false));
            lens.set(sight.lens());
            if (point.isEmpty()) {
                plane.lookAway();
            } else {
                plane.look(point.getFirst(), point.getLast());
            }
            go(steps);
        }
    }

    private void go(long step) {
        wanted = step;
        arriving = true;
        plane.run().tempo().set(0); // nobody watches the way there
        if (step > 0) {
            plane.run().playTo(step);
        }
    }

    @Override
    public Optional<Weights> weights() {
        return Optional.of(plane.run().snapshotProperty().get().parameters());
    }

    @Override
    public boolean isSettled() {
        Progress now = plane.run().progressProperty().get();
        boolean there = !arriving
                || now.step() >= wanted
                        && now.state() != RunState.RUNNING
                        && plane.run().snapshotProperty().get().step() >= wanted
                || now.state().isBroken();
        return there
                && hasFigures()
                && plane.insightProperty().get().snapshot()
                        == plane.run().snapshotProperty().get();
    }

    @Override
    public boolean hasFigures() {
        PlaneInsight insight = plane.insightProperty().get();
        return !plane.run().isBeginning()
                && insight != null
                && insight.data() == plane.dataProperty().get()
                && insight.snapshot().spec().equals(plane.config().network());
    }

    @Override
    public Figures figures() {
        return new PlaneNumbers(plane.config(), plane.insightProperty().get());
    }

    @Override
    public Curve curve(Quantity quantity, int steps) {
        return RunCurve.of(plane.run(), quantity, steps);
    }

    @Override
    public void set(Quantity quantity, double value) {
        switch (quantity.figure()) {
            case LEARNING_RATE -> change(draft -> draft.learningRate((float) value));
            case BATCH -> change(draft -> draft.batch((int) value));
            case NOISE -> change(draft -> draft.data(plane.config().data().withNoise((int) value)));
            case PENALTY -> change(draft -> draft.penalty(value > 0 ? Penalty.L2 : Penalty.NONE, (float) value));
            case UNITS -> {
                List<Integer> hidden = new ArrayList<>(plane.config().hidden());
                hidden.set(quantity.place(0), (int) value);
                change(draft -> draft.hidden(hidden));
            }
            case WEIGHT ->
                plane.set(plane.weight(quantity.place(0), quantity.place(1), quantity.place(2)), (float) value);
            case BIAS -> plane.set(plane.bias(quantity.place(0), quantity.place(1)), (float) value);
            default -> throw new Refusal("\"{0}\" can't be changed by hand.", quantity);
        }
    }

    /// Something that changes a draft.
    @FunctionalInterface
    private interface Change {
        PlaneDraft of(PlaneDraft draft);
    }

    private void change(Change change) {
        plane.apply(change.of(plane.config().edit()).done());
    }

    @Override
    public void train(int steps) {
        go(plane.run().progressProperty().get().step() + steps);
    }

    @Override
    public boolean pump() {
        plane.pump();
        if (arriving && isSettled()) {
            arriving = false;
            plane.run().tempo().set(PACE);
        } else if (arriving && LessonStage.halts(plane.run().progressProperty().get(), wanted)) {
            plane.run().playTo(wanted); // a lens that came on screen has paused it
        }
        boolean fresh = plane.insightProperty().get() != seen;
        seen = plane.insightProperty().get();
        return fresh;
    }

    @Override
    public void close() {
        plane.close();
    }
}
