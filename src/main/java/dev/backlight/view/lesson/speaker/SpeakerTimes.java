package dev.backlight.view.lesson.speaker;

import dev.backlight.model.lesson.lecture.Lecture;
import dev.backlight.model.text.Messages;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How long this step and the lecture have taken, and how long was planned.
final class SpeakerTimes extends VBox {
    private static final int MINUTE = 60;

    private final Lecture lecture;
    private final Messages messages;
    private final Supplier<LocalTime> wall;
    private final Label step = new Label();
    private final Label all = new Label();
    private final Label clock = new Label();
    private final Label stepPlan = new Label();
    private final Label allPlan = new Label();
    private final Label end = new Label();
    private final ProgressBar progress = new ProgressBar(0);

    SpeakerTimes(Lecture lecture, Messages messages, Supplier<LocalTime> wall) {
        super(10);
        this.lecture = lecture;
        this.messages = messages;
        this.wall = wall;
        step.setId("speakerStep");
        all.setId("speakerAll");
        stepPlan.setId("speakerStepPlan");
        allPlan.setId("speakerAllPlan");
        HBox times = new HBox(
                column("speaker.step", step, stepPlan, "speaker-large", Pos.BOTTOM_LEFT),
                space(),
                column("speaker.all", all, allPlan, "speaker-time", Pos.BOTTOM_RIGHT),
                space(),
                column("speaker.clock", clock, end, "speaker-time", Pos.BOTTOM_RIGHT));
        times.setAlignment(Pos.BOTTOM_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("speaker-progress");
        getChildren().setAll(times, progress);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Node column(String name, Label number, Label plan, String style, Pos side) {
        Label title = new Label(messages.get(name));
        title.getStyleClass().add("caption");
        number.getStyleClass().add(style);
        number.setMinWidth(Region.USE_PREF_SIZE);
        plan.getStyleClass().add("muted");
        plan.setMinWidth(Region.USE_PREF_SIZE);
        VBox column = new VBox(title, number, plan);
        column.setAlignment(side);
        return column;
    }

    void show() {
        step.setText(minutes(lecture.step()));
        double over = lecture.step() - lecture.planned();
        stepPlan.setText(
                over > 0
                        ? messages.get("speaker.over", minutes(over))
                        : messages.get("speaker.planned", minutes(lecture.planned())));
        all.setText(minutes(lecture.all()));
        String late = lecture.late() > 0
                ? messages.get("speaker.over", minutes(lecture.late()))
                : messages.get("speaker.punctual");
        allPlan.setText(messages.get("speaker.of", minutes(lecture.plannedAll()), late));
        LocalTime now = wall.get();
        clock.setText(hours(now));
        long left = Math.round(Math.max(0, lecture.plannedAll() - lecture.all()));
        end.setText(messages.get("speaker.ends", hours(now.plusSeconds(left))));
        progress.setProgress(Math.min(1, lecture.step() / Math.max(1, lecture.planned())));
    }

    private static String hours(LocalTime time) {
        return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
    }

    /// Minutes and seconds.
    static String minutes(double seconds) {
        long whole = (long) Math.floor(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / MINUTE, whole % MINUTE);
    }
}
