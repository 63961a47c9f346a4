package dev.backlight.view.stage.control;

import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Boxes in which something is always chosen.
public final class Choices {
    private Choices() {}

    /// Keeps Ctrl and Space in the open list from taking the choice away.
    ///
    /// @return the box
    public static <T> ComboBox<T> steady(ComboBox<T> box) {
        box.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.SPACE && (event.isControlDown() || event.isShortcutDown())) {
                        event.consume();
                    }
                });
            }
        });
        return box;
    }
}
