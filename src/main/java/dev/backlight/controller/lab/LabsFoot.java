package dev.backlight.controller.lab;

import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.lab.page.LabTimeline;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The strip at the bottom: of an open lab its axis, through which one looks back; in the gallery what runs.
final class LabsFoot extends HBox {
    private static final double SIDE = 190;

    private final LabModel labs;
    private final Messages messages;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Button button = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final LabTimeline timeline;
    private final Experiment open;
    private final Subscription subscriptions;

    LabsFoot(LabModel labs, Settings settings) {
        super(16);
        this.labs = labs;
        messages = settings.messages();
        open = labs.open().orElse(null);
        timeline = open == null ? null : new LabTimeline(open, settings);
        getStyleClass().add("timeline");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(60);
        setMaxHeight(60);
        title.getStyleClass().add("heading");
        about.getStyleClass().add("caption");
        VBox left = new VBox(2, title, about);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(SIDE);
        left.setPrefWidth(SIDE);
        left.setMaxWidth(SIDE);
        Region middle = timeline == null ? progress : timeline;
        progress.getStyleClass().add("lab-progress");
        middle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(middle, Priority.ALWAYS);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("labsFoot");
        button.setOnAction(_ -> act());
        getChildren().setAll(left, middle, button);
        subscriptions = Subscription.combine(
                labs.newsProperty().subscribe(_ -> show()),
                open == null ? Subscription.EMPTY : open.momentProperty().subscribe(_ -> show()));
    }

    private List<Experiment> working() {
        return labs.experiments().stream()
                .filter(one -> one.phase().isWorking())
                .toList();
    }

    private void act() {
        if (open == null) {
            working().forEach(Experiment::stop);
        } else {
            open.momentProperty().set(Double.NaN);
        }
    }

    private void show() {
        if (open == null) {
            List<Experiment> working = working();
            title.setText(messages.get(working.isEmpty() ? "labs.idle" : "labs.running"));
            about.setText(
                    working.isEmpty()
                            ? messages.get("labs.idle.about")
                            : new LabWords(working.getFirst().lab(), messages).of("method"));
            progress.setVisible(!working.isEmpty());
            progress.setProgress(working.stream()
                    .filter(one -> one.progress() != null)
                    .mapToDouble(one -> one.progress().done())
                    .average()
                    .orElse(0));
            button.setText(messages.get("labs.stop.short"));
            button.setVisible(!working.isEmpty());
            return;
        }
        double moment = open.momentProperty().get();
        boolean past = !Double.isNaN(moment);
        title.setText(messages.get("labs.travel"));
        about.setText(
                open.records().isEmpty()
                        ? messages.get("labs.travel.none")
                        : past
                                ? messages.get(
                                        "labs.at",
                                        messages.get(open.mainMeasure().axisKey()),
                                        Numbers.grouped(Math.round(moment)))
                                : messages.get("labs.travel.drag"));
        button.setText(messages.get(past ? "labs.live.back" : "labs.live"));
        button.setDisable(!past);
    }

    /// Goes so many measured places on or back.
    void step(int by) {
        if (timeline != null) {
            timeline.step(by);
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
        if (timeline != null) {
            timeline.dispose();
        }
    }
}
