package dev.backlight.view.lesson;

import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Curve;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A line that is drawn before the live curve is shown, and then how far the two are apart.
final class DrawnCard extends VBox {
    private final LessonModel model;
    private final LessonStep asked;
    private final Question.Drawn question;
    private final Messages messages;
    private final DrawnLine line;
    private final Button place = new Button();
    private final Label distance = new Label();
    private boolean filled;

    /// @param asked the step whose question this is: the open one, or the one before it
    DrawnCard(LessonModel model, LessonStep asked, Question.Drawn question, Settings settings) {
        super(6);
        this.model = model;
        this.asked = asked;
        this.question = question;
        messages = settings.messages();
        String name = QuantityWords.name(question.quantity(), asked.state(), messages);
        line = new DrawnLine(
                question,
                messages.get("lesson.drawn", name, question.steps()),
                settings,
                () -> place.setDisable(false));
        Label axis = new Label(name);
        axis.getStyleClass().add("caption");
        place.setText(messages.get("lesson.drawn.place"));
        place.setId("lessonDrawnPlace");
        place.setOnAction(_ -> model.draw(line.line()));
        place.setDisable(true);
        place.managedProperty().bind(place.visibleProperty());
        distance.setId("lessonDistance");
        distance.setWrapText(true);
        distance.setMinHeight(USE_PREF_SIZE);
        distance.getStyleClass().add("caption");
        getChildren().setAll(axis, line, place, distance);
    }

    void show() {
        List<Double> drawn = model.progress().lines().get(asked.id());
        if (drawn != null && !filled) {
            filled = true;
            line.show(drawn);
        }
        boolean answered = model.progress().answered().contains(asked.id());
        place.setVisible(!answered && asked == model.step());
        Optional<Curve> curve = model.curve(asked);
        String measure = messages.get("lesson.drawn.measure", told(question.within()));
        if (answered && drawn != null && curve.isPresent()) {
            line.answer(curve.get());
            double off = curve.get().distance(drawn, question.steps());
            measure = messages.get("lesson.drawn.off", told(off), told(question.within()));
        } else if (answered) {
            line.close();
        }
        distance.setText(measure);
    }

    /// A distance with as many digits as what counts needs.
    private String told(double distance) {
        return Numbers.fixed(distance, Math.max(2, (int) Math.ceil(-Math.log10(question.within()))));
    }
}
