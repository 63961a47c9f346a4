package dev.backlight.controller.plane;

import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.text.Messages;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts a second experiment beside the playground; stands in the stage's upper right corner.
final class CompareButton {
    private CompareButton() {}

    static Button of(PlaneComparison planes, Messages messages) {
        Button button = new Button(messages.get("rival.begin"), new FontIcon(Feather.COLUMNS));
        button.setId("compare");
        button.setTooltip(new Tooltip(messages.get("rival.begin.tip")));
        button.setOnAction(_ -> planes.begin());
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        StackPane.setMargin(button, new Insets(9, 12, 0, 0));
        return button;
    }
}
