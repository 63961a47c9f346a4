package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.Palette;
import java.util.function.Function;
import javafx.scene.paint.Color;

/// A stretch of the axis that is shaded over the whole height, as that in which several runs reached something.
///
/// @param from its beginning
/// @param to its end
/// @param colour of any theme
/// @param strength opacity
public record Band(double from, double to, Function<Palette, Color> colour, double strength) implements Mark {
    @Override
    public void paint(Plot plot) {
        double left = Math.clamp(plot.x(from), plot.box().x(), plot.box().right());
        double right = Math.clamp(plot.x(to), plot.box().x(), plot.box().right());
        plot.gc().setGlobalAlpha(strength);
        plot.gc().setFill(colour.apply(plot.palette()));
        plot.gc()
                .fillRect(
                        left,
                        plot.box().y(),
                        Math.max(1, right - left),
                        plot.box().height());
        plot.gc().setGlobalAlpha(1);
    }

    @Override
    public boolean below() {
        return true;
    }
}
