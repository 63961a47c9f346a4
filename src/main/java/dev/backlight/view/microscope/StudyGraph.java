package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.model.Settings;
import dev.backlight.view.PaintedView;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The network of one example with its numbers standing on it: values on the way forward, δ and gradients on the
/// way back, arrows from the loss towards the input.
final class StudyGraph extends PaintedView {
    private static final double NEAR = 8;

    private final Consumer<Choice> onChoice;
    private Study study;
    private Stop stop = Stop.SUMS;
    private Choice choice;
    private StudyLayout layout;

    StudyGraph(Settings settings, Consumer<Choice> onChoice) {
        super(settings);
        this.onChoice = onChoice;
        setMinSize(300, 240);
        setOnMousePressed(this::press);
    }

    void show(Study now, Stop at, Choice chosen) {
        study = now;
        stop = at;
        choice = chosen;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRect(0, 0, width, height);
        if (study == null) {
            return;
        }
        layout = StudyLayout.of(study, choice, width, height);
        heading(gc, palette);
        if (layout.picture() != null) {
            picture(gc, palette);
        }
        new StudyEdges(study, layout, stop, choice).paint(gc, palette);
        for (int c = 0; c <= study.columns().size(); c++) {
            for (int unit : layout.shown().get(c)) {
                node(gc, palette, c, unit);
            }
        }
        loss(gc, palette, width);
    }

    private void heading(GraphicsContext gc, Palette palette) {
        var locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(13, locale));
        gc.setFill(palette.ink());
        gc.fillText(
                text("microscope.step", stop.ordinal() + 1, Stop.values().length, text("microscope.stop." + stop.id())),
                20,
                24);
        gc.setFont(Type.text(12, locale));
        gc.setFill(palette.mut());
        gc.setTextAlign(TextAlignment.CENTER);
        for (int c = 1; c <= study.columns().size(); c++) {
            Study.Column column = study.columns().get(c - 1);
            boolean last = c == study.columns().size();
            String name =
                    text(last ? "microscope.column.output" : "microscope.column.hidden", Names.of(column.activation()));
            gc.fillText(name, layout.centres().get(c)[0][0], 52);
            if (layout.shown().get(c).length < column.size()) {
                gc.setFont(Type.text(11, locale));
                gc.fillText(
                        text("microscope.blamed", StudyLayout.MOST, column.size()),
                        layout.centres().get(c)[0][0],
                        66);
                gc.setFont(Type.text(12, locale));
            }
        }
    }

    private void picture(GraphicsContext gc, Palette palette) {
        boolean deltas = stop.isBackward();
        double[] numbers = deltas ? study.inputDeltas() : study.input();
        double most = 1e-12;
        for (double number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        int side = (int) Math.round(Math.sqrt(numbers.length));
        double cell = layout.picture().width() / side;
        for (int i = 0; i < side * side && i < numbers.length; i++) {
            gc.setFill(palette.diverging().color(numbers[i] / most));
            double x = Math.floor(layout.picture().x() + i % side * cell);
            double y = Math.floor(layout.picture().y() + i / side * cell);
            gc.fillRect(x, y, Math.ceil(cell), Math.ceil(cell));
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRect(
                layout.picture().x() - 0.5,
                layout.picture().y() - 0.5,
                layout.picture().width() + 1,
                layout.picture().height() + 1);
        gc.setFill(palette.mut());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.text(12, settings().messages().locale()));
        gc.fillText(
                text(deltas ? "microscope.input.deltas" : "microscope.input"),
                layout.picture().x(),
                layout.picture().y() - 12);
    }

    private void node(GraphicsContext gc, Palette palette, int column, int unit) {
        double[] place = layout.centre(column, unit);
        double r = layout.radius();
        boolean input = column == 0;
        boolean output = column == study.columns().size();
        boolean deltaKnown = !input && stop.isBackward() && (output || stop != Stop.OUTPUT_DELTAS);
        double delta = input ? 0 : study.columns().get(column - 1).deltas()[unit];
        gc.setFill(palette.stage());
        gc.fillOval(place[0] - r, place[1] - r, 2 * r, 2 * r);
        if (deltaKnown) {
            double most = 1e-12;
            for (double one : study.columns().get(column - 1).deltas()) {
                most = Math.max(most, Math.abs(one));
            }
            double k = Math.abs(delta) / most;
            gc.setFill(palette.diverging().color(Math.signum(delta) * 0.45 * k));
            gc.fillOval(place[0] - r, place[1] - r, 2 * r, 2 * r);
            gc.setStroke(palette.sign(delta));
            gc.setLineWidth(1.5 + 2.5 * k);
            gc.setLineDashes(delta < 0 ? new double[] {5, 4} : new double[0]);
        } else {
            gc.setStroke(palette.dim());
            gc.setLineWidth(1.25);
        }
        gc.strokeOval(place[0] - r, place[1] - r, 2 * r, 2 * r);
        gc.setLineDashes();
        boolean chosen = choice.column() == column - 1 && choice.to() == unit;
        if (chosen) {
            gc.setStroke(palette.spot());
            gc.setLineWidth(2);
            gc.strokeOval(place[0] - r - 4, place[1] - r - 4, 2 * r + 8, 2 * r + 8);
        }
        numbers(gc, palette, column, unit, place, r);
        if (deltaKnown) {
            gc.setFill(palette.signText(delta));
            gc.setFont(Type.semibold(r > 24 ? 12 : 11));
            gc.fillText("δ " + Numbers.signed(delta, r > 28 ? 6 : 4), place[0], place[1] - r - 9);
        }
    }

    private void numbers(GraphicsContext gc, Palette palette, int column, int unit, double[] place, double r) {
        double value = column == 0
                ? study.input()[unit]
                : stop == Stop.SUMS
                        ? study.columns().get(column - 1).sums()[unit]
                        : column == study.columns().size() && stop.compareTo(Stop.OUTPUT) >= 0
                                ? study.outputs()[unit]
                                : study.columns().get(column - 1).answers()[unit];
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        boolean roomy = r > 19;
        if (roomy) {
            gc.setFill(palette.mut());
            gc.setFont(Type.text(r > 28 ? 12 : 11));
            gc.fillText(StudyNames.neuron(study, column, unit), place[0], place[1] - (r > 28 ? 12 : 9));
        }
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(r > 28 ? 14 : 11));
        gc.fillText(Numbers.fixed(value, r > 28 ? 4 : 2), place[0], place[1] + (roomy ? 6 : 0), 2 * r - 4);
        if (!roomy && column > 0) {
            gc.setFill(palette.mut());
            gc.setFont(Type.text(11));
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(String.valueOf(unit), place[0] + r + 4, place[1]);
        }
    }

    /// The loss as the last node, with what it asked for.
    private void loss(GraphicsContext gc, Palette palette, double width) {
        double[][] outputs = layout.centres().getLast();
        double middle = (outputs[0][1] + outputs[outputs.length - 1][1]) / 2;
        double left = width - 74;
        boolean known = stop.compareTo(Stop.LOSS) >= 0;
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        for (double[] place : outputs) {
            gc.strokeLine(place[0] + layout.radius() + 2, place[1], left, middle);
        }
        gc.setFill(known ? palette.ink() : palette.inset());
        gc.fillRoundRect(left, middle - 22, 66, 44, 10, 10);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFill(known ? palette.stage() : palette.mut());
        gc.setFont(Type.text(11));
        gc.fillText("L", left + 33, middle - 11);
        gc.setFont(Type.semibold(13));
        gc.fillText(known ? Numbers.fixed(study.loss(), 4) : "?", left + 33, middle + 7);
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (study == null || layout == null) {
            return;
        }
        for (int c = 1; c <= study.columns().size(); c++) {
            for (int unit : layout.shown().get(c)) {
                double[] place = layout.centre(c, unit);
                if (Math.hypot(event.getX() - place[0], event.getY() - place[1]) <= layout.radius()) {
                    onChoice.accept(new Choice(c - 1, strongestInto(c - 1, unit), unit));
                    return;
                }
            }
        }
        Choice nearest = null;
        double least = NEAR;
        for (int c = 0; c < study.columns().size(); c++) {
            for (int from : layout.shown().get(c)) {
                for (int to : layout.shown().get(c + 1)) {
                    double away = away(event, layout.centre(c, from), layout.centre(c + 1, to));
                    if (away < least) {
                        least = away;
                        nearest = new Choice(c, from, to);
                    }
                }
            }
        }
        if (nearest != null) {
            onChoice.accept(nearest);
        }
    }

    /// What brought a neuron most.
    private int strongestInto(int column, int unit) {
        double[] incoming = study.incoming(column);
        int best = 0;
        for (int from = 0; from < incoming.length; from++) {
            if (Math.abs(incoming[from] * study.weight(column, from, unit))
                    > Math.abs(incoming[best] * study.weight(column, best, unit))) {
                best = from;
            }
        }
        return best;
    }

    private static double away(MouseEvent event, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double t =
                Math.clamp(((event.getX() - a[0]) * dx + (event.getY() - a[1]) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        return Math.hypot(event.getX() - a[0] - t * dx, event.getY() - a[1] - t * dy);
    }
}
