package dev.backlight.model.lesson;

import dev.backlight.lesson.state.State;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The stages of all lessons, each made when it is first needed and kept then.
public final class Stages implements AutoCloseable {
    private final Supplier<DigitsModel> digits;
    private final List<LessonStage> made = new ArrayList<>();

    /// @param digits makes a model of the lessons' own
    public Stages(Supplier<DigitsModel> digits) {
        this.digits = digits;
    }

    /// The stage for a state.
    LessonStage of(State state) {
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
            case State.Lab(String lab) -> throw new Refusal("The lab \"{0}\" can't be shown in a lesson yet.", lab);
        };
    }

    @Override
    public void close() {
        made.forEach(LessonStage::close);
    }
}
