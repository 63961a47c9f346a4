package dev.backlight.model.lesson.author;

import dev.backlight.data.DataException;
import dev.backlight.glass.WorkedExample;
import dev.backlight.lesson.file.LessonReader;
import dev.backlight.lesson.state.Field;
import dev.backlight.lesson.state.Sight;
import dev.backlight.lesson.state.State;
import dev.backlight.lesson.state.StateReader;
import dev.backlight.lesson.state.StateWriter;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.lesson.stage.DescentStage;
import dev.backlight.model.lesson.stage.DigitsStage;
import dev.backlight.model.lesson.stage.ExampleStage;
import dev.backlight.model.lesson.stage.LabStage;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.lesson.stage.PlaneStage;
import dev.backlight.model.look.Sample;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.ViewState;
import dev.backlight.text.Refusal;
import dev.backlight.training.past.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads off the live models what is on screen.
public final class Recording {
    private static final String MICROSCOPE = "microscope";

    private Recording() {}

    /// @param view says which lens is shown, and where the Microscope stands
    public static Recorded of(PlaneModel plane, ViewState view) {
        Snapshot now = plane.run().snapshotProperty().get();
        return worked(view)
                .orElseGet(() -> new Recorded(
                        new State.Playground(plane.config(), (int) now.step(), plane.looked(), sight(view)),
                        now.parameters()));
    }

    /// @param view says which lens is shown, and where the Microscope stands
    public static Recorded of(DigitsModel digits, ViewState view) {
        Snapshot now = digits.run().snapshotProperty().get();
        Sample sample = digits.sample().sampleProperty().get();
        boolean test = sample != null && sample.source() == Sample.Source.TEST_SET;
        return worked(view)
                .orElseGet(() -> new Recorded(
                        new State.Digits(
                                digits.run().configProperty().get(),
                                (int) now.step(),
                                test ? sample.index() : 0,
                                digits.drawing().strokes(),
                                sight(view)),
                        now.parameters()));
    }

    /// A worked example that the Microscope shows in place of what the workspace looks at; empty if it shows none.
    private static Optional<Recorded> worked(ViewState view) {
        Sight sight = sight(view);
        return Arrays.stream(WorkedExample.values())
                .filter(example -> sight.lens().equals(MICROSCOPE))
                .filter(example ->
                        example.id().equals(view.of("microscope-example").get()))
                .findFirst()
                .map(example -> new Recorded(new State.Example(example.study(), sight.stop(), sight.weight()), null));
    }

    private static Sight sight(ViewState view) {
        String lens = view.of("lens").get();
        if (!lens.equals(MICROSCOPE)) {
            return Sight.of(lens.isEmpty() ? Sight.CHARTS : lens);
        }
        String weight = view.of("microscope-weight").get();
        return new Sight(
                lens,
                view.number("microscope-stop"),
                weight.matches("[1-9]\\d{0,4} [1-9]\\d{0,4} [1-9]\\d{0,4}")
                        ? Arrays.stream(weight.split(" ")).map(Integer::valueOf).toList()
                        : List.of());
    }

    /// @throws IllegalArgumentException with one sentence if a lesson can't say this
    static void check(State state) {
        try {
            StateReader.read(new Field(LessonReader.FILE, "", "state", StateWriter.tree(state)), null);
        } catch (DataException unsayable) {
            throw new Refusal(unsayable.sentence());
        }
    }

    /// The lab that is open; empty in the list of labs.
    public static Optional<Recorded> of(LabModel labs) {
        return labs.open().map(Recording::of);
    }

    private static Recorded of(Experiment lab) {
        boolean run = lab.phase().isOver() && !lab.outcome().isNone();
        return new Recorded(
                new State.Lab(
                        lab.lab().name(),
                        run ? lab.shown() : lab.recipeProperty().get(),
                        run),
                null);
    }

    /// What a lesson shows, with whatever has been changed in it.
    public static Optional<Recorded> of(LessonStage stage, ViewState view) {
        return switch (stage) {
            case null -> Optional.empty();
            case ExampleStage example ->
                Optional.of(new Recorded(
                        new State.Example(example.studyProperty().get(), example.reached(), example.chosen()), null));
            case PlaneStage plane -> Optional.of(of(plane.plane(), view));
            case DigitsStage digits -> Optional.of(of(digits.digits(), view));
            case LabStage lab -> of(lab.labs());
            case DescentStage descent ->
                Optional.of(new Recorded(descent.raceProperty().get().state(), null));
        };
    }
}
