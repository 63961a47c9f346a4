package dev.backlight.view.graph.edge;

import dev.backlight.view.paint.curve.Curve;

/// One curve with the signed number it stands for.
///
/// @param curve where it runs
/// @param value what flows along it, signed
/// @param strength its magnitude in [0, 1] among the edges of its layer
/// @param emphasis 1 at full strength, less to step back
/// @param target what a person points at there
public record Edge(Curve curve, double value, double strength, double emphasis, Target target) {
    /// `0.10 + 0.85·k^0.9`, times the emphasis; between rows, where hundreds cross, k^1.8.
    public double opacity() {
        double bend = target instanceof Target.Rows ? 1.8 : 0.9;
        return emphasis * (0.10 + 0.85 * Math.pow(strength, bend));
    }
}
