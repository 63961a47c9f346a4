package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Plot;
import javafx.scene.canvas.GraphicsContext;

/// The moment that is on screen: an upright line in ink, and what was recorded after it at half its strength.
///
/// @param x of the moment
public record Cursor(double x) implements Mark {
    @Override
    public void paint(Plot plot) {
        double from = Math.clamp(plot.x(x), plot.box().x(), plot.box().right());
        GraphicsContext gc = plot.gc();
        gc.setGlobalAlpha(0.5);
        gc.setFill(plot.ground());
        gc.fillRect(
                from,
                plot.box().y() - 4,
                plot.box().right() + 4 - from,
                plot.box().height() + 3);
        gc.setGlobalAlpha(1);
        plot.upright(Math.min(x, plot.x().high()), plot.palette().ink());
    }
}
