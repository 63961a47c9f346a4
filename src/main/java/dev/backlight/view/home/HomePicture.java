package dev.backlight.view.home;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a place looked when it was last on screen; its sign where it was not yet.
final class HomePicture {
    private HomePicture() {}

    /// @param width as wide as it is shown
    /// @param height at most so high; the upper part of a picture that is higher
    static Node of(HomeEntry entry, double width, double height) {
        Image picture = entry.picture();
        StackPane place = new StackPane();
        place.setAlignment(Pos.TOP_CENTER);
        if (picture == null) {
            place.getChildren().setAll(new FontIcon(entry.sign()));
            place.setAlignment(Pos.CENTER);
            place.getStyleClass().add("home-sign");
        } else {
            ImageView view = new ImageView(picture);
            double times = picture.getWidth() / width;
            view.setViewport(new Rectangle2D(0, 0, picture.getWidth(), Math.min(picture.getHeight(), height * times)));
            view.setFitWidth(width);
            view.setPreserveRatio(true);
            place.getChildren().setAll(view);
        }
        place.setMinSize(width, height);
        place.setMaxSize(width, height);
        return place;
    }
}
