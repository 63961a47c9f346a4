package dev.backlight.view.evaluation.run;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Space belongs to the training everywhere in the window; so Enter presses what has the focus.
public final class Keys {
    private Keys() {}

    public static void enterFires(ButtonBase button) {
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            }
        });
    }
}
