package dev.backlight.view.microscope.graph;

import dev.backlight.engine.spec.Shape;
import dev.backlight.glass.Study;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// What flows along the weights at a stop: signals towards the loss, or blame and gradients towards the input. What
/// is not part of the stop steps back.
///
/// @param labelled whether weights that are looked at have labels
record StudyEdges(StudyFrame frame, boolean labelled) {
    private static final int LABELLED = 12;
    private static final int FEW = 3;
    private static final double PALE = 0.28;

    void paint(GraphicsContext gc, Palette palette) {
        LabelPlaces places = new LabelPlaces(frame);
        for (int c = 0; c < frame.levels() - 1; c++) {
            boolean pictured = frame.layout().isPicture(c);
            boolean toPicture = frame.layout().isPicture(c + 1);
            if (pictured && toPicture) {
                cone(gc, palette, c);
            } else if (pictured) {
                fromPictures(gc, palette, c);
            } else {
                edges(gc, palette, c, places);
            }
        }
    }

    /// From the patch under the filter, or the window of the pool, to the value that is made of it.
    private void cone(GraphicsContext gc, Palette palette, int column) {
        Study study = frame.study();
        int to = frame.choice().path().get(column + 1);
        Box end = frame.layout().cell(column + 1, to);
        if (end == null) {
            return;
        }
        Shape shape = frame.layout().shape().get(column);
        int area = shape.height() * shape.width();
        for (StudyLayout.Picture picture : frame.layout().pictures().get(column)) {
            Box patch = patch(
                    column,
                    picture,
                    IntStream.of(study.sources(column, to))
                            .filter(from -> from / area == picture.channel())
                            .toArray());
            if (patch != null) {
                double carried = IntStream.of(study.sources(column, to))
                        .filter(from -> from / area == picture.channel())
                        .mapToDouble(from -> frame.carried(column, from, to))
                        .sum();
                gc.setGlobalAlpha(frame.isActive(column) ? 0.16 : 0.07);
                gc.setFill(frame.isActive(column) ? palette.sign(carried) : palette.dim());
                gc.fillPolygon(
                        new double[] {patch.right(), end.x(), end.x(), patch.right()},
                        new double[] {patch.y(), end.y(), end.y() + end.height(), patch.y() + patch.height()},
                        4);
                gc.setGlobalAlpha(frame.isActive(column) ? 0.9 : 0.4);
                gc.setStroke(frame.isActive(column) ? palette.sign(carried) : palette.dim());
                gc.setLineWidth(1.2);
                Dashes.set(gc, frame.isActive(column) && carried < 0 ? new double[] {5, 4} : new double[0]);
                gc.strokeLine(patch.right(), patch.y(), end.x(), end.y());
                gc.strokeLine(patch.right(), patch.y() + patch.height(), end.x(), end.y() + end.height());
                Dashes.none(gc);
                gc.strokeRect(patch.x(), patch.y(), patch.width(), patch.height());
                gc.setGlobalAlpha(1);
                travel(gc, palette, column, carried, patch.right(), patch.centreY(), end.x(), end.centreY(), 5);
            }
        }
    }

    private Box patch(int column, StudyLayout.Picture picture, int[] sources) {
        if (sources.length == 0) {
            return null;
        }
        Box first = frame.layout().cell(column, sources[0]);
        Box last = frame.layout().cell(column, sources[sources.length - 1]);
        return first == null || last == null || picture == null
                ? null
                : new Box(first.x(), first.y(), last.right() - first.x(), last.y() + last.height() - first.y());
    }

    /// What each picture as a whole brings each neuron, or what the neuron's blame brings it.
    private void fromPictures(GraphicsContext gc, Palette palette, int column) {
        int[] units = frame.layout().shown().get(column + 1);
        int area = frame.layout().shape().get(column).height()
                * frame.layout().shape().get(column).width();
        double[][] brought = new double[frame.layout().pictures().get(column).size()][];
        double most = 1e-12;
        for (int p = 0; p < brought.length; p++) {
            int channel = frame.layout().pictures().get(column).get(p).channel();
            brought[p] = IntStream.of(units)
                    .mapToDouble(to -> IntStream.range(channel * area, (channel + 1) * area)
                            .mapToDouble(from -> frame.stop().isBackward()
                                    ? frame.study().weight(column, from, to)
                                            * frame.study()
                                                    .columns()
                                                    .get(column)
                                                    .deltas()[to]
                                    : frame.carried(column, from, to))
                            .sum())
                    .toArray();
            for (double one : brought[p]) {
                most = Math.max(most, Math.abs(one));
            }
        }
        for (int p = 0; p < brought.length; p++) {
            Box box = frame.layout().pictures().get(column).get(p).box();
            for (int i = 0; i < units.length; i++) {
                curve(gc, palette, column, box, units[i], brought[p][i], Math.abs(brought[p][i]) / most);
            }
        }
    }

    private void curve(
            GraphicsContext gc, Palette palette, int column, Box box, int unit, double value, double strength) {
        double[] place = frame.layout().centre(column + 1, unit);
        double x0 = box.right() + 2;
        double y0 = box.centreY();
        double x1 = place[0] - frame.layout().radius() - frame.beside(column + 1);
        double middle = (x0 + x1) / 2;
        boolean active = frame.isActive(column, frame.choice().path().get(column), unit);
        gc.setGlobalAlpha((active ? 1 : PALE) * (0.12 + 0.7 * strength));
        gc.setStroke(active ? palette.sign(value) : palette.dim());
        gc.setLineWidth(0.8 + 3 * strength);
        Dashes.set(gc, value < 0 ? new double[] {6, 4} : new double[0]);
        gc.beginPath();
        gc.moveTo(x0, y0);
        gc.bezierCurveTo(middle, y0, middle, place[1], x1, place[1]);
        gc.stroke();
        Dashes.none(gc);
        gc.setGlobalAlpha(1);
        if (active && strength > 0.15 && !Double.isNaN(frame.flow())) {
            double t = frame.stop().isBackward() ? 1 - frame.flow() : frame.flow();
            double ease = t * t * (3 - 2 * t); // the height of such a curve at t
            double across = 1.5 * t * (1 - t) + t * t * t;
            gc.setFill(palette.sign(value));
            gc.fillOval(
                    x0 + (x1 - x0) * across - 2 - 3 * strength,
                    y0 + (place[1] - y0) * ease - 2 - 3 * strength,
                    4 + 6 * strength,
                    4 + 6 * strength);
        }
    }

    private void edges(GraphicsContext gc, Palette palette, int column, LabelPlaces places) {
        int[] begins = frame.layout().shown().get(column);
        int[] ends = frame.layout().shown().get(column + 1);
        double most = 1e-12;
        int count = 0;
        for (int from : begins) {
            for (int to : ends) {
                if (frame.study().meets(column, from, to)) {
                    most = Math.max(most, Math.abs(frame.carried(column, from, to)));
                    count++;
                }
            }
        }
        for (int from : begins) {
            for (int to : ends) {
                if (frame.study().meets(column, from, to)) {
                    double value = frame.carried(column, from, to);
                    edge(gc, palette, new Spot.Weight(column, from, to), value, Math.abs(value) / most);
                }
            }
        }
        boolean room = frame.levels() <= FEW
                || frame.isActive(column) && !frame.layout().isCrowded();
        labels(gc, palette, column, room && count <= LABELLED, places);
    }

    private void labels(GraphicsContext gc, Palette palette, int column, boolean all, LabelPlaces places) {
        if (!labelled) {
            return;
        }
        Choice choice = frame.choice();
        for (int from : frame.layout().shown().get(column)) {
            for (int to : frame.layout().shown().get(column + 1)) {
                boolean chosen = choice.column() == column && choice.from() == from && choice.to() == to;
                boolean lit = new Spot.Weight(column, from, to).equals(frame.lit());
                if ((all || chosen || lit) && frame.study().meets(column, from, to)) {
                    label(gc, palette, column, from, to, chosen, places);
                }
            }
        }
    }

    private void edge(GraphicsContext gc, Palette palette, Spot.Weight weight, double value, double strength) {
        int column = weight.column();
        double[] a = frame.layout().centre(column, weight.from());
        double[] b = frame.layout().centre(column + 1, weight.to());
        Way way = way(column, a, b);
        Choice choice = frame.choice();
        boolean chosen = choice.column() == column && choice.from() == weight.from() && choice.to() == weight.to();
        boolean told = !frame.layout().tight() || frame.isActive(column);
        if (chosen && told || weight.equals(frame.lit())) {
            gc.setLineCap(StrokeLineCap.BUTT);
            gc.setStroke(palette.spot());
            gc.setGlobalAlpha(weight.equals(frame.lit()) ? 0.75 : 0.38);
            gc.setLineWidth(13);
            way.stroke(gc);
            gc.setLineCap(StrokeLineCap.SQUARE);
        }
        boolean active = frame.isActive(column, weight.from(), weight.to());
        gc.setGlobalAlpha((active ? 1 : PALE) * (0.14 + 0.82 * strength));
        gc.setStroke(active ? palette.sign(value) : palette.dim());
        gc.setLineWidth(0.8 + 3.6 * strength);
        Dashes.set(gc, value < 0 ? new double[] {6, 4} : new double[0]);
        way.stroke(gc);
        Dashes.none(gc);
        gc.setGlobalAlpha(1);
        if (!active || strength <= 0.15) {
            return;
        }
        if (!Double.isNaN(frame.flow())) {
            travel(gc, palette, column, value, way.x0(), way.y0(), way.x1(), way.y1(), 3 + 3 * strength);
            return;
        }
        boolean back = frame.stop().isBackward();
        double at = frame.layout().tight() ? 0.4 : back ? 0.22 : 0.78;
        double[] ahead = way.direction(at);
        double sign = back ? -1 : 1;
        arrow(gc, palette.sign(value), way.x(at), way.y(at), sign * ahead[0], sign * ahead[1], 4 + 3 * strength);
    }

    private Way way(int column, double[] a, double[] b) {
        boolean tight = frame.layout().tight();
        return Way.between(a, b, frame.layout().radius(), tight, frame.behind(column), frame.beside(column + 1));
    }

    /// A signal on its way, or an error on its way back.
    private void travel(
            GraphicsContext gc,
            Palette palette,
            int column,
            double value,
            double x0,
            double y0,
            double x1,
            double y1,
            double r) {
        if (frame.isActive(column) && !Double.isNaN(frame.flow())) {
            double t = frame.stop().isBackward() ? 1 - frame.flow() : frame.flow();
            gc.setFill(palette.sign(value));
            gc.fillOval(x0 + (x1 - x0) * t - r, y0 + (y1 - y0) * t - r, 2 * r, 2 * r);
        }
    }

    private static void arrow(GraphicsContext gc, Color colour, double x, double y, double ux, double uy, double size) {
        gc.setFill(colour);
        gc.fillPolygon(
                new double[] {x + ux * size, x - ux * size - uy * size, x - ux * size + uy * size},
                new double[] {y + uy * size, y - uy * size + ux * size, y - uy * size - ux * size},
                3);
    }

    private void label(
            GraphicsContext gc, Palette palette, int column, int from, int to, boolean chosen, LabelPlaces places) {
        double[] a = frame.layout().centre(column, from);
        double[] b = frame.layout().centre(column + 1, to);
        double share = from == to || frame.layout().shown().get(column).length == 1 ? 0.5 : 0.36;
        boolean learned = frame.study().columns().get(column).learns();
        boolean second = learned && frame.stop().isStep();
        double high = second ? 34 : 20;
        double[] place = places.take(way(column, a, b), frame.layout().tight() ? 0.66 : share, high);
        double x = place[0];
        double y = place[1];
        gc.setFill(palette.card());
        gc.fillRoundRect(x - LabelPlaces.WIDE / 2, y - high / 2, LabelPlaces.WIDE, high, 10, 10);
        gc.setStroke(chosen ? palette.ink() : palette.line());
        gc.setLineWidth(chosen ? 2 : 1);
        gc.strokeRoundRect(x - LabelPlaces.WIDE / 2, y - high / 2, LabelPlaces.WIDE, high, 10, 10);
        String weight = Numbers.signed(frame.now().weight(column, from, to), 2);
        Maths.valued(gc, "w", weight, Type.medium(12), x, second ? y - 8 : y, palette.ink());
        gc.setTextAlign(TextAlignment.CENTER);
        if (second) {
            boolean updated = frame.stop().kind() == Stop.Kind.UPDATE;
            double number = updated
                    ? frame.study().change(column, from, to).after()
                    : frame.study().gradient(column, from, to);
            gc.setFill(updated ? palette.ink() : palette.signText(number));
            gc.setFont(Type.medium(11));
            gc.fillText((updated ? "→ " : "") + Numbers.signed(number, updated ? 5 : 6), x, y + 8);
        }
    }
}
