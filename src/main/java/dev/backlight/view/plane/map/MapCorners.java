package dev.backlight.view.plane.map;

import dev.backlight.data.plane.PlanePoint;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.picture.RoundCorners;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The rounded corners of a map. They are cut out of its field's pixels, and all else that is painted is cut off at
/// straight edges, which costs nothing; only where a point, its ring or the brush may lie in a corner they are a
/// clip.
final class MapCorners {
    private static final double RADIUS = 8;

    /// From the middle of a point to the edge of the ring around it.
    private static final double RING = 9;

    private final Rectangle clip = new Rectangle();
    private final Region map;
    private boolean clipped = true;

    MapCorners(Region map) {
        this.map = map;
        setClipped(false);
        map.setClip(clip);
    }

    void layout() {
        clip.setWidth(map.getWidth());
        clip.setHeight(map.getHeight());
    }

    /// Decides anew.
    ///
    /// @param painting whether the brush may be anywhere
    /// @param points all that are shown
    /// @return whether that has changed, so that the field is to be painted again
    boolean follow(boolean painting, List<PlanePoint> points) {
        double side = map.getWidth();
        boolean whole = side == map.getHeight() && side == Math.floor(side);
        return setClipped(painting || !whole || points.stream().anyMatch(point -> isInCorner(point, side)));
    }

    private static boolean isInCorner(PlanePoint point, double side) {
        double within = PlanePoint.LIMIT * (1 - 2 * (RADIUS + RING) / side);
        return Math.abs(point.x1()) > within && Math.abs(point.x2()) > within;
    }

    private boolean setClipped(boolean now) {
        boolean changed = clipped != now;
        clipped = now;
        clip.setArcWidth(now ? 2 * RADIUS : 0);
        clip.setArcHeight(now ? 2 * RADIUS : 0);
        return changed;
    }

    /// Cuts them out, unless they are a clip.
    ///
    /// @param pixels of the field, which is open
    void cut(int[] pixels, RasterLayer field) {
        if (!clipped) {
            RoundCorners.cut(pixels, field.width(), RADIUS * field.scale());
        }
    }
}
