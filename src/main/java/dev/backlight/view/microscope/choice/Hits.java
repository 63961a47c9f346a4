package dev.backlight.view.microscope.choice;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.List;

/// Where on a page the numbers stand that belong to places of the graph, noted while it is painted.
public final class Hits {
    private final Palette palette;
    private final Spot lit;
    private final List<Hit> hits = new ArrayList<>();

    private record Hit(Spot spot, double x, double y, double width, double height) {}

    /// @param lit what is hovered, here or in the graph; null for nothing
    public Hits(Palette palette, Spot lit) {
        this.palette = palette;
        this.lit = lit;
    }

    /// Notes a place, and puts light behind it where it is hovered; to be called before its text is painted.
    public void note(GraphicsContext gc, Spot spot, double x, double y, double width, double height) {
        if (spot == null) {
            return;
        }
        hits.add(new Hit(spot, x, y, width, height));
        if (spot.equals(lit)) {
            gc.setFill(palette.spot());
            gc.setGlobalAlpha(0.42);
            gc.fillRoundRect(x - 3, y - 1, width + 6, height + 2, 7, 7);
            gc.setGlobalAlpha(1);
        }
    }

    /// What is at a point; null for nothing.
    public Spot at(double x, double y) {
        for (Hit hit : hits) {
            if (x >= hit.x() - 3 && x <= hit.x() + hit.width() + 3 && y >= hit.y() && y <= hit.y() + hit.height()) {
                return hit.spot();
            }
        }
        return null;
    }

    /// All that is linked, in the order of painting.
    public List<Spot> spots() {
        return hits.stream().map(Hit::spot).toList();
    }
}
