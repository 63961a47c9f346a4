package dev.backlight.controller.lesson;

import dev.backlight.lesson.Lesson;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lesson.LessonList;
import java.util.List;

/// The list of all lessons.
final class LessonsController extends BarRoom {
    private final LessonModel model;
    private final LessonList list;

    LessonsController(LessonModel model, AuthorModel author, Settings settings) {
        super(settings);
        this.model = model;
        list = new LessonList(model, author::enter, author.isChanged(), settings.messages());
        root().setId("lessons");
        show(
                list,
                List.of(),
                List.of(
                        Action.told("lesson.open", List.of("lesson"), with -> model.open(with.text("lesson"))),
                        Action.of("lesson.lecture", model::lecture),
                        Action.of("author.open", author::enter)));
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
    public void dispose() {
        list.dispose();
        super.dispose();
    }
}
