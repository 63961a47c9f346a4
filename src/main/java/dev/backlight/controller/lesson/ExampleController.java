package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.glass.Study;
import dev.backlight.lesson.LessonStep;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.ExampleStage;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lesson.Spotlight;
import dev.backlight.view.microscope.Microscope;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// A lesson whose stage is one example under the Microscope: the lesson is the list of its steps.
final class ExampleController implements WorkspaceController {
    private final StackPane over;
    private final LessonShell shell;
    private final Microscope microscope;
    private final Spotlight spotlight = new Spotlight();
    private final ExampleStage stage;
    private final LessonModel model;
    private final Subscription subscriptions;
    private LessonStep shown;
    private boolean begun;

    ExampleController(LessonModel model, ExampleStage stage, Settings settings) {
        this.model = model;
        this.stage = stage;
        microscope = new Microscope(settings);
        StackPane center = new StackPane(microscope);
        center.setMinSize(0, 0);
        center.getStyleClass().add("stage");
        shell = new LessonShell(
                model,
                stage,
                center,
                List.of(
                        Action.of("microscope.next", microscope::forward)
                                .key("Right")
                                .on("keys.stops"),
                        Action.of("microscope.back", microscope::back)
                                .key("Left")
                                .on("keys.stops")),
                settings);
        over = new StackPane(shell.pane(), spotlight);
        LessonShell.dress(over, settings);
        subscriptions = Subscription.combine(
                stage.studyProperty().subscribe((Study study) -> microscope.show(study)),
                model.newsProperty().subscribe(_ -> show()),
                microscope.stopProperty().subscribe(at -> stage.reach(at.intValue())),
                microscope.weightProperty().subscribe(stage::choose));
    }

    /// Goes to the stop of another step; within a step one may go where one likes.
    private void show() {
        if (model.openProperty().get() == null
                || model.stageProperty().get() != stage
                || stage.studyProperty().get() == null) {
            return;
        }
        boolean begins = model.before().isEmpty();
        if (model.step() != shown || begins && !begun) { // also the same step, when one comes back to it
            shown = model.step();
            int last = microscope.stopsProperty().get().size() - 1;
            microscope.go(Math.clamp(stage.stopProperty().get(), 0, last));
            microscope.look(stage.weight());
        }
        begun = begins;
        List<String> lit = model.step().spotlight();
        spotlight.shine(microscope, () -> LessonParts.lit(lit, microscope, over::lookup));
    }

    @Override
    public Parent root() {
        return over;
    }

    @Override
    public List<String> lensNames() {
        return List.of();
    }

    @Override
    public void showLens(String name) {
        // the Microscope is the whole stage
    }

    @Override
    public Actions actions() {
        return shell.actions();
    }

    @Override
    public void bind(Actions all) {
        shell.bind(all);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return false;
    }

    @Override
    public void present(boolean presenting) {
        shell.present(presenting, over);
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        shell.dispose();
        microscope.dispose();
    }
}
