package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.DescentStage;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.descent.DescentView;
import dev.backlight.view.lesson.LessonPage;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// A lesson whose stage is a surface and the ways of optimizers over it.
final class DescentController implements WorkspaceController {
    private final BorderPane root = new BorderPane();
    private final LessonBar bar;
    private final LessonPage page;
    private final DescentView map;
    private final Actions actions;

    DescentController(LessonModel model, DescentStage stage, Settings settings) {
        bar = new LessonBar(settings);
        page = new LessonPage(model, settings.messages());
        page.setPrefWidth(LessonPage.WIDTH);
        page.setMinWidth(LessonPage.WIDTH);
        page.setMaxWidth(LessonPage.WIDTH);
        map = new DescentView(stage, settings);
        root.setTop(bar);
        root.setLeft(page);
        root.setCenter(map);
        root.getStyleClass().add("root");
        if (settings.messages().locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        actions = new Actions(List.of(
                LessonActions.layer(model, page),
                Actions.Layer.of(
                        "workspace",
                        List.of(Action.of("window.settings", bar::showSettings).titled("settings.title")))));
    }

    @Override
    public Parent root() {
        return root;
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
        return actions;
    }

    @Override
    public void bind(Actions all) {
        bar.bind(all);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return false;
    }

    @Override
    public void present(boolean presenting) {
        for (Node side : List.of(bar, page)) {
            side.setVisible(!presenting);
            side.setManaged(!presenting);
        }
        LessonActions.listen(root, presenting);
    }

    @Override
    public void dispose() {
        page.dispose();
        map.dispose();
        bar.dispose();
    }
}
