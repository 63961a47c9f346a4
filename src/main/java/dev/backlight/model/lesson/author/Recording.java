package dev.backlight.model.lesson.author;

import dev.backlight.lesson.state.State;
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
import dev.backlight.training.past.Snapshot;
import java.util.Optional;

/// Reads off the live models what is on screen.
public final class Recording {
    private static final String CHARTS = "charts";

    private Recording() {}

    /// @param view says which lens is shown, and where the Microscope stands
    public static Recorded of(PlaneModel plane, ViewState view) {
        Snapshot now = plane.run().snapshotProperty().get();
        String lens = lens(view);
        return new Recorded(
                new State.Playground(plane.config(), (int) now.step(), lens, plane.looked(), stop(view, lens)),
                now.parameters());
    }

    /// @param view says which lens is shown, and where the Microscope stands
    public static Recorded of(DigitsModel digits, ViewState view) {
        Snapshot now = digits.run().snapshotProperty().get();
        Sample sample = digits.sample().sampleProperty().get();
        boolean test = sample != null && sample.source() == Sample.Source.TEST_SET;
        String lens = lens(view);
        return new Recorded(
                new State.Digits(
                        digits.run().configProperty().get(),
                        (int) now.step(),
                        lens,
                        test ? sample.index() : 0,
                        stop(view, lens)),
                now.parameters());
    }

    private static String lens(ViewState view) {
        String lens = view.of("lens").get();
        return lens.isEmpty() ? CHARTS : lens;
    }

    private static int stop(ViewState view, String lens) {
        return lens.equals("microscope") ? view.number("microscope-stop") : 0;
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
                        new State.Example(example.studyProperty().get(), example.reached(), example.weight()), null));
            case PlaneStage plane -> Optional.of(of(plane.plane(), view));
            case DigitsStage digits -> Optional.of(of(digits.digits(), view));
            case LabStage lab -> of(lab.labs());
            case DescentStage descent ->
                Optional.of(new Recorded(descent.raceProperty().get().state(), null));
        };
    }
}
