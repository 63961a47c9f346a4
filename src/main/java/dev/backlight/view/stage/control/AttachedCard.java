package dev.backlight.view.stage.control;

import javafx.event.EventTarget;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// A card that points at the button it belongs to; Escape closes it, whatever in it has the focus. It can't be torn
/// off, and keeps the size with which it was shown whatever changes in it: each corner of the library's outline
/// hangs on the card's width and height, and the window around it is measured anew for each of them, so that a card
/// that grows holds the screen up for many seconds.
public final class AttachedCard {
    private AttachedCard() {}

    /// @param arrow where on the card it points from
    /// @return the card, not yet shown
    public static PopOver of(Region content, ArrowLocation arrow) {
        PopOver card = new PopOver(content);
        card.setDetachable(false);
        card.setArrowLocation(arrow);
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !isChoosing(event.getTarget())) {
                event.consume(); // a choice that has the focus would take it for itself, list or none
                card.hide();
            }
        });
        card.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> {
            content.applyCss();
            double width = content.prefWidth(-1);
            content.setPrefSize(width, content.prefHeight(width));
            content.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        });
        return card;
    }

    /// Whether the list of a choice is open, which Escape closes first.
    private static boolean isChoosing(EventTarget target) {
        return target instanceof ComboBoxBase<?> choice && choice.isShowing();
    }
}
