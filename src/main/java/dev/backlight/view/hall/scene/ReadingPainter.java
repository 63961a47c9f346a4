package dev.backlight.view.hall.scene;

import dev.backlight.data.ClassNames;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.answer.Probe;
import dev.backlight.view.graph.layout.Reading;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.layout.Why;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.curve.Curve;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.text.TextAlignment;

/// The way of a digit through a network as a hall sees it: the picture at the left, at most eight units in the
/// middle, at most ten outputs at the right. Only edges to the answer carry colour.
final class ReadingPainter {
    private static final double PICTURE = 252;
    private static final double UNIT = 52;
    private static final int MOST_OUTPUTS = 10;

    private final PictureCells picture = new PictureCells();
    private final List<PictureCells> tiles = new ArrayList<>();

    /// The digit alone.
    void picture(HallPage page, float[] pixels) {
        double side = Math.floor(page.box().height());
        digit(
                page,
                pixels,
                Math.round(page.box().centreX() - side / 2),
                Math.round(page.box().y()),
                side);
    }

    /// The picture and the units that answer loudest.
    void units(HallPage page, Structure structure, Probe probe) {
        Reading reading = new Reading(structure, probe);
        int last = structure.last();
        float[] answers = reading.activations(last);
        List<Integer> loudest = IntStream.range(0, answers.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -Math.abs(answers[unit])))
                .limit(DigitsHall.MOST_UNITS)
                .toList();
        double x = page.box().x() + page.box().width() * 0.62;
        Box left = left(page, probe.input());
        page.heading(page.messages().get("hall.units.heading", loudest.size()), x);
        for (int i = 0; i < loudest.size(); i++) {
            Box tile = unit(page, structure, probe, loudest.get(i), x, i, loudest.size());
            inflow(page, left, tile, i, loudest.size());
            page.write(
                    Numbers.fixed(answers[loudest.get(i)], 2),
                    page.strong(22),
                    page.palette().ink(),
                    TextAlignment.LEFT,
                    tile.right() + page.times(16),
                    tile.centreY());
        }
    }

    /// The units that bring most to the answer, and what each brings.
    void why(HallPage page, Structure structure, Probe probe, ClassNames names) {
        Why why = Why.of(structure, probe);
        List<Why.Part> parts = why.most(DigitsHall.MOST_UNITS);
        double x = page.box().x() + page.box().width() * 0.45;
        Box left = left(page, probe.input());
        page.heading(page.messages().get("hall.why.heading", parts.size(), names.of(why.answer())), x + page.times(20));
        List<Integer> shown = outputs(structure, probe);
        double circle = circleX(page);
        double target = outputY(page, shown.indexOf(why.answer()), shown.size());
        double most = parts.isEmpty() ? 1 : parts.getFirst().value();
        for (int i = 0; i < parts.size(); i++) {
            Why.Part part = parts.get(i);
            Box tile = unit(page, structure, probe, part.item(), x, i, parts.size());
            inflow(page, left, tile, i, parts.size());
            page.ring(page.palette().spot(), 2, tile.x(), tile.y(), tile.width());
            page.write(
                    Numbers.signed(part.value(), 2),
                    page.strong(22),
                    page.palette().signText(1),
                    TextAlignment.LEFT,
                    tile.right() + page.times(14),
                    tile.centreY());
            Curve edge = new Curve(tile.right() + page.times(94), tile.centreY(), circle - page.times(24), target);
            page.curve(edge, page.palette().pos(), page.times(2 + 6 * part.value() / most), 0.9, false);
        }
        answers(page, structure, probe, names, shown);
    }

    /// All answers.
    void answers(HallPage page, Structure structure, Probe probe, ClassNames names) {
        left(page, probe.input());
        answers(page, structure, probe, names, outputs(structure, probe));
        double x = page.box().x() + page.box().width() * 0.5;
        page.write(
                names.of(probe.answer()),
                page.strong(names.of(probe.answer()).length() > 2 ? 60 : 190),
                page.palette().ink(),
                TextAlignment.CENTER,
                x,
                page.box().centreY(),
                page.box().width() * 0.3);
        page.write(
                Numbers.percent(probe.probabilities()[probe.answer()]),
                page.strong(32),
                page.soft(),
                TextAlignment.CENTER,
                x,
                page.box().centreY() + page.times(130));
    }

    /// Of many outputs the ten largest, in their order.
    private static List<Integer> outputs(Structure structure, Probe probe) {
        float[] sums = probe.activations().get(structure.output().sum());
        return IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -sums[unit]))
                .limit(MOST_OUTPUTS)
                .sorted()
                .toList();
    }

    private static double circleX(HallPage page) {
        return page.box().x() + page.box().width() * 0.755;
    }

    private static double outputY(HallPage page, int place, int count) {
        double top = page.box().y() + page.times(38);
        return top + (place + 0.5) * (page.box().height() - page.times(38)) / count;
    }

    private void answers(HallPage page, Structure structure, Probe probe, ClassNames names, List<Integer> shown) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        float[] sums = probe.activations().get(structure.output().sum());
        double most = shown.stream().mapToDouble(k -> Math.abs(sums[k])).max().orElse(1);
        double x = circleX(page);
        double axis = page.box().x() + page.box().width() * 0.9;
        double reach = Math.min(page.times(78), page.box().right() - axis);
        double radius = Math.min(page.times(21), page.box().height() / shown.size() * 0.42);
        page.heading(page.messages().get("hall.outputs"), (x + axis) / 2 + page.times(8));
        gc.setFill(palette.dim());
        gc.fillRect(axis, outputY(page, 0, shown.size()) - radius, 1, page.box().height() - page.times(50));
        for (int i = 0; i < shown.size(); i++) {
            int k = shown.get(i);
            boolean answer = k == probe.answer();
            double y = outputY(page, i, shown.size());
            gc.setFill(answer ? palette.ink() : palette.card());
            gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            gc.setStroke(answer ? palette.spot() : palette.dim());
            gc.setLineWidth(page.times(answer ? 3 : 1.2));
            gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            page.write(
                    names.mark(k),
                    page.strong(20),
                    answer ? palette.stage() : page.soft(),
                    TextAlignment.CENTER,
                    x,
                    y,
                    2 * radius);
            double length = sums[k] / Math.max(1e-9, most) * reach;
            gc.setFill(answer ? palette.sign(sums[k]) : palette.dim());
            double bar = page.times(16);
            gc.fillRoundRect(Math.min(axis, axis + length), y - bar / 2, Math.abs(length), bar, 4, 4);
            boolean right = sums[k] < 0;
            page.write(
                    Numbers.signed(sums[k], 1),
                    answer ? page.strong(22) : page.font(20),
                    answer ? palette.signText(sums[k]) : page.soft(),
                    right ? TextAlignment.LEFT : TextAlignment.RIGHT,
                    right ? axis + page.times(10) : axis - page.times(10),
                    y);
        }
    }

    /// The digit at the left.
    private Box left(HallPage page, float[] pixels) {
        double side = Math.floor(Math.min(page.times(PICTURE), page.box().height() * 0.6));
        double x = Math.round(page.box().x());
        double y = Math.round(page.box().centreY() - side / 2 + page.times(16));
        page.write(
                page.messages().get("hall.picture.heading"),
                page.font(20),
                page.soft(),
                TextAlignment.CENTER,
                x + side / 2,
                y - page.times(20));
        digit(page, pixels, x, y, side);
        return new Box(x, y, side, side);
    }

    private void digit(HallPage page, float[] pixels, double x, double y, double side) {
        picture.ink(page.gc(), pixels.length, i -> pixels[i], page.palette(), x, y, side);
        page.gc().setStroke(page.palette().dim());
        page.gc().setLineWidth(page.times(1));
        page.gc().strokeRect(x - 0.5, y - 0.5, side + 1, side + 1);
    }

    private static void inflow(HallPage page, Box picture, Box tile, int place, int count) {
        double from = picture.y() + (place + 0.5) / count * picture.height();
        for (int i = -1; i <= 1; i++) {
            double shift = i * page.times(6);
            Curve edge = new Curve(
                    picture.right() + page.times(4),
                    from + shift,
                    tile.x() - page.times(6),
                    tile.centreY() + shift / 2);
            page.curve(edge, page.palette().dim(), page.times(1.3), 0.75, false);
        }
    }

    /// A unit: the picture of its weights where these come from the input, else how loud it answers.
    private Box unit(HallPage page, Structure structure, Probe probe, int unit, double x, int place, int count) {
        double top = page.box().y() + page.times(34);
        double step = Math.min(page.times(60), (page.box().height() - page.times(34)) / count);
        double side = Math.floor(Math.min(page.times(UNIT), step - page.times(6)));
        double room = page.box().height() - page.times(34);
        double y = Math.round(top + (room - step * count) / 2 + (place + 0.5) * step - side / 2);
        Box box = new Box(Math.round(x - side / 2), y, side, side);
        Structure.Column column = structure.columns().getLast();
        if (column.kind() == Structure.Kind.TILES && column.source() < 0) {
            tile(page, structure, probe, unit, place, box);
        } else {
            float[] answers = new Reading(structure, probe).activations(structure.last());
            double most = IntStream.range(0, answers.length)
                    .mapToDouble(i -> Math.abs(answers[i]))
                    .max()
                    .orElse(1);
            page.gc().setFill(page.palette().stage().interpolate(page.palette().ink(), Math.abs(answers[unit]) / most));
            page.gc().fillRoundRect(box.x(), box.y(), side, side, page.times(10), page.times(10));
            page.ring(page.palette().dim(), 1, box.x(), box.y(), side);
        }
        return box;
    }

    private void tile(HallPage page, Structure structure, Probe probe, int unit, int place, Box box) {
        while (tiles.size() <= place) {
            tiles.add(new PictureCells());
        }
        Structure.Column column = structure.columns().getLast();
        Weights.Matrix weights = probe.snapshot().parameters().get(column.weights());
        int inputs = weights.length() / column.items();
        double[] sizes = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            sizes[i] = Math.abs(weights.get(i * column.items() + unit));
        }
        double[] sorted = sizes.clone();
        java.util.Arrays.sort(sorted);
        double limit = Math.max(0.12, sorted[Math.max(0, inputs - 9)]); // as the tiles of the window
        tiles.get(place)
                .signed(
                        page.gc(),
                        inputs,
                        i -> weights.get(i * column.items() + unit) / limit,
                        page.palette(),
                        box.x(),
                        box.y(),
                        box.width());
    }
}
