package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.FrameParts;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.state.Sight;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.ViewState;
import dev.backlight.view.lesson.LessonPage;
import dev.backlight.view.lesson.Spotlight;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// A lesson whose stage is a whole workspace: its frame with the lesson's page in place of its left panel, and the
/// spotlight over it.
final class LessonFrame implements WorkspaceController {
    private final LessonModel model;
    private final LessonStage own;
    private final LessonPage page;
    private final FreedParts parts;
    private final WorkspaceFrame frame;
    private final Spotlight spotlight = new Spotlight();
    private final StackPane over;
    private final ObservableValue<String> lens;
    private final Subscription subscriptions;
    private final ViewState view;
    private LessonStep shown;
    private String about;
    private boolean begun;

    /// @param own the stage whose views these are: steps on another are not shown
    /// @param stage the workspace's parts
    /// @param lens that the step is about
    LessonFrame(LessonModel model, LessonStage own, FrameParts stage, ObservableValue<String> lens, Settings settings) {
        this.model = model;
        this.own = own;
        this.lens = lens;
        view = settings.viewState();
        page = new LessonPage(model, own, settings);
        parts = new FreedParts(stage, model, page, settings.messages());
        frame = new WorkspaceFrame(parts, settings);
        over = new StackPane(frame.root(), spotlight);
        subscriptions = Subscription.combine(
                model.newsProperty().subscribe(_ -> show()),
                model.tryingProperty().subscribe(this::free));
    }

    private void free(boolean trying) {
        if (model.stageProperty().get() != own) {
            return;
        }
        parts.free(trying);
        frame.giveRoom();
    }

    private void show() {
        if (model.openProperty().get() == null || model.stageProperty().get() != own) {
            return;
        }
        boolean begins = model.before().isEmpty();
        boolean again = begins && !begun; // the same step, when one comes back to it
        if (model.step() != shown || again || !lens.getValue().equals(about)) {
            shown = model.step();
            about = lens.getValue(); // views that are new are there before the stage knows the step
            Sight sight = model.step().state().sight();
            view.of("microscope-example").set("current"); // whatever was chosen by hand in the step before
            view.of("microscope-stop").set(String.valueOf(sight.stop()));
            view.of("microscope-weight")
                    .set(sight.weight().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            if (frame.lensNames().contains(lens.getValue())) {
                frame.showLens(lens.getValue());
            }
        }
        begun = begins;
        List<String> lit =
                model.tryingProperty().get() ? List.of() : model.step().spotlight();
        spotlight.shine(parts.workspace(frame.root()), () -> LessonParts.lit(lit, null, over::lookup));
    }

    @Override
    public Parent root() {
        return over;
    }

    @Override
    public List<String> lensNames() {
        return frame.lensNames();
    }

    @Override
    public void showLens(String name) {
        frame.showLens(name);
    }

    @Override
    public Actions actions() {
        return frame.actions();
    }

    @Override
    public void bind(Actions all) {
        frame.bind(all);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return frame.takes(event);
    }

    @Override
    public void present(boolean presenting) {
        frame.present(presenting);
        LessonActions.listen(over, presenting);
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        page.dispose();
        frame.dispose();
    }
}
