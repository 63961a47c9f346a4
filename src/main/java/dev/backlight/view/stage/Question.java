package dev.backlight.view.stage;

import dev.backlight.model.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A question asked where it arises, in place of a dialog: training goes on until it is answered.
public final class Question {
    private Question() {}

    /// Shows a question in a place that is empty otherwise.
    ///
    /// @param key of the sentence; `key.yes` and `key.no` name the answers
    public static void ask(Pane place, Messages messages, String key, Runnable onYes, Runnable onNo) {
        ask(place, messages, messages.get(key), key, onYes, onNo);
    }

    /// Shows a question that is put in one of several ways.
    ///
    /// @param sentence the question itself
    /// @param key `key.yes` and `key.no` name the answers
    public static void ask(Pane place, Messages messages, String sentence, String key, Runnable onYes, Runnable onNo) {
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button yes = answer(place, messages.get(key + ".yes"), onYes);
        yes.getStyleClass().add("primary");
        Button no = answer(place, messages.get(key + ".no"), onNo);
        VBox card = new VBox(text, new HBox(6, yes, no));
        card.getStyleClass().add("question");
        place.getChildren().setAll(card);
        show(place, true);
        no.requestFocus();
    }

    /// Takes a question back that nothing is left of; where none is asked nothing happens.
    public static void withdraw(Pane place) {
        place.getChildren().clear();
        show(place, false);
    }

    private static Button answer(Pane place, String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            withdraw(place);
            action.run();
        });
        return button;
    }

    private static void show(Pane place, boolean shown) {
        place.setVisible(shown);
        place.setManaged(shown);
    }
}
