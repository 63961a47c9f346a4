package dev.backlight.model.lesson.author;

import dev.backlight.engine.spec.Weights;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.lesson.stage.Stages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The chosen step's state, brought about unseen on the lessons' own stages: its numbers stand in the preview, and
/// it is told whether what was recorded comes out again bit for bit.
public final class Rehearsal {
    private final Stages stages;
    private final Map<String, Weights> expected = new HashMap<>();
    private LessonStage stage;
    private String step;
    private State shown;
    private Figures figures;
    private List<Quantity> numbers = List.of();
    private Optional<Boolean> same = Optional.empty();

    Rehearsal(Stages stages) {
        this.stages = stages;
    }

    /// What a step's network was when it was recorded.
    ///
    /// @param weights null where none is trained
    void expect(String name, Weights weights) {
        if (weights != null) {
            expected.put(name, weights);
        }
    }

    void show(String name, State state) {
        step = name;
        if (state.equals(shown) && stage != null) {
            judge();
            return;
        }
        shown = state;
        figures = null;
        numbers = List.of();
        same = Optional.empty();
        stage = stages.of(state);
        stage.show(state);
    }

    /// Lets go of it, such as when the stage is to show something else.
    void rest() {
        stage = null;
        shown = null;
        figures = null;
        numbers = List.of();
        same = Optional.empty();
    }

    /// The state's numbers; empty until it is there.
    public Optional<Figures> figures() {
        return Optional.ofNullable(figures);
    }

    /// The numbers there are to choose from; none until the state is there.
    public List<Quantity> numbers() {
        return numbers;
    }

    /// Whether the network is that which was recorded; empty where nobody knows yet, or none was recorded now.
    public Optional<Boolean> same() {
        return same;
    }

    boolean pump() {
        if (stage == null || figures != null) {
            return false;
        }
        stage.pump();
        if (!stage.isSettled()) {
            return false;
        }
        figures = stage.figures();
        numbers = Offered.numbers(shown, figures);
        judge();
        return true;
    }

    private void judge() {
        Weights recorded = expected.get(step);
        same = figures == null || recorded == null
                ? Optional.empty()
                : stage.weights().map(recorded::equals);
    }
}
