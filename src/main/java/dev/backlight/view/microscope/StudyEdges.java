package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// What flows along the weights at a stop: signals towards the loss, or blame and gradients towards the input.
record StudyEdges(Study study, StudyLayout layout, Stop stop, Choice choice) {
    private static final int LABELLED = 12;

    void paint(GraphicsContext gc, Palette palette) {
        if (layout.picture() != null) {
            fromPicture(gc, palette);
        }
        for (int c = 0; c < study.columns().size(); c++) {
            edges(gc, palette, c);
        }
    }

    /// What the whole picture brings each neuron, or what each neuron's blame brings it.
    private void fromPicture(GraphicsContext gc, Palette palette) {
        double[] numbers = stop.isBackward()
                ? study.columns().getFirst().deltas()
                : study.columns().getFirst().sums();
        double most = 1e-12;
        for (int unit : layout.shown().get(1)) {
            most = Math.max(most, Math.abs(numbers[unit]));
        }
        for (int unit : layout.shown().get(1)) {
            double[] place = layout.centre(1, unit);
            double strength = Math.abs(numbers[unit]) / most;
            double x0 = layout.picture().right() + 2;
            double y0 = layout.picture().centreY();
            double x1 = place[0] - layout.radius();
            gc.setGlobalAlpha(0.12 + 0.7 * strength);
            gc.setStroke(palette.sign(numbers[unit]));
            gc.setLineWidth(0.8 + 3 * strength);
            gc.setLineDashes(numbers[unit] < 0 ? new double[] {6, 4} : new double[0]);
            gc.beginPath();
            gc.moveTo(x0, y0);
            gc.bezierCurveTo((x0 + x1) / 2, y0, (x0 + x1) / 2, place[1], x1, place[1]);
            gc.stroke();
        }
        gc.setLineDashes();
        gc.setGlobalAlpha(1);
    }

    /// What an edge carries at this stop.
    private double carried(int column, int from, int to) {
        return switch (stop) {
            case GRADIENTS, UPDATE -> study.gradient(column, from, to);
            case OUTPUT_DELTAS, HIDDEN_DELTAS ->
                study.weight(column, from, to) * study.columns().get(column).deltas()[to];
            case SUMS, ACTIVATIONS, OUTPUT, LOSS -> study.weight(column, from, to) * study.incoming(column)[from];
        };
    }

    private double largest(int column) {
        double most = 1e-12;
        for (int from : layout.shown().get(column)) {
            for (int to : layout.shown().get(column + 1)) {
                most = Math.max(most, Math.abs(carried(column, from, to)));
            }
        }
        return most;
    }

    private void edges(GraphicsContext gc, Palette palette, int column) {
        double most = largest(column);
        int count = layout.shown().get(column).length * layout.shown().get(column + 1).length;
        for (int from : layout.shown().get(column)) {
            for (int to : layout.shown().get(column + 1)) {
                double value = carried(column, from, to);
                edge(gc, palette, column, from, to, value, Math.abs(value) / most);
            }
        }
        if (count <= LABELLED) {
            for (int from : layout.shown().get(column)) {
                for (int to : layout.shown().get(column + 1)) {
                    label(gc, palette, column, from, to);
                }
            }
        } else if (choice.column() == column) {
            label(gc, palette, column, choice.from(), choice.to());
        }
    }

    private void edge(
            GraphicsContext gc, Palette palette, int column, int from, int to, double value, double strength) {
        double[] a = layout.centre(column, from);
        double[] b = layout.centre(column + 1, to);
        double r = layout.radius();
        double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        double ux = (b[0] - a[0]) / length;
        double uy = (b[1] - a[1]) / length;
        double x0 = a[0] + ux * r;
        double y0 = a[1] + uy * r;
        double x1 = b[0] - ux * r;
        double y1 = b[1] - uy * r;
        boolean chosen = choice.column() == column && choice.from() == from && choice.to() == to;
        if (chosen) {
            gc.setStroke(palette.spot());
            gc.setGlobalAlpha(0.38);
            gc.setLineWidth(13);
            gc.strokeLine(x0, y0, x1, y1);
        }
        gc.setGlobalAlpha(0.14 + 0.82 * strength);
        gc.setStroke(palette.sign(value));
        gc.setLineWidth(0.8 + 3.6 * strength);
        gc.setLineDashes(value < 0 ? new double[] {6, 4} : new double[0]);
        gc.strokeLine(x0, y0, x1, y1);
        gc.setLineDashes();
        if (stop.isBackward() && strength > 0.15) {
            arrow(gc, palette.sign(value), x0 + (x1 - x0) * 0.32, y0 + (y1 - y0) * 0.32, -ux, -uy, 5 + 3 * strength);
        } else if (!stop.isBackward() && strength > 0.15) {
            arrow(gc, palette.sign(value), x0 + (x1 - x0) * 0.68, y0 + (y1 - y0) * 0.68, ux, uy, 4 + 3 * strength);
        }
        gc.setGlobalAlpha(1);
    }

    private static void arrow(GraphicsContext gc, Color colour, double x, double y, double ux, double uy, double size) {
        gc.setFill(colour);
        gc.fillPolygon(
                new double[] {x + ux * size, x - ux * size - uy * size, x - ux * size + uy * size},
                new double[] {y + uy * size, y - uy * size + ux * size, y - uy * size - ux * size},
                3);
    }

    private void label(GraphicsContext gc, Palette palette, int column, int from, int to) {
        double[] a = layout.centre(column, from);
        double[] b = layout.centre(column + 1, to);
        double share = from == to || layout.shown().get(column).length == 1 ? 0.5 : 0.36;
        double x = a[0] + (b[0] - a[0]) * share;
        double y = a[1] + (b[1] - a[1]) * share;
        boolean chosen = choice.equals(new Choice(column, from, to));
        boolean gradients = stop.compareTo(Stop.GRADIENTS) >= 0;
        double high = gradients ? 34 : 20;
        gc.setFill(palette.card());
        gc.fillRoundRect(x - 36, y - high / 2, 72, high, 10, 10);
        gc.setStroke(chosen ? palette.ink() : palette.line());
        gc.setLineWidth(chosen ? 2 : 1);
        gc.strokeRoundRect(x - 36, y - high / 2, 72, high, 10, 10);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFont(Type.medium(12));
        gc.setFill(palette.ink());
        gc.fillText("w " + Numbers.signed(study.weight(column, from, to), 2), x, gradients ? y - 8 : y);
        if (gradients) {
            double gradient = study.gradient(column, from, to);
            gc.setFill(palette.signText(gradient));
            gc.setFont(Type.medium(11));
            gc.fillText(Numbers.signed(gradient, 6), x, y + 8);
        }
    }
}
