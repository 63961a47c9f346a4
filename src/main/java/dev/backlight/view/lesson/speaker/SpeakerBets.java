package dev.backlight.view.lesson.speaker;

import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.lecture.Lecture;
import dev.backlight.model.text.Messages;
import dev.backlight.view.lesson.RichView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How the hall bets: one line for each answer, counted by keys and clicks.
final class SpeakerBets extends VBox {
    private final Lecture lecture;
    private final Messages messages;
    private final StepText text;
    private final RichView question;
    private final List<Button> lines = new ArrayList<>();

    SpeakerBets(Lecture lecture, StepText text, Messages messages) {
        super(6);
        this.lecture = lecture;
        this.messages = messages;
        this.text = text;
        Label title = new Label(messages.get("speaker.bets"));
        title.getStyleClass().add("group-title");
        question = new RichView(text.question(), "lesson-text");
        getChildren().addAll(title, question);
        for (int i = 0; i < text.choices().size(); i++) {
            int answer = i;
            Button line = new Button();
            line.setId("speakerBet" + (i + 1));
            line.getStyleClass().add("lesson-choice");
            line.setMaxWidth(Double.MAX_VALUE);
            line.setFocusTraversable(false);
            line.setOnAction(_ -> {
                lecture.bet(answer, 1);
                show(Optional.empty());
            });
            lines.add(line);
            getChildren().add(line);
        }
    }

    void show(Optional<Figures> figures) {
        if (figures.isPresent()) {
            question.show(figures);
        }
        int[] bets = lecture.bets();
        for (int i = 0; i < lines.size() && i < bets.length; i++) {
            String answer = RichView.line(text.choices().get(i), figures);
            lines.get(i).setText(messages.get("speaker.bet", i + 1, answer, bets[i]));
        }
    }
}
