package dev.backlight.view.hall.scene;

import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.data.plane.Task;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.PlaneMaps;
import dev.backlight.training.plane.Wiring;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.microscope.maths.WrittenMaths;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.curve.Curve;
import dev.backlight.view.paint.picture.FieldRaster;
import dev.backlight.view.paint.picture.HeatRaster;
import dev.backlight.view.paint.scale.ClassColours;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.plane.ClassMark;
import dev.backlight.view.plane.PlaneNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The playground as a hall sees it: at most eight units a layer, their pictures and the whole answer as large as
/// the room allows.
final class PlanePainter {
    private static final int MOST_UNITS = 8;
    private static final double LARGEST = 150;

    private final HeatRaster heat = new HeatRaster();

    /// The units of the first layer, as pictures.
    void units(HallPage page, PlaneConfig config, PlaneInsight insight) {
        int count = Math.min(MOST_UNITS, config.hidden().getFirst());
        int across = count <= 4 ? count : (count + 1) / 2;
        int rows = (count + across - 1) / across;
        Box box = page.box();
        double gap = page.times(24);
        double side = Math.floor(Math.min(
                (box.width() - (across - 1) * gap) / across,
                (box.height() - page.times(36) - (rows - 1) * gap) / rows));
        side = Math.min(side, page.times(230));
        page.heading(
                page.messages().get("hall.plane.units.heading", count, Names.of(config.activation())), box.centreX());
        double top = box.y() + page.times(36) + (box.height() - page.times(36) - rows * side - (rows - 1) * gap) / 2;
        for (int unit = 0; unit < count; unit++) {
            int row = unit / across;
            int inRow = Math.min(across, count - row * across);
            double left = box.centreX() - (inRow * side + (inRow - 1) * gap) / 2;
            float[] map = insight.maps().neuron(0, unit);
            tile(
                    page,
                    map,
                    limit(config, insight, 1, map),
                    left + unit % across * (side + gap),
                    top + row * (side + gap),
                    side);
        }
    }

    /// All layers, joined.
    void network(HallPage page, PlaneConfig config, PlaneInsight insight) {
        Wiring wiring = Wiring.of(config.network());
        Weights weights = insight.snapshot().parameters();
        List<List<Integer>> shown = shown(config, wiring, weights);
        Box box = page.box();
        List<List<Box>> columns = new ArrayList<>();
        double left = box.x() + page.times(120);
        for (int c = 0; c < shown.size(); c++) {
            int count = shown.get(c).size();
            double room = box.height() - page.times(34);
            double step = Math.min(page.times(LARGEST + 24), room / count);
            double side = Math.floor(Math.min(page.times(LARGEST), step - page.times(12)));
            side = Math.min(side, (box.right() - left) / shown.size() * 0.6);
            double x = left + (c + 0.5) / shown.size() * (box.right() - left) - side / 2;
            List<Box> boxes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double y = box.y() + page.times(34) + (room - step * count) / 2 + (i + 0.5) * step - side / 2;
                boxes.add(new Box(Math.round(x), Math.round(y), side, side));
            }
            columns.add(boxes);
        }
        for (int c = 0; c + 1 < columns.size(); c++) {
            edges(page, wiring, weights, c, shown, columns);
        }
        for (int c = 0; c < columns.size(); c++) {
            for (int i = 0; i < columns.get(c).size(); i++) {
                Box tile = columns.get(c).get(i);
                int unit = shown.get(c).get(i);
                float[] map =
                        c == 0 ? insight.maps().feature(unit) : insight.maps().neuron(c - 1, unit);
                tile(page, map, limit(config, insight, c, map), tile.x(), tile.y(), tile.width());
                if (c == 0) {
                    Maths.label(
                            page.gc(),
                            WrittenMaths.of(PlaneNames.feature(config.features().get(unit))),
                            tile.x() - page.times(10),
                            tile.centreY(),
                            page.times(24),
                            TextAlignment.RIGHT,
                            page.palette().ink(),
                            tile.x() - box.x() - page.times(10));
                }
            }
        }
    }

    /// Of each layer the units of which the largest weights go out.
    private static List<List<Integer>> shown(PlaneConfig config, Wiring wiring, Weights weights) {
        List<List<Integer>> shown = new ArrayList<>();
        shown.add(IntStream.range(0, Math.min(MOST_UNITS, config.features().size()))
                .boxed()
                .toList());
        for (int layer = 0; layer < wiring.layers(); layer++) {
            int next = layer + 1;
            int units = wiring.units(layer);
            shown.add(IntStream.range(0, units)
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer unit) -> next < wiring.layers() ? -outgoing(wiring, weights, next, unit) : 0))
                    .limit(MOST_UNITS)
                    .sorted()
                    .toList());
        }
        return shown;
    }

    private static double outgoing(Wiring wiring, Weights weights, int layer, int from) {
        double sum = 0;
        for (int to = 0; to < wiring.units(layer); to++) {
            sum += Math.abs(weights.get(wiring.weights(layer)).get(wiring.position(layer, from, to)));
        }
        return sum;
    }

    private static void edges(
            HallPage page,
            Wiring wiring,
            Weights weights,
            int layer,
            List<List<Integer>> shown,
            List<List<Box>> columns) {
        Weights.Matrix matrix = weights.get(wiring.weights(layer));
        double most = 1e-9;
        for (int i = 0; i < matrix.length(); i++) {
            most = Math.max(most, Math.abs(matrix.get(i)));
        }
        for (int i = 0; i < shown.get(layer).size(); i++) {
            for (int j = 0; j < shown.get(layer + 1).size(); j++) {
                float weight = matrix.get(wiring.position(
                        layer, shown.get(layer).get(i), shown.get(layer + 1).get(j)));
                double strength = Math.abs(weight) / most;
                Box from = columns.get(layer).get(i);
                Box to = columns.get(layer + 1).get(j);
                Curve curve = new Curve(from.right(), from.centreY(), to.x(), to.centreY());
                double opacity = 0.10 + 0.85 * Math.pow(strength, 0.9);
                page.curve(
                        curve,
                        page.palette().sign(weight),
                        page.times(1 + 7 * strength),
                        opacity,
                        weight < 0 && opacity >= 0.2);
            }
        }
    }

    private static double limit(PlaneConfig config, PlaneInsight insight, int column, float[] map) {
        boolean last = column == config.hidden().size() + 1;
        if (column > 0 && !last && config.activation() == Activation.TANH
                || last && insight.maps().task() == Task.BINARY) {
            return 1;
        }
        double largest = 1e-6;
        for (float value : map) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private void tile(HallPage page, float[] map, double limit, double x, double y, double side) {
        int pixels = (int) side;
        int[] argb = new int[pixels * pixels];
        heat.open(argb, pixels);
        heat.paint(
                map,
                PlaneMaps.NEURON_SIZE,
                limit,
                page.palette().diverging(),
                0,
                0,
                pixels,
                page.times(9),
                Palette.argb(page.palette().stage()),
                256);
        page.pixels(argb, pixels, x, y);
    }

    /// The points, and what the network answers all over the plane.
    ///
    /// @param insight null for the points alone
    void map(HallPage page, PlaneConfig config, PlaneSplit data, PlaneInsight insight) {
        Palette palette = page.palette();
        double side = Math.floor(page.box().height());
        double left = Math.round(page.box().centreX() - side / 2);
        double top = Math.round(page.box().y());
        if (insight == null) {
            page.gc().setFill(palette.panel());
            page.gc().fillRoundRect(left, top, side, side, page.times(16), page.times(16));
        } else {
            field(page, config, insight.maps(), (int) side, left, top);
        }
        List<PlanePoint> points = data.train().points();
        for (int i = 0; i < points.size(); i++) {
            boolean wrong = insight != null
                    && insight.train().wrong().length == points.size()
                    && insight.train().wrong()[i];
            point(page, config.task(), points.get(i), wrong, left, top, side);
        }
    }

    private static void field(HallPage page, PlaneConfig config, PlaneMaps maps, int side, double left, double top) {
        Palette palette = page.palette();
        int[] argb = new int[side * side];
        int line = Palette.argb(palette.ink());
        switch (maps.task()) {
            case BINARY, REGRESSION ->
                FieldRaster.signed(
                        argb,
                        side,
                        maps.output(),
                        PlaneMaps.SIZE,
                        1,
                        config.discretise(),
                        palette.diverging(),
                        maps.task() == Task.BINARY ? line : 0);
            case CLASSES ->
                FieldRaster.classes(
                        argb,
                        side,
                        maps.answers(),
                        maps.output(),
                        PlaneMaps.SIZE,
                        config.discretise(),
                        palette.stage(),
                        line);
        }
        page.pixels(argb, side, left, top);
    }

    private static void point(
            HallPage page, Task task, PlanePoint point, boolean wrong, double left, double top, double side) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        double x = left + (point.x1() / PlanePoint.LIMIT + 1) / 2 * side;
        double y = top + (1 - point.x2() / PlanePoint.LIMIT) / 2 * side;
        double radius = page.times(5.5);
        Color colour = switch (task) {
            case BINARY -> palette.sign(point.label() > 0 ? 1 : -1);
            case CLASSES -> ClassColours.ofPoint((int) point.label());
            case REGRESSION -> palette.diverging().color(point.label());
        };
        if (task == Task.CLASSES) {
            ClassMark.paint(gc, (int) point.label(), x, y, radius + 1, palette);
            ring(page, wrong, x, y, radius);
            return;
        }
        gc.setFill(palette.stage());
        gc.fillOval(x - radius - 1.5, y - radius - 1.5, 2 * radius + 3, 2 * radius + 3);
        gc.setFill(colour);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        ring(page, wrong, x, y, radius);
    }

    private static void ring(HallPage page, boolean wrong, double x, double y, double radius) {
        if (wrong) {
            GraphicsContext gc = page.gc();
            gc.setStroke(page.palette().spot());
            gc.setLineWidth(page.times(3));
            double ring = radius + page.times(4);
            gc.strokeOval(x - ring, y - ring, 2 * ring, 2 * ring);
        }
    }
}
