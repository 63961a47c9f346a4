package dev.backlight.view.microscope;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.stage.control.Targets;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Lets any stop of the Microscope become a question: at once by a key, or, where a lecturer has marked it, before
/// one walks on from it.
final class PredictFirst {
    private final Microscope microscope;
    private final Settings settings;
    private final PredictionCard card;
    private final StackPane place;
    private final Button ask = new Button();
    private final CheckBox mark = new CheckBox();
    private final Subscription subscriptions;
    private String answered = "";

    /// @param names what the example on screen has for answers
    PredictFirst(Microscope microscope, Settings settings, Supplier<PredictionCard.Asked> names) {
        this.microscope = microscope;
        this.settings = settings;
        Messages messages = settings.messages();
        card = new PredictionCard(messages, names, () -> {
            answered = word();
            microscope.forward();
        });
        place = new StackPane(microscope, card);
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        StackPane.setMargin(card, new Insets(16));
        place.setMinSize(0, 0);
        ask.setId("predictAsk");
        ask.setText(messages.get("predict.ask"));
        ask.setTooltip(new Tooltip(messages.get("predict.ask.tip")));
        ask.setMaxWidth(Double.MAX_VALUE);
        ask.setOnAction(_ -> ask());
        mark.setId("predictMark");
        mark.setText(messages.get("predict.mark"));
        mark.setMinHeight(Targets.LEAST);
        mark.setOnAction(_ -> {
            if (mark.isSelected()) {
                settings.questions().add(word());
            } else {
                settings.questions().remove(word());
            }
        });
        subscriptions = Subscription.combine(
                microscope.stopProperty().subscribe(this::moved),
                microscope.stopsProperty().subscribe(this::moved),
                settings.open().follow(card.visibleProperty(), card::cancel),
                card.visibleProperty().subscribe(settings.askingProperty()::set));
    }

    /// The microscope with the question over it.
    StackPane place() {
        return place;
    }

    /// What begins a question.
    VBox controls() {
        return new VBox(8, ask, mark);
    }

    /// Goes to the next stop, or asks first where that is marked and has not been answered.
    void forward() {
        boolean due = settings.questions().contains(word()) && !answered.equals(word());
        if (!due || !microscope.ask(card)) {
            microscope.forward();
        }
    }

    /// @return whether a question waits and had a use for the key
    boolean answers(KeyEvent event) {
        return card.isOpen() && card.key(event);
    }

    /// Makes a question of the stop of now.
    void ask() {
        microscope.ask(card);
    }

    /// Takes back what nobody has answered: another example is looked at.
    void reset() {
        card.cancel();
        answered = "";
    }

    void dispose() {
        subscriptions.unsubscribe();
        settings.askingProperty().set(false);
    }

    private void moved() {
        if (!answered.equals(word())) {
            answered = "";
        }
        if (card.isOpen()) {
            card.cancel();
        }
        mark.setSelected(settings.questions().contains(word()));
    }

    /// The stop of now, by its words.
    private String word() {
        int at = microscope.stopProperty().get();
        if (at >= microscope.stopsProperty().get().size()) {
            return "";
        }
        Microscope.StopName stop = microscope.stopsProperty().get().get(at);
        return stop.detail().isEmpty() ? stop.id() : stop.id() + " " + stop.detail();
    }
}
