package dev.backlight.view.plane.graph;

import dev.backlight.data.plane.Formula;
import dev.backlight.data.plane.Task;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.PlaneMaps;
import dev.backlight.training.plane.Wiring;
import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.curve.CurveRaster;
import dev.backlight.view.paint.picture.HeatRaster;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.plane.Mark;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Paints edges and neurons into pixels: every neuron is the picture of its own answer over the plane.
final class PlanePicture {
    private static final double THINNEST = 0.6;
    private static final double RANGE = 4.2;
    private static final double DASHES_FROM = 0.2;
    private static final double RADIUS = 7;
    private static final double BIAS = 7; // how far a dot of a bias may stand out
    private static final int OUT = 77; // of 256: what is taken out steps back to 30 %

    private final RasterLayer layer = new RasterLayer();
    private final CurveRaster curves = new CurveRaster();
    private final HeatRaster heat = new HeatRaster();
    private final Map<String, float[]> spare = new HashMap<>();
    private boolean classes;
    private Palette inkOf;
    private Diverging inInk;

    RasterLayer layer() {
        return layer;
    }

    /// @param lines what the edges carry; empty before anything is known
    /// @param insight of this very network, or null
    /// @param parameters the biases are read from
    void paint(
            PlaneConfig config,
            PlaneLayout layout,
            List<PlaneEdges.Line> lines,
            Weights parameters,
            PlaneInsight insight,
            Ablation ablation,
            Settings settings,
            double outputScale) {
        Palette palette = Palette.of(settings.themeProperty().get());
        classes = config.task() == Task.CLASSES;
        int[] pixels = layer.open(new Box(0, 0, layout.width(), layout.height()), outputScale);
        curves.open(pixels);
        for (PlaneEdges.Line line : lines) {
            edge(
                    line,
                    layout,
                    ablation,
                    palette,
                    settings.dashNegativeProperty().get());
        }
        heat.open(pixels, layer.width());
        Wiring wiring = Wiring.of(config.network());
        for (int column = 0; column < layout.columns().size(); column++) {
            for (int unit = 0; unit < layout.columns().get(column).size(); unit++) {
                neuron(config, layout, column, unit, insight, ablation, palette);
                if (column > 0) {
                    bias(
                            layout.columns().get(column).get(unit),
                            parameters.get(wiring.biases(column - 1)).get(unit),
                            palette);
                }
            }
        }
        layout.spare().forEach((formula, place) -> spare(formula, place, palette));
        layout.columns().forEach(column -> column.forEach(box -> layer.intoVector(box.grow(BIAS))));
        layout.spare().values().forEach(layer::intoVector);
        layer.close();
    }

    /// A built-in feature that is not used, faint.
    private void spare(String formula, Box place, Palette palette) {
        float[] map = spare.computeIfAbsent(formula, PlanePicture::mapOf);
        Box box = layer.inPixels(place);
        int left = (int) Math.round(box.x());
        int top = (int) Math.round(box.y());
        int side = (int) Math.round(box.width());
        double radius = Math.min(RADIUS * layer.scale(), side / 5.0);
        heat.paint(
                map,
                PlaneMaps.NEURON_SIZE,
                PlaneScale.largest(map),
                classes ? neutral(palette) : palette.diverging(),
                left,
                top,
                side,
                radius,
                Palette.argb(palette.stage()),
                OUT);
        heat.ring(left, top, side, radius, 1.25 * layer.scale(), Palette.argb(palette.line()));
    }

    /// A formula's value all over the plane, laid out as `PlaneMaps` lays out those of the network's features.
    private static float[] mapOf(String formula) {
        Formula value = Formula.parse(formula);
        int size = PlaneMaps.NEURON_SIZE;
        float[] map = new float[size * size];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) value.at(PlaneMaps.coordinate(2 * (i % size)), -PlaneMaps.coordinate(2 * (i / size)));
        }
        return map;
    }

    private void edge(
            PlaneEdges.Line line, PlaneLayout layout, Ablation ablation, Palette palette, boolean dashNegative) {
        Mark.Edge edge = line.edge();
        boolean cut = ablation.edges().contains(new Ablation.Edge(edge.column(), edge.from(), edge.to()))
                || ablation.neurons().contains(new Ablation.Neuron(edge.column() - 1, edge.from()));
        double opacity = cut ? 0.06 : 0.10 + 0.85 * Math.pow(line.strength(), 0.9);
        double scale = layer.scale();
        boolean dashed = line.value() < 0 && dashNegative && opacity >= DASHES_FROM;
        curves.stroke(
                layer.pixels(layout.curve(edge.column(), edge.from(), edge.to()), THINNEST + RANGE),
                (THINNEST + RANGE * line.strength()) * scale,
                Palette.argb(classes ? palette.ink() : palette.sign(line.value())),
                opacity,
                dashed ? 5 * scale : 0,
                4 * scale);
        if (layer.vector() != null) {
            GraphicsContext gc = layer.vector();
            gc.setStroke(classes ? palette.ink() : palette.sign(line.value()));
            gc.setGlobalAlpha(opacity);
            gc.setLineWidth(THINNEST + RANGE * line.strength());
            PaintOps.curve(gc, layout.curve(edge.column(), edge.from(), edge.to()), dashed);
        }
    }

    private void neuron(
            PlaneConfig config,
            PlaneLayout layout,
            int column,
            int unit,
            PlaneInsight insight,
            Ablation ablation,
            Palette palette) {
        Box box = layer.inPixels(layout.columns().get(column).get(unit));
        int left = (int) Math.round(box.x());
        int top = (int) Math.round(box.y());
        int side = (int) Math.round(box.width());
        double radius = Math.min(RADIUS * layer.scale(), side / 5.0);
        boolean out = ablation.neurons().contains(new Ablation.Neuron(column - 1, unit));
        if (insight != null) {
            boolean hidden = column > 0 && column < layout.columns().size() - 1;
            float[] map =
                    column == 0 ? insight.maps().feature(unit) : insight.maps().neuron(column - 1, unit);
            double limit = hidden
                    ? PlaneScale.of(config.activation(), map)
                    : column > 0 && config.network().layers().getLast().equals(tanh()) ? 1 : PlaneScale.largest(map);
            heat.paint(
                    map,
                    PlaneMaps.NEURON_SIZE,
                    limit,
                    classes ? neutral(palette) : palette.diverging(),
                    left,
                    top,
                    side,
                    radius,
                    Palette.argb(palette.stage()),
                    out ? OUT : 256);
        }
        heat.ring(left, top, side, radius, 1.25 * layer.scale(), Palette.argb(palette.line()));
    }

    /// Where hues are classes, signs are told in ink.
    private Diverging neutral(Palette palette) {
        if (inkOf != palette) {
            inkOf = palette;
            inInk = palette.neutral();
        }
        return inInk;
    }

    private static dev.backlight.engine.spec.LayerSpec tanh() {
        return new dev.backlight.engine.spec.LayerSpec.Activate(Activation.TANH);
    }

    /// A dot at the lower left, larger for larger biases.
    private void bias(Box place, float value, Palette palette) {
        Box box = layer.inPixels(place);
        double size = 2.2 + 3.2 * Math.min(1, Math.abs(value));
        double radius = Math.min(size * layer.scale(), box.width() / 6);
        heat.disc(box.x(), box.bottom(), radius + 1.5 * layer.scale(), Palette.argb(palette.stage()));
        heat.disc(box.x(), box.bottom(), radius, Palette.argb(classes ? palette.ink() : palette.sign(value)));
    }

    /// Before anything is known there is nothing to see.
    void clear(PlaneLayout layout, double outputScale) {
        Arrays.fill(layer.open(new Box(0, 0, layout.width(), layout.height()), outputScale), 0);
        layer.close();
    }
}
