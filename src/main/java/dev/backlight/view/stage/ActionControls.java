package dev.backlight.view.stage;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// Makes buttons and menu items of actions, so that name, key, condition and effect are told once.
public final class ActionControls {
    private ActionControls() {}

    /// Lets a button run an action; its tooltip says the action's name and key.
    public static void bind(ButtonBase button, Action action, Messages messages) {
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(action.condition().map(enabled -> !enabled));
        name(button, action, action.name(messages), messages);
    }

    /// Says another name of what a button's action does now.
    public static void name(ButtonBase button, Action action, String name, Messages messages) {
        button.setTooltip(new Tooltip(action.tip(name, messages)));
        button.setAccessibleText(action.tip(name, messages));
    }

    /// Lets a click on something that is no button run an action; its tooltip says the action's name and key.
    public static void click(Node node, Action action, Messages messages) {
        node.setCursor(Cursor.HAND);
        node.setOnMouseClicked(_ -> action.run());
        Tooltip.install(node, new Tooltip(action.tip(messages)));
    }

    /// A menu item with the action's name and key.
    public static MenuItem item(Action action, Messages messages) {
        MenuItem item = new MenuItem(action.tip(messages));
        item.setId(action.id());
        item.setOnAction(_ -> action.run());
        item.disableProperty().bind(action.condition().map(enabled -> !enabled));
        return item;
    }
}
