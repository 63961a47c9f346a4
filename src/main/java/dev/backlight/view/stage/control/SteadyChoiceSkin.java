package dev.backlight.view.stage.control;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A list to choose from always has a choice: in a list of many, Ctrl with Space or a click takes the chosen one
/// away, and nothing here can do with none. The style sheet gives it to every combo box.
public final class SteadyChoiceSkin<T> extends ComboBoxListViewSkin<T> {
    public SteadyChoiceSkin(ComboBox<T> box) {
        super(box);
        Node list = getPopupContent();
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && (event.isControlDown() || event.isShortcutDown())) {
                event.consume();
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.isControlDown() || event.isShortcutDown()) {
                event.consume();
            }
        });
    }
}
