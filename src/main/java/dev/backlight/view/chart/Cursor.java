package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.vector.GraphicsContext;

/// The moment that is on screen: an upright line in ink.
///
/// @param x of the moment
/// @param fading whether what was recorded after it has half its strength
public record Cursor(double x, boolean fading) implements Mark {
    @Override
    public void paint(Plot plot) {
        if (fading) {
            fade(plot);
        }
        plot.upright(Math.min(x, plot.x().high()), plot.palette().ink());
    }

    private void fade(Plot plot) {
        Box box = plot.box();
        double from = Math.clamp(plot.x(x), box.x(), box.right());
        GraphicsContext gc = plot.gc();
        gc.setGlobalAlpha(0.5);
        gc.setFill(plot.ground());
        gc.fillRect(from, box.y() - 4, box.right() + 4 - from, box.height() + 4);
        gc.setGlobalAlpha(1);
    }
}
