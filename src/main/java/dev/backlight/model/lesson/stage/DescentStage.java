package dev.backlight.model.lesson.stage;

import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figure;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import dev.backlight.text.Refusal;
import dev.backlight.training.descent.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Optimizers that go down one surface from one start.
public final class DescentStage implements LessonStage {
    private final ReadOnlyObjectWrapper<Race> race = new ReadOnlyObjectWrapper<>(this, "race");
    private boolean changed;

    /// What is on stage, and the ways that come of it.
    ///
    /// @param ways one for each rule
    public record Race(State.Descent state, List<Way> ways) {
        static Race of(State.Descent state) {
            return new Race(
                    state,
                    state.rules().stream()
                            .map(rule -> Way.of(state.surface(), rule, state.x(), state.y(), state.steps()))
                            .toList());
        }
    }

    public ReadOnlyObjectProperty<Race> raceProperty() {
        return race.getReadOnlyProperty();
    }

    @Override
    public boolean takes(State state) {
        return state instanceof State.Descent;
    }

    @Override
    public void show(State state) {
        if (state instanceof State.Descent descent) {
            race.set(Race.of(descent));
            changed = true;
        }
    }

    @Override
    public boolean isSettled() {
        return race.get() != null;
    }

    @Override
    public boolean hasFigures() {
        return isSettled();
    }

    @Override
    public Figures figures() {
        return new DescentNumbers(race.get());
    }

    @Override
    public Curve curve(Quantity quantity, int steps) {
        int which = quantity.figure() == Figure.HEIGHT ? quantity.place(0) : -1;
        State.Descent now = race.get().state();
        if (which < 0 || which >= now.rules().size()) {
            return LessonStage.super.curve(quantity, steps);
        }
        Way way = Way.of(now.surface(), now.rules().get(which), now.x(), now.y(), steps);
        return new Curve(
                IntStream.rangeClosed(0, steps).mapToObj(Double::valueOf).toList(),
                Arrays.stream(way.heights()).boxed().toList());
    }

    @Override
    public void set(Quantity quantity, double value) {
        State.Descent now = race.get().state();
        switch (quantity.figure()) {
            case STEP -> show(now.withSteps((int) Math.round(value)));
            case WAY_RATE -> {
                List<OptimizerSpec> rules = new ArrayList<>(now.rules());
                int which = quantity.place(0);
                rules.set(which, rules.get(which).withLearningRate((float) value));
                show(now.withRules(rules));
            }
            default -> throw new Refusal("\"{0}\" can't be changed by hand.", quantity);
        }
    }

    @Override
    public void train(int steps) {
        State.Descent now = race.get().state();
        show(now.withSteps(now.steps() + steps));
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
