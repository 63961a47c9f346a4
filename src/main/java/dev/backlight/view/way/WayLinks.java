package dev.backlight.view.way;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Ways;
import dev.backlight.model.window.Ways.Place;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where one can go on from a place; nothing where no way leads on.
public final class WayLinks extends VBox {
    public WayLinks(Place from, Ways ways, Messages messages) {
        super(4);
        for (Place to : Ways.from(from)) {
            Button link = new Button(words(to, messages), new FontIcon(Feather.ARROW_RIGHT));
            link.setId("way-" + to.name());
            link.getStyleClass().addAll("link", "way");
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            link.setMaxWidth(Double.MAX_VALUE);
            link.setAlignment(Pos.CENTER_LEFT);
            link.setOnAction(_ -> ways.go(to));
            getChildren().add(link);
        }
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private static String words(Place to, Messages messages) {
        return switch (to.workspace()) {
            case "labs" -> messages.get("way.lab", messages.get("lab." + to.name() + ".question"));
            case "lessons" -> messages.get("way.lesson", messages.get("way.lesson." + to.name()));
            default -> messages.get("way.room", messages.get("domain." + to.name()));
        };
    }
}
