package dev.backlight.view.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What happened, what was kept, and one action.
public final class ErrorCard extends VBox {
    public ErrorCard(String title, String sentence, String action, Runnable onAction) {
        getStyleClass().addAll("card", "error-card");
        setMaxSize(420, Region.USE_PREF_SIZE);
        Label heading = new Label(title, new FontIcon(Feather.ALERT_TRIANGLE));
        heading.getStyleClass().add("title");
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button button = new Button(action);
        button.getStyleClass().add("primary");
        button.setOnAction(_ -> onAction.run());
        HBox actions = new HBox(button);
        actions.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(heading, text, actions);
    }
}
