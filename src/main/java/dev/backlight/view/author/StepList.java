package dev.backlight.view.author;

import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.draft.LessonDraft;
import dev.backlight.lesson.state.State;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The steps of the lesson, of which one is chosen; Alt and an arrow moves it.
final class StepList extends ScrollPane {
    private final AuthorModel model;
    private final Supplier<String> language;
    private final Messages messages;
    private final VBox rows = new VBox(6);
    private LessonDraft shown;
    private int place = -1;
    private String spoken = "";

    StepList(AuthorModel model, Supplier<String> language, Messages messages) {
        this.model = model;
        this.language = language;
        this.messages = messages;
        setId("authorSteps");
        setContent(rows);
        setFitToWidth(true);
        Uncached.keep(this);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("lesson-scroll");
    }

    void show() {
        LessonDraft draft = model.draftProperty().get();
        if (draft == shown && place == model.chosen() && spoken.equals(language.get())) {
            return;
        }
        shown = draft;
        place = model.chosen();
        spoken = language.get();
        boolean focused = rows.getChildren().stream().anyMatch(row -> row.isFocused());
        rows.getChildren().clear();
        List<DraftStep> steps = draft == null ? List.of() : draft.steps();
        for (int i = 0; i < steps.size(); i++) {
            rows.getChildren().add(row(i, steps.get(i)));
        }
        if (focused && place < rows.getChildren().size()) {
            rows.getChildren().get(place).requestFocus();
        }
    }

    private ToggleButton row(int at, DraftStep step) {
        String title = (at + 1) + ". " + step.title(spoken);
        String state = state(step.state()) + (step.starred() ? "  ★" : "");
        ToggleButton row = new ToggleButton(title + "\n" + state);
        row.setWrapText(true);
        row.setMinHeight(USE_PREF_SIZE);
        row.setId("author-step-" + (at + 1));
        row.setAccessibleText(title + ". " + state);
        row.setSelected(at == place);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().add("lesson-choice");
        row.setOnAction(_ -> model.choose(at));
        return row;
    }

    private String state(State state) {
        return switch (state) {
            case State.Example example -> messages.get("author.state.example", example.stop() + 1);
            case State.Playground plane ->
                messages.get(
                        "author.state.playground",
                        Numbers.grouped(plane.steps()),
                        plane.config().seed());
            case State.Digits digits ->
                messages.get(
                        "author.state.digits",
                        Numbers.grouped(digits.steps()),
                        digits.recipe().seed());
            case State.Lab lab -> messages.get("author.state.lab", messages.get("lab." + lab.lab() + ".question"));
            case State.Descent descent -> messages.get("author.state.surface", descent.steps());
        };
    }
}
