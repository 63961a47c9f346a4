package dev.backlight.view.paint.picture;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A square with rounded corners and an edge of one pixel, painted once and stamped as often as there are pictures
/// to lie on it: the software renderer takes for two such shapes longer than for the pictures.
public final class RoundTile {
    private int side;
    private double radius;
    private Color edge;
    private Color ground;
    private WritableImage image;

    /// @param x whole pixels, as `y`
    /// @param side in whole pixels
    /// @param radius of the corners
    public void draw(GraphicsContext gc, double x, double y, int side, double radius, Color edge, Color ground) {
        boolean same = image != null
                && side == this.side
                && radius == this.radius
                && edge.equals(this.edge)
                && ground.equals(this.ground);
        if (!same) {
            this.side = side;
            this.radius = radius;
            this.edge = edge;
            this.ground = ground;
            image = paint();
        }
        gc.drawImage(image, x, y);
    }

    private WritableImage paint() {
        int[] argb = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double outer = covered(x, y, side / 2.0, radius);
                double inner = covered(x, y, side / 2.0 - 1, radius - 1);
                Color colour = edge.interpolate(ground, outer == 0 ? 0 : inner / outer);
                argb[y * side + x] = (int) Math.round(255 * outer) << 24 | Palette.argb(colour) & 0xFFFFFF;
            }
        }
        WritableImage made = new WritableImage(side, side);
        made.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return made;
    }

    /// How much of a pixel lies in a rounded square about the tile's middle, by its distance from the edge.
    private double covered(int x, int y, double half, double corner) {
        double dx = Math.abs(x + 0.5 - side / 2.0) - half + corner;
        double dy = Math.abs(y + 0.5 - side / 2.0) - half + corner;
        double away = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
        return Math.clamp(0.5 - away, 0, 1);
    }
}
