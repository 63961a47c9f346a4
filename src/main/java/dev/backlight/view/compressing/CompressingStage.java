package dev.backlight.view.compressing;

import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.compressing.CodeMap;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Arrays;
import javafx.scene.layout.StackPane;

/// Digits where an autoencoder puts them, over what its decoder draws there, and the place that is decoded.
public final class CompressingStage extends StackPane {
    private final MapView map;
    private final PointerView pointer;

    public CompressingStage(CompressingModel model, Settings settings) {
        map = new MapView(model, settings);
        pointer = new PointerView(model, settings);
        setMinSize(0, 0);
        getChildren().setAll(map, pointer);
    }

    /// The map in small, for the gallery.
    public static void card(GraphicsContext gc, CodeMap map, double width, double height, Palette palette) {
        MapPainter painter = new MapPainter(gc, new Box(0, 0, width, height), palette);
        painter.ground(MapPainter.ghosts(map, palette));
        painter.points(map.spread(), false, 3);
    }

    /// Digits in small, for the gallery while nothing is compressed yet.
    ///
    /// @param digits rows of pixels in [0, 1], at least one
    public static void card(GraphicsContext gc, float[][] digits, double width, double height, Palette palette) {
        double side = height / 3;
        int columns = (int) Math.floor(width / side);
        int shown = Math.min(digits.length, 3 * columns);
        gc.drawImage(
                Ink.tiles(Arrays.copyOf(digits, shown), columns, palette.ink(), 0.7),
                (width - columns * side) / 2,
                0,
                columns * side,
                side * ((shown + columns - 1) / columns));
    }

    public void dispose() {
        map.dispose();
        pointer.dispose();
    }
}
