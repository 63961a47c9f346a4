package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.lesson.Lesson;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lesson.LessonList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// The list of all lessons.
final class LessonsController implements WorkspaceController {
    private final LessonModel model;
    private final BorderPane root = new BorderPane();
    private final LessonBar bar;
    private final LessonList list;
    private final Actions actions;

    LessonsController(LessonModel model, AuthorModel author, Settings settings) {
        this.model = model;
        bar = new LessonBar(settings);
        list = new LessonList(model, author::enter, settings.messages());
        root.setTop(bar);
        root.setCenter(list);
        root.setId("lessons");
        root.getStyleClass().add("root");
        if (settings.messages().locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        actions = new Actions(List.of(Actions.Layer.of(
                "workspace",
                List.of(
                        Action.told("lesson.open", List.of("lesson"), with -> model.open(with.text("lesson"))),
                        Action.of("lesson.lecture", model::lecture),
                        Action.of("author.open", author::enter),
                        Action.of("window.settings", bar::showSettings).titled("settings.title"),
                        Action.of("window.menu", bar::showMenu).key("F10")))));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<String> lensNames() {
        return model.lessons().stream().map(Lesson::name).toList();
    }

    /// Opens a lesson.
    @Override
    public void showLens(String name) {
        if (!name.equals("charts")) {
            model.open(name);
        }
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
        bar.setVisible(!presenting);
        bar.setManaged(!presenting);
    }

    @Override
    public void dispose() {
        list.dispose();
        bar.dispose();
    }
}
