package dev.backlight.view.present;

import dev.backlight.model.window.OpenThings;
import dev.backlight.model.window.Settings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where a sheet lies over the darkened window.
final class SheetLayer extends StackPane {
    private final Settings settings;
    private OpenThings.Opened opened;
    private Runnable onHidden = () -> {};
    private Node before;

    SheetLayer(Settings settings) {
        this.settings = settings;
        setId("sheet");
        setVisible(false);
        setPadding(new Insets(24));
        setStyle("-fx-background-color: rgba(31, 35, 40, 0.46);");
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
    }

    void show(Region sheet, Runnable hidden) {
        hide();
        before = getScene() == null ? null : getScene().getFocusOwner();
        onHidden = hidden;
        getChildren().setAll(sheet);
        setVisible(true);
        opened = settings.open().opened(this::hide);
    }

    void hide() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        opened.closed();
        onHidden.run();
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
    }
}
