package dev.backlight.view.stage;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// The window while the digits are read: a line that runs under the top edge, and what is being done.
public final class LoadingView extends StackPane {
    public LoadingView(String text) {
        getStyleClass().add("stage");
        Rectangle line = new Rectangle(0, 2);
        line.getStyleClass().add("loading-line");
        StackPane.setAlignment(line, Pos.TOP_LEFT);
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        getChildren().addAll(line, label);
        widthProperty()
                .subscribe(width -> new Timeline(new KeyFrame(
                                Duration.seconds(1), new KeyValue(line.widthProperty(), width.doubleValue())))
                        .play());
    }
}
