package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.lab.LabsController;
import dev.backlight.model.lab.Openable;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.LabStage;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lesson.LessonPage;
import dev.backlight.view.lesson.Spotlight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// A lesson whose stage is the page of a lab, with its chart, its recipe and its answer.
final class LabLessonController implements WorkspaceController {
    private final LessonModel model;
    private final LabStage stage;
    private final LessonPage page;
    private final LabsController labs;
    private final Spotlight spotlight = new Spotlight();
    private final StackPane over;
    private final Actions actions;
    private final Subscription subscriptions;

    /// @param opener shows a network of a lab where digits are read
    LabLessonController(LessonModel model, LabStage stage, Settings settings, Consumer<Openable> opener) {
        this.model = model;
        this.stage = stage;
        page = LessonPage.beside(model, stage, settings);
        labs = new LabsController(stage.labs(), settings, opener);
        labs.beside(page);
        over = new StackPane(labs.root(), spotlight);
        List<Actions.Layer> layers = new ArrayList<>(List.of(LessonActions.layer(model, page)));
        layers.addAll(labs.actions().layers());
        actions = new Actions(layers);
        subscriptions = model.newsProperty().subscribe(_ -> show());
    }

    private void show() {
        if (model.openProperty().get() == null || model.stageProperty().get() != stage) {
            return;
        }
        List<String> lit =
                model.tryingProperty().get() ? List.of() : model.step().spotlight();
        spotlight.shine(labs.root().getCenter(), () -> LessonParts.lit(lit, null, over::lookup));
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
        // the lab's page is the whole stage
    }

    @Override
    public Actions actions() {
        return actions;
    }

    @Override
    public void bind(Actions all) {
        labs.bind(all);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return labs.takes(event);
    }

    @Override
    public void present(boolean presenting) {
        labs.present(presenting);
        LessonActions.listen(over, presenting);
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        page.dispose();
        labs.dispose();
    }
}
