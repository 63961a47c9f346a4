package dev.backlight.view.microscope.sequence;

import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.Role;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.window.Settings;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The way of one letter through the network as strips of numbers, what reads what as lines; under each strip ∂L of
/// its numbers, once that has come back. The letters are at the top.
final class SequenceGraph extends PaintedView {
    private static final double MARGIN = 24;
    private static final double LETTERS = 84;

    private final ObjectProperty<Spot> lit;
    private SequenceStudy study;
    private SequenceLayout layout;
    private List<SequenceStop> stops = List.of();
    private int at;
    private Focus focus;
    private SequenceSigns signs;
    private double flow = Double.NaN;

    /// @param onNumber told what was pressed
    /// @param onLetter told which position was pressed
    SequenceGraph(Settings settings, ObjectProperty<Spot> lit, Consumer<Spot.Number> onNumber, IntConsumer onLetter) {
        super(settings);
        this.lit = lit;
        setId("sequence-graph");
        setMinSize(0, 0);
        watch(lit.subscribe(this::requestPaint));
        setOnMouseMoved(event -> lit.set(numberAt(event)));
        setOnMouseExited(_ -> lit.set(null));
        setOnMousePressed(event -> {
            int letter = letterAt(event);
            Spot.Number number = numberAt(event);
            if (letter >= 0) {
                onLetter.accept(letter);
            } else if (number != null) {
                onNumber.accept(number);
            }
        });
    }

    void show(SequenceStudy now, List<SequenceStop> all, int stop, SequenceSigns with) {
        study = now;
        stops = all;
        at = stop;
        signs = with;
        focus = with.focus();
        layout = null;
        requestPaint();
    }

    /// How far the signal has come, 0 to 1; NaN at rest.
    void flow(double share) {
        flow = share;
        requestPaint();
    }

    private Spot.Number numberAt(MouseEvent event) {
        return layout == null ? null : layout.at(event.getX(), event.getY());
    }

    private double pitch(double width) {
        return Math.min(64, (width - 2 * MARGIN) / study.tokens().length);
    }

    private int letterAt(MouseEvent event) {
        if (study == null || event.getY() > LETTERS - 14) {
            return -1;
        }
        int n = study.tokens().length;
        double pitch = pitch(getWidth());
        int place = (int) Math.floor((event.getX() - (getWidth() - n * pitch) / 2) / pitch);
        return place >= 0 && place < n ? place : -1;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (study == null) {
            return;
        }
        layout = new SequenceLayout(study, focus, width, LETTERS, height - 16);
        gc.setTextBaseline(VPos.CENTER);
        letters(gc, width, palette);
        lines(gc, palette);
        for (SequenceLayout.Strip strip : layout.strips()) {
            strip(gc, strip, palette);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setLineWidth(1);
    }

    private void letters(GraphicsContext gc, double width, Palette palette) {
        int[] tokens = study.tokens();
        double pitch = pitch(width);
        double left = (width - pitch * tokens.length) / 2;
        gc.setTextAlign(TextAlignment.CENTER);
        for (int t = 0; t < tokens.length; t++) {
            double x = left + t * pitch;
            boolean here = t == focus.position();
            gc.setFill(here ? palette.spotWash() : palette.card());
            gc.fillRoundRect(x + 2, 18, pitch - 4, 40, 10, 10);
            gc.setStroke(t == study.asked() ? palette.spot() : palette.line());
            gc.setLineWidth(t == study.asked() ? 2 : 1);
            gc.strokeRoundRect(x + 2, 18, pitch - 4, 40, 10, 10);
            gc.setFill(here ? palette.ink() : palette.mut());
            String token = signs.words().token(tokens[t]);
            Locale face = Type.faceOf(token, settings().messages().locale());
            gc.setFont(here ? Type.bold(18, face) : Type.text(18, face));
            gc.fillText(token, x + pitch / 2, 38, pitch - 8);
        }
    }

    private boolean isMade(Quantity one) {
        int stop = stops.indexOf(new SequenceStop.Forward(one));
        return stop < 0 || stop <= at;
    }

    private boolean isBack(Quantity one) {
        int stop = stops.indexOf(new SequenceStop.Back(one));
        return stop >= 0 ? stop <= at : one.role() == Role.LOSS && stops.get(at) instanceof SequenceStop.Back;
    }

    private void lines(GraphicsContext gc, Palette palette) {
        SequenceStop stop = stops.get(at);
        for (SequenceLayout.Strip to : layout.strips()) {
            for (int input : to.quantity().rule().inputs()) {
                SequenceLayout.Strip from = layout.of(input);
                if (from == null) {
                    continue;
                }
                boolean forward = stop instanceof SequenceStop.Forward && stop.quantity() == to.quantity();
                boolean back = stop instanceof SequenceStop.Back && stop.quantity() == from.quantity();
                boolean weight = stop instanceof SequenceStop.Gradient(Quantity sum, var part)
                        && sum == to.quantity()
                        && part.input() == input;
                line(gc, from, to, forward || weight ? palette.ink() : back ? palette.plum() : null, back, palette);
            }
        }
    }

    private void line(
            GraphicsContext gc,
            SequenceLayout.Strip from,
            SequenceLayout.Strip to,
            Color active,
            boolean back,
            Palette palette) {
        double x0 = from.middle();
        double y0 = from.bottom();
        double x1 = to.middle();
        double y1 = to.y() - 2;
        double bend = (y1 - y0) / 2;
        gc.setStroke(active == null ? palette.line() : active);
        gc.setLineWidth(active == null ? 1 : 2);
        gc.beginPath();
        gc.moveTo(x0, y0);
        gc.bezierCurveTo(x0, y0 + bend, x1, y1 - bend, x1, y1);
        gc.stroke();
        if (active != null && !Double.isNaN(flow)) {
            double s = back ? 1 - flow : flow;
            double x = bezier(x0, x0, x1, x1, s);
            double y = bezier(y0, y0 + bend, y1 - bend, y1, s);
            gc.setFill(palette.spot());
            gc.fillOval(x - 5, y - 5, 10, 10);
        }
    }

    private static double bezier(double a, double b, double c, double d, double s) {
        double r = 1 - s;
        return r * r * r * a + 3 * r * r * s * b + 3 * r * s * s * c + s * s * s * d;
    }

    private void strip(GraphicsContext gc, SequenceLayout.Strip strip, Palette palette) {
        Quantity one = strip.quantity();
        boolean current = stops.get(at).quantity() == one;
        gc.setTextAlign(TextAlignment.RIGHT);
        String foot = one.foot().isEmpty() ? "" : "(" + one.foot() + ")";
        boolean before = one.role() == Role.START
                || one.position() < focus.position() && one.role() != Role.KEY && one.role() != Role.VALUE;
        Maths.label(
                gc,
                Maths.word(one.sign() + (before ? "′" : foot)),
                strip.x() - 6,
                strip.y() + strip.high() / 2,
                13,
                TextAlignment.RIGHT,
                current ? palette.ink() : palette.mut(),
                strip.x() - 8);
        gc.setFill(palette.panel());
        gc.fillRect(strip.x(), strip.y(), strip.width(), strip.high());
        if (isMade(one)) {
            double most = amount(one) ? 1 : most(one.width(), k -> study.value(one, k));
            for (int k = 0; k < one.width(); k++) {
                double value = study.value(one, k);
                gc.setFill(
                        amount(one)
                                ? palette.sequential(value)
                                : palette.diverging().color(value / most));
                gc.fillRect(strip.x() + k * strip.cell(), strip.y(), strip.cell() + 0.3, strip.high());
            }
        }
        if (isBack(one)) {
            double most = most(one.width(), k -> study.delta(one, k));
            for (int k = 0; k < one.width(); k++) {
                gc.setFill(palette.diverging().color(study.delta(one, k) / most));
                gc.fillRect(
                        strip.x() + k * strip.cell(), strip.y() + strip.high() + 2, strip.cell() + 0.3, strip.back());
            }
        }
        gc.setStroke(current ? palette.spot() : palette.line());
        gc.setLineWidth(current ? 2.5 : 1);
        gc.strokeRect(strip.x(), strip.y(), strip.width(), strip.high());
        number(gc, strip, focus.index(one), palette.ink());
        if (lit.get() instanceof Spot.Number(int id, int k) && id == one.id()) {
            number(gc, strip, k, palette.spot());
        }
    }

    private static void number(GraphicsContext gc, SequenceLayout.Strip strip, int k, Color color) {
        gc.setStroke(color);
        gc.setLineWidth(1.8);
        gc.strokeRect(strip.x() + k * strip.cell(), strip.y() - 1, strip.cell(), strip.high() + 2);
    }

    /// Whether its numbers are shares of one.
    private static boolean amount(Quantity one) {
        return switch (one.role()) {
            case GATE, CLOSED, SHARES, PROBABILITIES -> true;
            default -> false;
        };
    }

    private static double most(int count, IntToDoubleFunction figure) {
        return Math.max(
                1e-12,
                IntStream.range(0, count)
                        .mapToDouble(k -> Math.abs(figure.applyAsDouble(k)))
                        .max()
                        .orElse(1));
    }
}
