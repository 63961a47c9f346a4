package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.DescentStage;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.descent.DescentView;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// A lesson whose stage is a surface and the ways of optimizers over it.
final class DescentController implements WorkspaceController {
    private final DescentView map;
    private final LessonShell shell;

    DescentController(LessonModel model, DescentStage stage, Settings settings) {
        map = new DescentView(stage, settings);
        shell = new LessonShell(model, stage, map, List.of(), settings);
        LessonShell.dress(shell.pane(), settings);
    }

    @Override
    public Parent root() {
        return shell.pane();
    }

    @Override
    public List<String> lensNames() {
        return List.of();
    }

    @Override
    public void showLens(String name) {
        // the map is the whole stage
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
        shell.present(presenting, shell.pane());
    }

    @Override
    public void dispose() {
        shell.dispose();
        map.dispose();
    }
}
