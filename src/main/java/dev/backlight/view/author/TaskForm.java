package dev.backlight.view.author;

import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.draft.DraftTask;
import dev.backlight.lesson.draft.DraftTask.Slider;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The task of a step: its words, when it is done, what one can change, and one way to do it.
final class TaskForm extends Form {
    private static final int MOST_HANDLES = 4;

    private final AuthorModel model;
    private final Rows handles;

    TaskForm(AuthorModel model, Supplier<String> language, Messages messages) {
        super(messages);
        this.model = model;
        handles = new Rows(
                        this,
                        "author.handle.more",
                        "author-handle-more",
                        "author.handle.fewer",
                        0,
                        MOST_HANDLES,
                        this::row)
                .changed(() -> resize(true), () -> resize(false));
        VBox all = new VBox(10);
        CheckBox there = check(
                "author-task-there",
                "author.task.there",
                () -> task().there(),
                on -> change(task -> task.there(on), null));
        words(model, language, "author-task", Part.TASK, 2);
        words(model, language, "author-hint", Part.HINT, 1);
        all.getChildren().setAll(getChildren());
        all.getChildren()
                .add(named(
                        "author.task.check",
                        new ConditionRow(
                                this,
                                model,
                                "author-check",
                                messages.get("author.task.check"),
                                () -> task().check(),
                                typed -> change(task -> task.check(typed), "check"))));
        all.getChildren()
                .add(new FlowPane(
                        16,
                        6,
                        check(
                                "author-task-steps",
                                "author.task.steps",
                                () -> task().steps(),
                                on -> change(task -> task.steps(on), null)),
                        check(
                                "author-task-free",
                                "author.task.free",
                                () -> task().free(),
                                on -> change(task -> task.free(on), null))));
        all.getChildren().add(handles);
        TextField solved = new TextField();
        bind(
                solved,
                "author-solved",
                messages.get("author.task.solved"),
                () -> task().solved(),
                typed -> change(task -> task.solved(typed), "solved"));
        all.getChildren().add(named("author.task.solved", solved));
        getChildren().setAll(there, all);
        onFill(() -> {
            all.setVisible(task().there());
            all.setManaged(task().there());
            handles.show(task().handles().size());
        });
    }

    private DraftTask task() {
        return model.step().map(DraftStep::task).orElse(DraftTask.NONE);
    }

    private void change(UnaryOperator<DraftTask> how, Object typed) {
        model.changeStep(step -> step.task(how.apply(step.task())), typing(model, typed));
    }

    private void resize(boolean more) {
        List<Slider> all = new ArrayList<>(task().handles());
        if (more) {
            all.add(Slider.NONE);
        } else {
            all.removeLast();
        }
        change(task -> task.handles(all), null);
    }

    private VBox row(int place) {
        ComboBox<String> number = ConditionRow.numbers(this, model);
        HBox.setHgrow(number, Priority.ALWAYS);
        bind(
                number,
                "author-handle-" + (place + 1),
                messages().get("author.handle", place + 1),
                () -> slider(place).number(),
                typed -> set(place, (s, t) -> slider(s, t, s.from(), s.to(), s.value()), typed, "n"));
        HBox range = new HBox(
                8,
                field(place, "author.handle.from", Slider::from, (s, t) -> slider(s, s.number(), t, s.to(), s.value())),
                field(place, "author.handle.to", Slider::to, (s, t) -> slider(s, s.number(), s.from(), t, s.value())),
                field(
                        place,
                        "author.handle.value",
                        Slider::value,
                        (s, t) -> slider(s, s.number(), s.from(), s.to(), t)));
        return new VBox(4, number, range);
    }

    private VBox field(
            int place, String key, Function<Slider, String> value, BiFunction<Slider, String, Slider> change) {
        TextField field = new TextField();
        field.setPrefColumnCount(6);
        bind(
                field,
                key.replace('.', '-') + "-" + (place + 1),
                messages().get(key),
                () -> value.apply(slider(place)),
                typed -> set(place, change, typed, key));
        return named(key, field);
    }

    private Slider slider(int place) {
        return place < task().handles().size() ? task().handles().get(place) : Slider.NONE;
    }

    private static Slider slider(Slider from, String number, String least, String most, String value) {
        return new Slider(number, least, most, from.logarithmic(), from.whole(), value);
    }

    private void set(int place, BiFunction<Slider, String, Slider> change, String typed, String what) {
        change(
                task -> {
                    List<Slider> all = new ArrayList<>(task.handles());
                    all.set(place, change.apply(all.get(place), typed));
                    return task.handles(all);
                },
                what + place);
    }
}
