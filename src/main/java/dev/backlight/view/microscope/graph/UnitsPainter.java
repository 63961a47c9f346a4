package dev.backlight.view.microscope.graph;

import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Levels of neurons: circles with their name and number, and on the way back their δ; at the end the loss.
record UnitsPainter(StudyFrame frame) {
    private static final double LARGE = 28;
    /// What the name of an output takes behind its circle.
    private static final double INDEX = 24;

    /// What its value or δ takes there in a hall.
    private static final double VALUE = 51;

    /// A δ that a hall need not read.
    private static final double NOTHING = 0.0005;

    private static final double LOSS_HALF = 22;
    private static final double LOSS_WIDE = 66;
    private static final double LOSS_TIGHT = 50;

    void paint(GraphicsContext gc, Palette palette, double width) {
        double most = frame.largestDelta();
        for (int level = 0; level < frame.levels(); level++) {
            int[] shown = frame.layout().shown().get(level);
            for (int unit : shown) {
                node(gc, palette, level, unit, most);
            }
        }
        loss(gc, palette, width);
    }

    private void node(GraphicsContext gc, Palette palette, int level, int unit, double most) {
        double[] place = frame.layout().centre(level, unit);
        double r = frame.layout().radius();
        boolean knowsDelta = level > 0 && frame.knowsDeltas(level);
        double delta = knowsDelta ? frame.deltas(level)[unit] : 0;
        if (frame.lit() instanceof Spot.Unit(int of, int lit) && of == level && lit == unit) {
            gc.setFill(palette.spot());
            gc.setGlobalAlpha(0.5);
            gc.fillOval(place[0] - r - 8, place[1] - r - 8, 2 * r + 16, 2 * r + 16);
            gc.setGlobalAlpha(1);
        }
        gc.setFill(palette.stage());
        gc.fillOval(place[0] - r, place[1] - r, 2 * r, 2 * r);
        if (knowsDelta) {
            double k = Math.abs(delta) / most;
            gc.setFill(palette.diverging().color(Math.signum(delta) * 0.45 * k));
            gc.fillOval(place[0] - r, place[1] - r, 2 * r, 2 * r);
            gc.setStroke(palette.sign(delta));
            gc.setLineWidth(1.5 + 2.5 * k);
            Dashes.set(gc, delta < 0 ? new double[] {5, 4} : new double[0]);
        } else {
            gc.setStroke(frame.isMade(level) ? palette.ink() : palette.dim());
            gc.setLineWidth(frame.isMade(level) ? 2 : 1.25);
        }
        gc.strokeOval(place[0] - r, place[1] - r, 2 * r, 2 * r);
        Dashes.none(gc);
        if (frame.choice().path().get(level) == unit && level == frame.stop().level(frame.choice())) {
            gc.setStroke(palette.spot());
            gc.setLineWidth(2);
            gc.strokeOval(place[0] - r - 4, place[1] - r - 4, 2 * r + 8, 2 * r + 8);
        }
        if (isOff(level, unit)) {
            gc.setStroke(palette.mut());
            gc.setLineWidth(1.5);
            double d = r * 0.7;
            gc.strokeLine(place[0] - d, place[1] + d, place[0] + d, place[1] - d);
        }
        boolean labelled = frame.isLabelled(level, unit);
        numbers(gc, palette, level, unit, place, r);
        if (!frame.isRoomy() && level > 0 && frame.numbers(level) && (labelled || level == frame.levels() - 1)) {
            index(gc, palette, level, unit, place, r);
        }
        if (frame.layout().tight()) {
            beside(gc, palette, level, unit);
        } else if (knowsDelta && labelled) {
            Maths.valued(
                    gc,
                    "δ",
                    r > LARGE ? Numbers.amount(delta, 6, 2) : Numbers.amount(delta, 4, 1),
                    Type.semibold(r > LARGE - 4 ? 12 : 11),
                    place[0],
                    place[1] - r - 9,
                    palette.signText(delta));
        }
    }

    /// A δ before its circle, of an output behind it, and there its value before that: above there is no room for
    /// letters of a hall.
    private void beside(GraphicsContext gc, Palette palette, int level, int unit) {
        double[] place = frame.layout().centre(level, unit);
        double r = frame.layout().radius();
        boolean last = level == frame.levels() - 1;
        double value = frame.value(level, unit);
        gc.setFont(Type.semibold(11));
        if (frame.tellsDeltas(level)) {
            double delta = frame.deltas(level)[unit];
            gc.setFill(palette.signText(delta));
            gc.setTextAlign(last ? TextAlignment.LEFT : TextAlignment.RIGHT);
            String number = Math.abs(delta) < NOTHING ? "≈ 0" : Numbers.signed(delta, 3);
            gc.fillText(number, place[0] + (last ? r + 6 : -r - 6), place[1]);
        } else if (last && !Double.isNaN(value)) {
            gc.setFill(palette.ink());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(Numbers.fixed(value, 2), place[0] + r + 6, place[1]);
        }
    }

    /// Whether dropout has switched a unit off in this step.
    private boolean isOff(int level, int unit) {
        return level > 0
                && frame.study().columns().get(level - 1).kind().isRandom()
                && frame.stop().knowsSums(level - 1)
                && frame.study().weight(level - 1, unit, unit) == 0;
    }

    private void numbers(GraphicsContext gc, Palette palette, int level, int unit, double[] place, double r) {
        double value = frame.value(level, unit);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        if (frame.isRoomy()) {
            Maths.label(
                    gc,
                    StudyNames.neuron(frame.study(), level, unit),
                    place[0],
                    place[1] - (r > LARGE ? 12 : 9),
                    r > LARGE ? 13 : 12,
                    TextAlignment.CENTER,
                    palette.mut(),
                    2 * r - 6);
            gc.setTextAlign(TextAlignment.CENTER);
        }
        if (frame.layout().tight() && level == frame.levels() - 1) {
            gc.setFill(palette.ink());
            gc.setFont(Type.semibold(12));
            gc.fillText(StudyNames.index(frame.study(), level, unit), place[0], place[1], 2 * r - 6);
        } else if (!Double.isNaN(value)) {
            gc.setFill(palette.ink());
            gc.setFont(Type.semibold(r > LARGE ? 14 : 11));
            String number = fitting(value, r > LARGE ? 4 : 2, gc.getFont(), 2 * r - 3);
            gc.fillText(number, place[0], place[1] + (frame.isRoomy() ? 6 : 0), 2 * r - 2);
        }
    }

    /// With as many digits as there is room for.
    private static String fitting(double value, int digits, Font font, double room) {
        String number = Numbers.fixed(value, digits);
        return digits <= 1 || TextWidth.of(number, font) <= room ? number : fitting(value, digits - 1, font, room);
    }

    private void index(GraphicsContext gc, Palette palette, int level, int unit, double[] place, double r) {
        if (frame.layout().tight() && level == frame.levels() - 1) {
            return; // it stands in the circle
        }
        if (!frame.layout().tight()) {
            Maths name = StudyNames.neuron(frame.study(), level, unit);
            Maths.label(gc, name, place[0] + r + 5, place[1], 12, TextAlignment.LEFT, palette.mut(), 2 * r);
            return;
        }
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(StudyNames.index(frame.study(), level, unit), place[0] + r + 7, place[1]);
    }

    /// The loss as the last node, with what it asked for.
    private void loss(GraphicsContext gc, Palette palette, double width) {
        double[][] outputs = frame.layout().centres().getLast();
        if (outputs.length == 0) {
            return;
        }
        double middle = lossY();
        double wide = wide();
        double left = width - wide - 8;
        boolean known = frame.stop().knowsLoss();
        boolean active = frame.stop().kind() == Stop.Kind.LOSS || frame.stop().kind() == Stop.Kind.OUTPUT_DELTAS;
        for (int i = 0; i < outputs.length; i++) {
            int unit = frame.layout().shown().getLast()[i];
            double delta = frame.deltas(frame.levels() - 1)[unit];
            boolean back = frame.stop().kind() == Stop.Kind.OUTPUT_DELTAS;
            double x0 = outputs[i][0]
                    + frame.layout().radius()
                    + (frame.layout().tight() ? VALUE : frame.isRoomy() ? 2 : INDEX);
            gc.setStroke(back ? palette.sign(delta) : active ? palette.ink() : palette.dim());
            gc.setLineWidth(active ? 2 : 1);
            Dashes.set(gc, back && delta < 0 ? new double[] {6, 4} : new double[0]);
            gc.strokeLine(x0, outputs[i][1], left, middle);
            Dashes.none(gc);
            if (active && !Double.isNaN(frame.flow())) {
                double t = back ? 1 - frame.flow() : frame.flow();
                gc.setFill(back ? palette.sign(delta) : palette.ink());
                gc.fillOval(x0 + (left - x0) * t - 4, outputs[i][1] + (middle - outputs[i][1]) * t - 4, 8, 8);
            }
        }
        if (frame.lit() instanceof Spot.Loss) {
            gc.setFill(palette.spot());
            gc.setGlobalAlpha(0.5);
            gc.fillRoundRect(left - 6, middle - LOSS_HALF - 6, wide + 12, 2 * LOSS_HALF + 12, 14, 14);
            gc.setGlobalAlpha(1);
        }
        gc.setFill(known ? palette.ink() : palette.inset());
        gc.fillRoundRect(left, middle - LOSS_HALF, wide, 2 * LOSS_HALF, 10, 10);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFill(known ? palette.stage() : palette.mut());
        String name = frame.stop().kind() == Stop.Kind.AGAIN ? "L⁺" : "L";
        Color ink = known ? palette.stage() : palette.mut();
        Maths.label(gc, Maths.word(name), left + wide / 2, middle - 11, 12, TextAlignment.CENTER, ink, wide);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFont(Type.semibold(frame.layout().tight() ? 11 : 13));
        gc.fillText(known ? Numbers.fixed(frame.now().loss(), 4) : "?", left + wide / 2, middle + 7);
    }

    private double wide() {
        return frame.layout().tight() ? LOSS_TIGHT : LOSS_WIDE;
    }

    private double lossY() {
        double[][] outputs = frame.layout().centres().getLast();
        return (outputs[0][1] + outputs[outputs.length - 1][1]) / 2;
    }

    /// Whether a point is on the loss.
    boolean isOnLoss(double x, double y, double width) {
        return frame.layout().centres().getLast().length > 0
                && x >= width - 74
                && x <= width - 74 + LOSS_WIDE
                && Math.abs(y - lossY()) <= LOSS_HALF;
    }
}
