package dev.backlight.view.metric;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.run.RunState;
import dev.backlight.view.stage.Lens;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The charts of the digits, and over them, before anything was ever trained, two things to try first: there is
/// nothing else to chart yet.
public final class FirstStepsLens extends StackPane implements Lens {
    private static final String DONE = "done";

    /// The cards need so much of the drawer.
    private static final double LEAST_HEIGHT = 120;

    private final ChartsLens charts;
    private final RunModel<?> run;
    private final Messages messages;
    private final StringProperty tried;
    private final VBox steps;
    private final Subscription subscriptions;

    /// @param showDrawing draws a digit for whoever has never drawn one
    public FirstStepsLens(DigitsModel digits, Settings settings, Runnable showDrawing) {
        run = digits.run();
        messages = settings.messages();
        charts = new ChartsLens(run, digits.archive(), settings);
        tried = settings.viewState().of("first-steps");
        Label title = new Label(messages.get("first.title"));
        title.getStyleClass().add("first-title");
        Button train = button("first.train.button", Feather.PLAY, run::play);
        train.setId("first-train");
        train.getStyleClass().add("primary");
        Button show = button("first.draw.button", Feather.EDIT_2, showDrawing);
        show.setId("first-draw");
        HBox cards = new HBox(
                16,
                card(1, "first.train", "first.train.words", train),
                card(2, "first.draw", "first.draw.words", show));
        steps = new VBox(14, title, cards);
        steps.setId("first-steps");
        steps.getStyleClass().add("first-steps");
        setMinSize(0, 0);
        getChildren().addAll(charts, steps);
        subscriptions = Subscription.combine(
                run.progressProperty().subscribe(this::arrange),
                run.stateProperty().subscribe(this::arrange),
                tried.subscribe(this::arrange),
                heightProperty().subscribe(this::arrange));
    }

    private void arrange() {
        boolean untouched = run.stateProperty().get() == RunState.READY
                && run.progressProperty().get().step() == 0;
        if (!untouched && !DONE.equals(tried.get())) {
            tried.set(DONE);
        }
        boolean invites = untouched && !DONE.equals(tried.get()) && getHeight() >= LEAST_HEIGHT;
        steps.setVisible(invites);
        charts.setOpacity(invites ? 0 : 1);
    }

    private HBox card(int number, String key, String wordsKey, Button button) {
        Label badge = new Label(String.valueOf(number));
        badge.getStyleClass().add("rival-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("first-name");
        Label words = new Label(messages.get(wordsKey));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        VBox text = new VBox(4, name, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(12, badge, text, button);
        card.setAlignment(Pos.CENTER_LEFT);
        badge.setAlignment(Pos.CENTER);
        card.getStyleClass().add("first-card");
        card.setPrefWidth(420);
        card.setMinWidth(0);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(messages.get(key), new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    public String name() {
        return charts.name();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        charts.dispose();
    }
}
