package dev.backlight.view.lab.page;

import dev.backlight.model.lab.Openable;
import dev.backlight.model.text.Messages;
import dev.backlight.view.lab.chart.LabWords;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Which network of a lab is to be opened where digits are read: of each side of the comparison and each seed those
/// that were kept.
final class NetworkMenu extends MenuButton {
    /// @param networks at least one
    NetworkMenu(List<Openable> networks, LabWords words, Messages messages, Consumer<Openable> opener) {
        setText(messages.get("action.labs.network"));
        setId("openNetwork");
        getStyleClass().add("plain");
        setMaxWidth(Double.MAX_VALUE);
        Menu side = null;
        String variant = null;
        for (Openable network : networks) {
            if (!network.variant().equals(variant)) {
                variant = network.variant();
                side = new Menu(words.variant(variant));
                getItems().add(side);
            }
            String name = words.of("network." + network.network().name());
            MenuItem item = new MenuItem(messages.get("labs.network", name, String.valueOf(network.seed())));
            item.setOnAction(_ -> opener.accept(network));
            side.getItems().add(item);
        }
        if (getItems().size() == 1) {
            List<MenuItem> only = List.copyOf(side.getItems());
            side.getItems().clear();
            getItems().setAll(only);
        }
    }
}
