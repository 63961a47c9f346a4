package dev.backlight.view.chart;

import dev.backlight.view.chart.plot.Plot;

/// What a chart shows besides its lines.
public interface Mark {
    void paint(Plot plot);

    /// Whether it lies below the lines.
    default boolean below() {
        return false;
    }

    /// The room that it needs above the field, in pixels.
    default double headroom() {
        return 0;
    }
}
