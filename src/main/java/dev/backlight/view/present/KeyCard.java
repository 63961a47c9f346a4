package dev.backlight.view.present;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Key;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys that do something now, on one card; before a hall its own first, and of the others those that one
/// presses there.
final class KeyCard extends VBox {
    private static final double MARGIN = 8;

    /// @param before whether a hall watches
    KeyCard(Actions actions, Messages messages, boolean before) {
        super(14);
        setId("keyCard");
        Label title = new Label(messages.get("keys.title"));
        title.getStyleClass().add("heading");
        Label hall = new Label(messages.get("keys.presenting"));
        hall.getStyleClass().add("group-title");
        VBox presenting = new VBox(10, hall, table(actions.card(true), messages));
        getChildren()
                .setAll(
                        title,
                        before
                                ? new HBox(28, presenting, table(actions.besideHall(), messages))
                                : new HBox(40, table(actions.card(false), messages), presenting));
        setPadding(new Insets(24));
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getStyleClass().add("key-card");
    }

    /// Makes it as much smaller as it must be to stand whole in so much room.
    void fit(double width, double height) {
        applyCss(); // its letters' size
        double least = Math.min((width - 2 * MARGIN) / prefWidth(-1), (height - 2 * MARGIN) / prefHeight(-1));
        setScaleX(Math.min(1, least));
        setScaleY(Math.min(1, least));
    }

    private static GridPane table(Map<String, List<Key>> rows, Messages messages) {
        GridPane table = new GridPane(16, 7);
        rows.forEach((row, all) -> {
            Label keys = new Label(Key.words(all, messages));
            keys.getStyleClass().add("group-title");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(messages.get(row));
            words.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(table.getRowCount(), keys, words);
        });
        return table;
    }
}
