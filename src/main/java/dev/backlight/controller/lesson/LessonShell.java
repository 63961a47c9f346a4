package dev.backlight.controller.lesson;

import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lesson.LessonPage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/// What stands around a lesson's stage that is one view and no workspace: the bar over it and the lesson's page
/// beside it.
final class LessonShell {
    private final BorderPane pane = new BorderPane();
    private final LessonBar bar;
    private final LessonPage page;
    private final Actions actions;

    /// @param stage that is shown
    /// @param view of it
    /// @param own what can be done with it, beside what can be done in each lesson
    LessonShell(LessonModel model, LessonStage stage, Node view, List<Action> own, Settings settings) {
        bar = new LessonBar(settings);
        page = LessonPage.beside(model, stage, settings);
        pane.setTop(bar);
        pane.setLeft(page);
        pane.setCenter(view);
        List<Action> workspace = new ArrayList<>(own);
        workspace.add(Action.of("window.settings", bar::showSettings).titled("settings.title"));
        actions = new Actions(List.of(LessonActions.layer(model, page), Actions.Layer.of("workspace", workspace)));
    }

    /// The whole.
    BorderPane pane() {
        return pane;
    }

    /// Lets the window's look reach what is the root of all.
    static void dress(Parent root, Settings settings) {
        root.getStyleClass().add("root");
        if (settings.messages().locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
    }

    Actions actions() {
        return actions;
    }

    void bind(Actions all) {
        bar.bind(all);
    }

    /// Shows a hall the stage alone.
    ///
    /// @param root of all, which keys come to
    void present(boolean presenting, Parent root) {
        for (Node side : List.of(bar, page)) {
            side.setVisible(!presenting);
            side.setManaged(!presenting);
        }
        LessonActions.listen(root, presenting);
    }

    void dispose() {
        page.dispose();
        bar.dispose();
    }
}
