package dev.backlight.view.lesson.speaker;

import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.Stop;
import dev.backlight.model.lesson.lecture.Lecture;
import dev.backlight.model.text.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The steps of the way with the minutes planned, or taken; a click goes to one.
final class SpeakerSteps extends ScrollPane {
    private static final double MINUTE = 60;
    private static final double HEIGHT = 30;

    private final VBox rows = new VBox(1);

    SpeakerSteps() {
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("lesson-scroll");
    }

    void show(LessonModel model, Lecture lecture, Messages messages) {
        rows.getChildren().clear();
        List<Stop> way = model.way();
        int at = -1;
        for (int i = 0; i < way.size(); i++) {
            Stop stop = way.get(i);
            boolean now = stop.lesson() == model.openProperty().get() && stop.place() == model.place();
            at = now ? i : at;
            double seen = lecture.step(stop);
            Label name = new Label(messages.get(
                    "speaker.row",
                    i + 1,
                    stop.lesson().text(stop.step(), messages.locale()).title()));
            name.setMinWidth(0);
            Label time = new Label(
                    SpeakerTimes.minutes(seen > 0 && !now ? seen : stop.step().minutes() * MINUTE));
            time.setMinWidth(USE_PREF_SIZE);
            BorderPane line = new BorderPane(null, null, time, null, name);
            Button row = new Button(null, line);
            row.getStyleClass().addAll("speaker-row", now ? "now" : seen > 0 ? "seen" : "new");
            row.setMinHeight(HEIGHT);
            row.setMaxWidth(Double.MAX_VALUE);
            line.prefWidthProperty().bind(rows.widthProperty().subtract(20));
            row.setFocusTraversable(false);
            row.setAccessibleText(name.getText() + ", " + time.getText());
            row.setOnAction(_ -> model.go(stop));
            rows.getChildren().add(row);
        }
        setVvalue(way.size() < 2 ? 0 : Math.max(0, at) / (double) (way.size() - 1));
    }
}
