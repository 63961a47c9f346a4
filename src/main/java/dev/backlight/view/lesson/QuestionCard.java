package dev.backlight.view.lesson;

import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.words.Rich;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is guessed before it is shown, and then what the numbers say.
final class QuestionCard extends VBox {
    private final LessonModel model;
    private final Question question;
    private final Messages messages;
    private final RichView words;
    private final List<ToggleButton> choices = new ArrayList<>();
    private final List<Rich> answers;
    private final TextField number = new TextField();
    private final Label verdict = new Label();
    private DrawnCard drawn;

    QuestionCard(LessonModel model, Question question, StepText text, Settings settings) {
        super(8);
        this.model = model;
        this.question = question;
        messages = settings.messages();
        answers = text.choices();
        setId("lessonQuestion");
        Label title = new Label(messages.get("lesson.guess"));
        title.getStyleClass().add("group-title");
        words = new RichView(text.question(), "lesson-text");
        verdict.setWrapText(true);
        verdict.setId("lessonVerdict");
        verdict.getStyleClass().add("lesson-verdict");
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.managedProperty().bind(verdict.visibleProperty());
        Node asked = switch (question) {
            case Question.Choice _ -> choices(text);
            case Question.Number _ -> number();
            case Question.Drawn line -> {
                drawn = new DrawnCard(model, model.step(), line, settings);
                yield drawn;
            }
        };
        getChildren().addAll(title, words, asked, verdict);
    }

    private VBox choices(StepText text) {
        VBox all = new VBox(6);
        for (int i = 0; i < text.choices().size(); i++) {
            int place = i;
            ToggleButton choice = new ToggleButton();
            choice.setWrapText(true);
            choice.setMinHeight(USE_PREF_SIZE);
            choice.setId("lessonChoice" + (i + 1));
            choice.getStyleClass().add("lesson-choice");
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setOnAction(_ -> model.guess(place));
            choices.add(choice);
            all.getChildren().add(choice);
        }
        return all;
    }

    private HBox number() {
        number.setId("lessonNumber");
        number.setPrefColumnCount(8);
        Button take = new Button(messages.get("lesson.guess.take"));
        take.setOnAction(_ -> guess());
        number.setOnAction(_ -> guess());
        HBox.setHgrow(number, Priority.ALWAYS);
        return new HBox(8, number, take);
    }

    private void guess() {
        String typed = number.getText().strip().replace(Numbers.MINUS, '-').replace(',', '.');
        if (typed.matches("[-+]?\\d*\\.?\\d+")) {
            model.guess(Double.parseDouble(typed));
        } else {
            verdict.setText(messages.get("lesson.guess.number"));
            verdict.setVisible(true);
        }
    }

    /// Chooses an answer by its number.
    void choose(int place) {
        if (place < choices.size()) {
            choices.get(place).fire();
        }
    }

    void show(Optional<Figures> figures) {
        words.show(figures);
        if (drawn != null) {
            drawn.show();
        }
        String id = model.step().id();
        Double guess = model.progress().guesses().get(id);
        boolean answered = model.progress().answered().contains(id);
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).setText(RichView.line(answers.get(i), figures));
            choices.get(i).setSelected(guess != null && guess == i);
            choices.get(i).setDisable(answered);
        }
        if (guess != null
                && question instanceof Question.Number
                && number.getText().isEmpty()) {
            number.setText(Numbers.fixed(guess, 4));
        }
        number.setDisable(answered);
        verdict.setVisible(guess != null);
        if (guess != null) {
            verdict.setText(verdict(answered, model.progress().right().contains(id)));
        }
    }

    private String verdict(boolean answered, boolean right) {
        if (!answered) {
            return messages.get("lesson.guess.wait");
        }
        if (question.next() || question instanceof Question.Drawn) {
            return messages.get(right ? "lesson.guess.right" : "lesson.guess.wrong");
        }
        String answer = model.answer().map(this::said).orElse("");
        return messages.get(right ? "lesson.guess.right.now" : "lesson.guess.wrong.now", answer);
    }

    private String said(double answer) {
        return question instanceof Question.Number(var quantity, double _, boolean _)
                ? QuantityWords.value(quantity, answer)
                : choices.get((int) answer).getText();
    }
}
