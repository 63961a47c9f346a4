package dev.backlight.view.graph.paint;

import dev.backlight.view.graph.edge.Edge;
import dev.backlight.view.graph.edge.Edges;
import dev.backlight.view.graph.edge.Target;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.curve.CurveRaster;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.scene.paint.Color;

/// Paints the curves between two columns.
final class EdgesPainter {
    private static final double THINNEST = 0.6;
    private static final double DASHES_FROM = 0.2;

    private EdgesPainter() {}

    /// @param raster works in `layer`'s pixels, which must be open
    static void paint(CurveRaster raster, RasterLayer layer, Frame frame, List<Edge> edges) {
        edges.stream().filter(edge -> edge.emphasis() < 1).forEach(edge -> stroke(raster, layer, frame, edge));
        raster.fade(Edges.STEPPED_BACK);
        edges.stream().filter(edge -> edge.emphasis() == 1).forEach(edge -> stroke(raster, layer, frame, edge));
    }

    private static void stroke(CurveRaster raster, RasterLayer layer, Frame frame, Edge edge) {
        Palette palette = frame.look().palette();
        double scale = layer.scale();
        boolean silent = frame.reading() == null || frame.untrained();
        Color colour = !silent ? palette.sign(edge.value()) : frame.untrained() ? palette.dim() : palette.line();
        double opacity = !silent ? fullOpacity(edge) : frame.untrained() ? guess(edge) : 0.5;
        boolean dashed = !silent && edge.value() < 0 && frame.look().dashNegative() && opacity >= DASHES_FROM;
        raster.stroke(
                layer.pixels(edge.curve(), THINNEST + range(edge)),
                width(edge) * scale,
                Palette.argb(colour),
                opacity,
                dashed ? 5 * scale : 0,
                4 * scale);
        if (layer.vector() != null) {
            GraphicsContext gc = layer.vector();
            gc.setStroke(colour);
            gc.setGlobalAlpha(opacity * (edge.emphasis() < 1 ? Edges.STEPPED_BACK : 1));
            gc.setLineWidth(width(edge));
            PaintOps.curve(gc, edge.curve(), dashed);
        }
    }

    /// Curves of noise are grey; those to the outputs, which all cross, fainter.
    private static double guess(Edge edge) {
        return edge.target() instanceof Target.Inflow ? 0.16 + 0.3 * edge.strength() : 0.1 + 0.12 * edge.strength();
    }

    /// Curves that step back keep their dashes: the sign stays readable.
    private static double fullOpacity(Edge edge) {
        return edge.opacity() / edge.emphasis();
    }

    /// The curve under the pointer: a halo, and itself at full strength.
    static void highlight(GraphicsContext gc, Frame frame, Edge edge) {
        Palette palette = frame.look().palette();
        gc.setStroke(palette.spot());
        gc.setGlobalAlpha(0.38);
        gc.setLineWidth(11);
        PaintOps.curve(gc, edge.curve(), false);
        gc.setGlobalAlpha(1);
        gc.setStroke(frame.reading() == null ? palette.dim() : palette.sign(edge.value()));
        gc.setLineWidth(Math.max(1.6, width(edge)));
        PaintOps.curve(gc, edge.curve(), edge.value() < 0 && frame.look().dashNegative());
    }

    /// Curves in bundles stay thinner than those that stand alone.
    private static double width(Edge edge) {
        return THINNEST + range(edge) * edge.strength();
    }

    private static double range(Edge edge) {
        return switch (edge.target()) {
            case Target.Inflow _ -> 1.8;
            case Target.Rows _ -> 2.6;
            default -> 4.2;
        };
    }
}
