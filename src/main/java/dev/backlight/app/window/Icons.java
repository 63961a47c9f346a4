package dev.backlight.app.window;

import java.io.InputStream;
import java.util.Optional;
import javafx.scene.image.Image;

/// The program's icon in the sizes that window managers ask for.
final class Icons {
    private Icons() {}

    /// @param size of a side in pixels; empty if there is none of that size
    static Optional<Image> load(int size) {
        InputStream picture = Icons.class.getResourceAsStream("/icons/backlight-" + size + ".png");
        return picture == null ? Optional.empty() : Optional.of(new Image(picture));
    }
}
