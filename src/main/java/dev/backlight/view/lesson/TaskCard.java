package dev.backlight.view.lesson;

import dev.backlight.lesson.Handle;
import dev.backlight.lesson.Task;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.state.State;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one does by oneself: the words, the handles, and whether it is done, read off the numbers on stage.
final class TaskCard extends VBox {
    private final LessonModel model;
    private final Task task;
    private final List<HandleRow> handles = new ArrayList<>();
    private final RichView words;
    private final RichView hint;
    private final Label mark = new Label();
    private final Label value = new Label();

    TaskCard(LessonModel model, Task task, StepText text, Messages messages) {
        super(9);
        this.model = model;
        this.task = task;
        getStyleClass().add("lesson-task");
        setId("lessonTask");
        words = new RichView(text.task(), "lesson-text");
        hint = new RichView(text.hint(), "lesson-small");
        hint.setVisible(false);
        hint.setManaged(false);
        Label title = new Label(messages.get("lesson.turn"));
        title.getStyleClass().add("group-title");
        Button help = new Button();
        help.setId("lessonHelp");
        help.getStyleClass().add("link");
        help.setText(messages.get(text.hint().isEmpty() ? "lesson.show" : "lesson.hint"));
        help.setOnAction(_ -> {
            if (!text.hint().isEmpty() && !hint.isVisible()) {
                hint.setVisible(true);
                hint.setManaged(true);
                help.setText(messages.get("lesson.show"));
            } else {
                model.showMe();
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, help);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, words, hint);
        for (Handle handle : task.handles()) {
            HandleRow row = new HandleRow(handle, model, messages);
            handles.add(row);
            getChildren().add(row);
        }
        getChildren().addAll(buttons(messages), check(messages));
    }

    private FlowPane buttons(Messages messages) {
        FlowPane buttons = new FlowPane(6, 6);
        if (task.steps() && model.step().state() instanceof State.Lab) {
            Button run = new Button(messages.get("lesson.run"));
            run.setId("lessonRun");
            run.getStyleClass().add("small");
            run.setOnAction(_ -> model.train(1));
            buttons.getChildren().add(run);
        } else if (task.steps()) {
            for (int steps : new int[] {1, 10, 100}) {
                Button take = new Button(messages.get(steps == 1 ? "lesson.step.one" : "lesson.step.many", steps));
                take.setId("lessonSteps" + steps);
                take.getStyleClass().add("small");
                take.setOnAction(_ -> model.train(steps));
                buttons.getChildren().add(take);
            }
        }
        if (task.free()) {
            Button free = new Button(messages.get("lesson.try"));
            free.setId("lessonTry");
            free.setOnAction(_ -> model.letMeTry());
            buttons.getChildren().add(free);
        }
        Button again = new Button(messages.get("lesson.again"));
        again.setId("lessonAgain");
        again.getStyleClass().add("small");
        again.setOnAction(_ -> model.restore());
        buttons.getChildren().add(again);
        return buttons;
    }

    private HBox check(Messages messages) {
        mark.setGraphic(new FontIcon(Feather.CIRCLE));
        mark.getStyleClass().add("lesson-mark");
        Label name = new Label(QuantityWords.name(task.shown(), model.step().state(), messages));
        name.setMinWidth(0);
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox check = new HBox(8, mark, name, space, value);
        check.setAlignment(Pos.CENTER_LEFT);
        check.getStyleClass().add("lesson-check");
        return check;
    }

    void show(Optional<Figures> figures) {
        words.show(figures);
        hint.show(figures);
        handles.forEach(handle -> handle.show(figures));
        value.setText(figures.map(now -> QuantityWords.value(task.shown(), now.of(task.shown())))
                .orElse("…"));
        boolean done = model.isDone();
        mark.setGraphic(new FontIcon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
        mark.getStyleClass().remove("done");
        if (done) {
            mark.getStyleClass().add("done");
        }
    }
}
