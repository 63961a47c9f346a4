package dev.backlight.controller.domain.room;

import dev.backlight.model.window.Action;
import java.util.List;
import javafx.scene.Node;

/// What stands beside a room's stage, and what else can be done there.
public interface RoomPanels {
    /// Groups of the left panel: data, network, training.
    List<Node> left();

    /// Groups of the right panel: the one interaction and its verdict.
    List<Node> right();

    List<Action> actions();

    /// Ends all listening.
    void dispose();
}
