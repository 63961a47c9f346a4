package dev.backlight.view.author;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// A viewport's own cache keeps an older picture in scenes that are on no stage.
final class Uncached {
    private Uncached() {}

    static void keep(ScrollPane scroll) {
        scroll.skinProperty().subscribe(_ -> {
            Node viewport = scroll.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
