package dev.backlight.view.home;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.metric.MomentWords;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What one was doing: how it looks, how far the network there has come, and the way on or to a new beginning.
final class HomeHead extends VBox {
    private static final double PICTURE = 300;
    private static final double HIGH = 180;

    private LossLine curve;

    /// @param now what is on screen
    /// @param run what learns there; null where nothing learns under one clock
    /// @param fresh begins a new project
    HomeHead(HomeEntry now, RunModel<?> run, Runnable fresh, Settings settings) {
        super(10);
        Messages messages = settings.messages();
        Label title = new Label(messages.get("home.title"));
        title.getStyleClass().add("heading");
        title.setStyle("-fx-font-size: 22px;");
        VBox told = new VBox(4, named(now, run, messages));
        if (run != null) {
            figures(told, run, settings);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Button go = new Button(messages.get("home.continue"));
        go.setId("homeContinue");
        go.getStyleClass().add("primary");
        go.setOnAction(_ -> now.open().run());
        Button begin = new Button(messages.get("home.fresh"));
        begin.setId("homeFresh");
        begin.setOnAction(_ -> fresh.run());
        for (Button button : new Button[] {go, begin}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        told.getChildren().addAll(space, new HBox(8, go, begin));
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox card = new HBox(20, HomePicture.of(now, PICTURE, HIGH), told);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMinHeight(HIGH);
        card.setMaxHeight(HIGH);
        getChildren().setAll(title, card);
        setPadding(new Insets(20, 28, 12, 28));
    }

    private static Node named(HomeEntry now, RunModel<?> run, Messages messages) {
        Label name = new Label(now.title());
        name.getStyleClass().add("lab-family");
        Label words = new Label(run == null || Standing.of(run).isUntrained() ? now.words() : "");
        if (words.getText().isEmpty()) {
            words.setText(messages.get(
                    "moment.epoch", MomentWords.epoch(Standing.of(run).epoch())));
        }
        words.getStyleClass().add("muted");
        HBox named = new HBox(12, name, words);
        named.setAlignment(Pos.BASELINE_LEFT);
        return named;
    }

    private void figures(VBox told, RunModel<?> run, Settings settings) {
        Messages messages = settings.messages();
        Standing now = Standing.of(run);
        if (now.isUntrained()) {
            Label none = new Label(messages.get("moment.none"));
            none.getStyleClass().add("muted");
            told.getChildren().add(none);
            return;
        }
        boolean reads = !Double.isNaN(now.accuracy());
        Label number = new Label(reads ? MomentWords.accuracy(now) : MomentWords.loss(now));
        number.setId("homeNumber");
        number.getStyleClass().add("home-number");
        Label about = new Label(messages.get(reads ? "home.accuracy" : "home.loss"));
        about.getStyleClass().add("caption");
        curve = new LossLine(run, settings);
        told.getChildren().addAll(number, about, curve);
    }

    void dispose() {
        if (curve != null) {
            curve.dispose();
        }
    }
}
