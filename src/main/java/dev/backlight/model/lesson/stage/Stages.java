package dev.backlight.model.lesson.stage;

import dev.backlight.lab.run.Digits;
import dev.backlight.lesson.state.State;
import dev.backlight.model.digits.DigitsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The stages of all lessons, each made when it is first needed and kept then.
public final class Stages implements AutoCloseable {
    private final Supplier<DigitsModel> digits;
    private final Digits.Reader given;
    private final List<LessonStage> made = new ArrayList<>();

    /// @param digits makes a model of the lessons' own
    /// @param given the digits that labs learn from
    public Stages(Supplier<DigitsModel> digits, Digits.Reader given) {
        this.digits = digits;
        this.given = given;
    }

    /// The stage for a state.
    public LessonStage of(State state) {
        return made.stream().filter(stage -> stage.takes(state)).findFirst().orElseGet(() -> {
            LessonStage stage = make(state);
            made.add(stage);
            return stage;
        });
    }

    private LessonStage make(State state) {
        return switch (state) {
            case State.Example _ -> new ExampleStage();
            case State.Playground _ -> new PlaneStage();
            case State.Digits _ -> new DigitsStage(digits.get());
            case State.Descent _ -> new DescentStage();
            case State.Lab _ -> new LabStage(new Digits(given));
        };
    }

    @Override
    public void close() {
        made.forEach(LessonStage::close);
    }
}
