package dev.backlight.view.stage.control;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// A card that points at the button it belongs to. It can't be torn off: the library measures a card anew at each
/// step on its way, which ends in a window that no longer answers.
public final class AttachedCard {
    private AttachedCard() {}

    /// @param arrow where on the card it points from
    /// @return the card, not yet shown
    public static PopOver of(Node content, ArrowLocation arrow) {
        PopOver card = new PopOver(content);
        card.setDetachable(false);
        card.setArrowLocation(arrow);
        return card;
    }
}
