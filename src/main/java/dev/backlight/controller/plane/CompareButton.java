package dev.backlight.controller.plane;

import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.view.stage.ActionControls;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts a second experiment beside the playground; stands in the stage's upper right corner.
final class CompareButton {
    private CompareButton() {}

    static Action action(PlaneComparison planes) {
        return Action.of("compare.begin", planes::begin).key("C");
    }

    static Button of(PlaneComparison planes, Messages messages) {
        Button button = new Button(messages.get("rival.begin"), new FontIcon(Feather.COLUMNS));
        button.setId("compare");
        ActionControls.bind(button, action(planes), messages);
        ActionControls.name(button, action(planes), messages.get("rival.begin.tip"), messages);
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        StackPane.setMargin(button, new Insets(9, 12, 0, 0));
        return button;
    }
}
