package dev.backlight.view.lesson;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Ways;
import dev.backlight.view.way.WayLinks;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands at the end of a lesson: how many guesses were right, which, and which tasks are done. Each line
/// leads back to its step.
final class LessonEnd extends VBox {
    /// @param back leads to a step, by its place from 0
    LessonEnd(LessonModel model, Lesson lesson, Messages messages, Ways ways, IntConsumer back) {
        super(12);
        setId("lessonEnd");
        Locale locale = messages.locale();
        LessonProgress progress = model.progress();
        List<LessonStep> asked = lesson.steps().stream()
                .filter(step -> step.question().isPresent())
                .toList();
        List<LessonStep> tasks =
                lesson.steps().stream().filter(step -> step.task().isPresent()).toList();
        Label name = new Label(lesson.text(locale).title());
        name.getStyleClass().add("muted");
        Label title = new Label(messages.get("lesson.end"));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("lesson-title");
        Label score = new Label(messages.get("lesson.score", progress.right().size(), asked.size()));
        score.setId("lessonScore");
        score.getStyleClass().add("group-title");
        VBox guesses = new VBox(2, score);
        for (LessonStep step : asked) {
            boolean answered = progress.answered().contains(step.id());
            boolean right = progress.right().contains(step.id());
            String key = !answered ? "lesson.end.open" : right ? "lesson.end.right" : "lesson.end.other";
            Feather sign = !answered ? Feather.CIRCLE : right ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE;
            guesses.getChildren().add(row(back, lesson, step, sign, messages.get(key), locale));
        }
        long done = tasks.stream()
                .filter(step -> progress.done().contains(step.id()))
                .count();
        Label worked = new Label(messages.get("lesson.end.tasks", done, tasks.size()));
        worked.getStyleClass().add("group-title");
        VBox work = new VBox(2, worked);
        for (LessonStep step : tasks) {
            boolean is = progress.done().contains(step.id());
            String said = messages.get(is ? "lesson.end.done" : "lesson.end.undone");
            work.getChildren().add(row(back, lesson, step, is ? Feather.CHECK_CIRCLE : Feather.CIRCLE, said, locale));
        }
        getChildren().addAll(new VBox(2, name, title), guesses, work);
        int following = model.lessons().indexOf(lesson) + 1;
        if (following < model.lessons().size()) {
            Lesson other = model.lessons().get(following);
            Button next = new Button(
                    messages.get("lesson.end.next", other.text(locale).title()));
            next.setId("lessonFollowing");
            next.setWrapText(true);
            next.setMinHeight(USE_PREF_SIZE);
            next.setMaxWidth(Double.MAX_VALUE);
            next.setOnAction(_ -> model.open(other.name()));
            getChildren().add(next);
        }
        getChildren().add(new WayLinks(Ways.Place.lesson(lesson.name()), ways, messages));
    }

    /// A step that one can go back to.
    private static Button row(
            IntConsumer back, Lesson lesson, LessonStep step, Feather sign, String said, Locale locale) {
        Label title = new Label(lesson.text(step, locale).title());
        title.setMinWidth(0);
        Label result = new Label(said);
        result.getStyleClass().add("muted");
        result.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, new FontIcon(sign), title, result);
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button(null, line);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("link");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(title.getText() + ": " + said);
        row.setOnAction(_ -> back.accept(lesson.placeOf(step.id())));
        return row;
    }
}
