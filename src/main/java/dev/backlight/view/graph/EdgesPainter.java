package dev.backlight.view.graph;

import dev.backlight.view.paint.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Paints the curves between two columns.
final class EdgesPainter {
    private static final double THINNEST = 0.6;
    private static final double DASHES_FROM = 0.2;

    private EdgesPainter() {}

    static void paint(GraphicsContext gc, Frame frame, List<Edge> edges) {
        Palette palette = frame.look().palette();
        if (frame.reading() == null) {
            gc.setStroke(palette.line2());
            gc.setLineWidth(THINNEST + 0.2);
            edges.forEach(edge -> Draw.curve(gc, edge.curve(), false));
            return;
        }
        for (Edge edge : edges) {
            gc.setStroke(palette.sign(edge.value()));
            gc.setLineWidth(width(edge));
            gc.setGlobalAlpha(edge.opacity());
            boolean dashed = edge.value() < 0 && frame.look().dashNegative() && edge.opacity() >= DASHES_FROM;
            Draw.curve(gc, edge.curve(), dashed);
        }
        gc.setGlobalAlpha(1);
    }

    /// The curve under the pointer: a halo, and itself at full strength.
    static void highlight(GraphicsContext gc, Frame frame, Edge edge) {
        Palette palette = frame.look().palette();
        gc.setStroke(palette.spot());
        gc.setGlobalAlpha(0.38);
        gc.setLineWidth(11);
        Draw.curve(gc, edge.curve(), false);
        gc.setGlobalAlpha(1);
        gc.setStroke(frame.reading() == null ? palette.dim() : palette.sign(edge.value()));
        gc.setLineWidth(Math.max(1.6, width(edge)));
        Draw.curve(gc, edge.curve(), edge.value() < 0 && frame.look().dashNegative());
    }

    /// Curves in bundles stay thinner than those that stand alone.
    private static double width(Edge edge) {
        double range = edge.target() instanceof Target.Inflow ? 1.8 : 4.2;
        return THINNEST + range * edge.strength();
    }
}
