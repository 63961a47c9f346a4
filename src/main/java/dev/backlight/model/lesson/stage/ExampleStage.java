package dev.backlight.model.lesson.stage;

import dev.backlight.engine.spec.Place;
import dev.backlight.glass.Study;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.check.StudyNumbers;
import dev.backlight.lesson.state.State;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One example in a small network, every number of it.
public final class ExampleStage implements LessonStage {
    private final ReadOnlyObjectWrapper<Study> study = new ReadOnlyObjectWrapper<>(this, "study");
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(this, "stop");
    private List<Integer> weight = List.of();
    private boolean changed;
    private int reached;
    private List<Integer> chosen = List.of();

    public ReadOnlyObjectProperty<Study> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /// The stop of the Microscope that the step is about.
    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /// The stop at which the Microscope stands now, wherever the step began.
    public int reached() {
        return reached;
    }

    /// The Microscope has gone to a stop.
    public void reach(int at) {
        reached = at;
    }

    /// The weight that is chosen in the Microscope now, wherever the step began.
    public List<Integer> chosen() {
        return chosen;
    }

    /// Somebody has chosen a weight.
    public void choose(List<Integer> weight) {
        chosen = weight;
    }

    /// The weight whose way lights up: layer, from, to, each from 1; empty for the one that matters most.
    public List<Integer> weight() {
        return weight;
    }

    @Override
    public boolean takes(State state) {
        return state instanceof State.Example;
    }

    @Override
    public void show(State state) {
        if (state instanceof State.Example(Study shown, int at, List<Integer> lit)) {
            weight = lit;
            chosen = lit;
            study.set(shown);
            stop.set(at);
            reached = at;
            changed = true;
        }
    }

    @Override
    public boolean isSettled() {
        return study.get() != null;
    }

    @Override
    public boolean hasFigures() {
        return isSettled();
    }

    @Override
    public Figures figures() {
        return new StudyNumbers(study.get());
    }

    @Override
    public Curve curve(Quantity quantity, int steps) {
        List<Double> at = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        Study now = study.get();
        for (int step = 0; step <= steps; step++) {
            at.add((double) step);
            values.add(new StudyNumbers(now).of(quantity));
            now = step == steps ? now : now.after();
        }
        return new Curve(at, values);
    }

    @Override
    public void set(Quantity quantity, double value) {
        Study now = study.get();
        study.set(
                switch (quantity.figure()) {
                    case INPUT -> now.with(with(now.given(), quantity.place(0), value), now.target());
                    case TARGET -> now.with(now.given(), with(now.target(), quantity.place(0), value));
                    case WEIGHT -> now.with(now.place(quantity.place(0), quantity.place(1), quantity.place(2)), value);
                    case BIAS -> now.with(bias(now, quantity), value);
                    case LEARNING_RATE -> now.withRate(value);
                    default -> throw new Refusal("\"{0}\" can't be changed by hand.", quantity);
                });
        changed = true;
    }

    private static Place bias(Study study, Quantity quantity) {
        return study.biasPlace(quantity.place(0), quantity.place(1));
    }

    private static double[] with(double[] numbers, int place, double value) {
        double[] changed = numbers.clone();
        changed[place] = value;
        return changed;
    }

    @Override
    public void train(int steps) {
        Study now = study.get();
        for (int i = 0; i < steps; i++) {
            now = now.after();
        }
        study.set(now);
        changed = true;
    }

    @Override
    public boolean pump() {
        boolean was = changed;
        changed = false;
        return was;
    }

    @Override
    public void close() {
        // nothing goes on behind it
    }
}
