package dev.backlight.view.microscope.page;

import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Numbers in squares beside each other: a patch, a kernel and their products, or a pool's window.
record GridsPainter(GraphicsContext gc, Palette palette, Hits hits, Locale locale) {
    private static final double GAP = 26;
    private static final double HIGHEST = 150;

    /// @return the lower end
    double paint(List<Derivation.Grid> grids, double left, double top, double width) {
        double side = Math.min(HIGHEST, (width - GAP * (grids.size() - 1)) / grids.size());
        double x = left + (width - side * grids.size() - GAP * (grids.size() - 1)) / 2;
        for (Derivation.Grid grid : grids) {
            if (!grid.sign().isEmpty()) {
                gc.setFill(palette.ink());
                gc.setFont(Type.text(17));
                gc.setTextAlign(TextAlignment.CENTER);
                gc.fillText(grid.sign(), x - GAP / 2, top + 20 + side / 2);
            }
            gc.setFill(palette.mut());
            gc.setFont(Type.text(11, locale));
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(grid.title(), x, top + 6, side);
            grid(grid, x, top + 20, side);
            x += side + GAP;
        }
        return top + 20 + side;
    }

    private void grid(Derivation.Grid grid, double left, double top, double side) {
        double cell = side / grid.side();
        double most = 1e-12;
        for (double value : grid.values()) {
            most = Double.isNaN(value) ? most : Math.max(most, Math.abs(value));
        }
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFont(Type.medium(Math.clamp(cell / 3, 8.0, 13.0)));
        for (int i = 0; i < grid.values().length; i++) {
            double value = grid.values()[i];
            double x = left + i % grid.side() * cell;
            double y = top + i / grid.side() * cell;
            Color ground =
                    Double.isNaN(value) ? palette.inset() : palette.diverging().color(value / most);
            gc.setFill(ground);
            gc.fillRect(x + 0.5, y + 0.5, cell - 1, cell - 1);
            hits.note(gc, grid.spots().get(i), x + 3, y + 1, cell - 6, cell - 2);
            if (!Double.isNaN(value)) {
                gc.setFill(Palette.textOn(ground));
                gc.fillText(text(value, cell), x + cell / 2, y + cell / 2, cell - 3);
            }
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRect(left, top, side, side);
        if (grid.marked() >= 0) {
            double x = left + grid.marked() % grid.side() * cell;
            double y = top + grid.marked() / grid.side() * cell;
            gc.setStroke(palette.spot());
            gc.setLineWidth(3);
            gc.strokeRect(x, y, cell, cell);
        }
    }

    private static String text(double value, double cell) {
        return Numbers.signed(value, cell > 40 ? 3 : cell > 26 ? 2 : 1);
    }
}
