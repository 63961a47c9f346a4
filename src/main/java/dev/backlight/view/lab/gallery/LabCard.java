package dev.backlight.view.lab.gallery;

import dev.backlight.lab.answer.Outcome;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.Phase;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lab.chart.CardPicture;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.paint.Numbers;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A lab in the gallery: its question, what came out, and its curves as small as they can be read.
final class LabCard extends Button {
    /// Largest share of the card that its picture takes.
    private static final double PICTURE = 0.42;

    /// As tall as a card is at least.
    static final double HEIGHT = 164;

    private static final double EDGES = 34;
    private static final double PICTURE_WIDTH = 148;
    private static final double PICTURE_HEIGHT = 126;

    private final Experiment experiment;
    private final LabWords words;
    private final Label result = new Label();
    private final Label caption = new Label();
    private final CardPicture picture;
    private final HBox content;
    private final Subscription subscription;

    LabCard(Experiment experiment, Settings settings, Runnable open) {
        this.experiment = experiment;
        words = new LabWords(experiment.lab(), settings.messages());
        picture = new CardPicture(experiment, settings);
        Label question = new Label(words.of("question"));
        question.getStyleClass().add("heading");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        Label method = new Label(words.of("method"));
        method.getStyleClass().add("caption");
        result.getStyleClass().add("lab-result");
        result.setWrapText(true); // a half answer is none
        result.setMinHeight(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMaxHeight(40); // two lines, of Chinese, too
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        VBox left = new VBox(2, question, method, between, result, caption);
        left.setMinWidth(0);
        left.setPrefWidth(10);
        HBox.setHgrow(left, Priority.ALWAYS);
        content = new HBox(10, left, picture);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("lab-card");
        setId("lab-" + experiment.lab().name());
        setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(EDGES));
        tall(HEIGHT);
        setOnAction(_ -> open.run());
        subscription = experiment.changesProperty().subscribe(_ -> show());
    }

    /// Makes it as tall as that, its picture with it.
    void tall(double height) {
        double scale = height / HEIGHT;
        sized(this, height);
        sized(content, height - EDGES);
        picture.setMinSize(100, PICTURE_HEIGHT * scale);
        picture.setPrefHeight(PICTURE_HEIGHT * scale);
        picture.setMaxSize(PICTURE_WIDTH * scale, PICTURE_HEIGHT * scale);
        picture.prefWidthProperty()
                .bind(Bindings.min(PICTURE_WIDTH * scale, widthProperty().multiply(PICTURE))); // a result needs room
    }

    private static void sized(Region region, double height) {
        region.setMinHeight(height);
        region.setPrefHeight(height);
        region.setMaxHeight(height);
    }

    private void show() {
        Phase phase = experiment.phase();
        Outcome outcome = experiment.outcome();
        getStyleClass().removeAll("lab-running", "lab-fresh");
        boolean fresh = outcome.isNone() && !phase.isWorking();
        if (phase.isWorking()) {
            getStyleClass().add("lab-running");
        } else if (fresh) {
            getStyleClass().add("lab-fresh");
        }
        result.setText(fresh ? "" : outcome.isNone() ? "…" : words.say(outcome.headline()));
        String below = fresh
                ? words.messages().get(fresh(phase))
                : outcome.isNone() ? "" : words.behind(outcome.headline(), ".caption");
        if (phase.isWorking() && experiment.progress() != null) {
            double left = experiment.progress().secondsLeft();
            below = Double.isNaN(left)
                    ? words.messages().get("labs.waiting")
                    : words.messages().get("labs.left", Numbers.grouped(Math.round(left)));
        }
        caption.setText(below);
        setAccessibleText(words.of("question") + ". " + result.getText() + " " + below);
    }

    /// What there is to do where there is no answer.
    private String fresh(Phase phase) {
        if (phase.isOver()) {
            return "labs.card.cut";
        }
        return experiment.betProperty().get() == null ? "labs.card.bet" : "labs.card.run";
    }

    void dispose() {
        subscription.unsubscribe();
        picture.dispose();
    }
}
