package dev.backlight.view.present;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Workspace;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys of the open workspace on one card.
final class KeyCard extends VBox {
    KeyCard(Workspace workspace, Messages messages) {
        super(14);
        setId("keyCard");
        Label title = new Label(messages.get("keys.title"));
        title.getStyleClass().add("heading");
        List<Shortcut> all = Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut.isIn(workspace))
                .toList();
        GridPane always = table(all.stream().filter(s -> !s.isForPresenting()).toList(), messages);
        Label hall = new Label(messages.get("keys.presenting"));
        hall.getStyleClass().add("group-title");
        GridPane presenting =
                table(all.stream().filter(Shortcut::isForPresenting).toList(), messages);
        getChildren().setAll(title, new HBox(40, always, new VBox(10, hall, presenting)));
        setPadding(new Insets(24));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getStyleClass().add("key-card");
    }

    private static GridPane table(List<Shortcut> shortcuts, Messages messages) {
        GridPane table = new GridPane(24, 7);
        for (int row = 0; row < shortcuts.size(); row++) {
            Label keys = new Label(shortcuts.get(row).keys());
            keys.getStyleClass().add("group-title");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(messages.get("keys." + shortcuts.get(row).id()));
            words.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(row, keys, words);
        }
        return table;
    }
}
