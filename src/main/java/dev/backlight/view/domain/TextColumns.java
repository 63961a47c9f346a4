package dev.backlight.view.domain;

import dev.backlight.model.sequence.Reading;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// One painting of a name over time: a column for each letter, a row for each thing that happens at it.
final class TextColumns {
    private static final double LEFT = 20;
    private static final double EDGE = 148;
    private static final double NARROWEST = 72;
    private static final double WIDEST_PITCH = 160;
    private static final double APART = 28;
    private static final double DRAWN_FOR = 592;
    private static final double SCALE = 3;

    /// From a row's name to the next one's where a line of explanation fits between.
    private static final double NOTE_ROOM = 36;

    private final GraphicsContext gc;
    private final Reading reading;
    private final Palette palette;
    private final Messages messages;
    private final double width;
    private final double pitch;
    private final double strip;
    private final double first;
    private final double tall;
    private final int from;
    private final int shown;
    private final int[] order;

    TextColumns(GraphicsContext gc, Reading reading, double width, double height, Palette palette, Messages messages) {
        this.gc = gc;
        this.reading = reading;
        this.palette = palette;
        this.messages = messages;
        this.width = width;
        int fit = Math.max(3, (int) ((width - EDGE - 12) / (NARROWEST + 8)));
        int last = reading.read() - 1;
        shown = Math.min(fit, reading.tokens().length);
        from = Math.clamp(last - shown + 2, 0, reading.tokens().length - shown);
        pitch = pitch(width, shown);
        strip = Math.max(NARROWEST, pitch - APART);
        first = EDGE + strip / 2;
        tall = Math.min(1.35, (height - 8) / DRAWN_FOR);
        order = order(reading);
    }

    /// From one column to the next: close where there is little room, and wider with wider columns where there is
    /// much.
    static double pitch(double width, int shown) {
        double close = (width - EDGE - NARROWEST - 12) / Math.max(1, shown - 1);
        double wide = Math.min(WIDEST_PITCH, (width - EDGE - 12 + APART) / shown);
        double most = NARROWEST + APART;
        return wide > most ? wide : Math.clamp(close, NARROWEST + 8, most);
    }

    /// An edge is no letter: it is written as what it means.
    static String shown(String letter) {
        return letter.equals(".") ? "◦" : letter;
    }

    /// Units by the moment at which they are strongest.
    private static int[] order(Reading reading) {
        int units = reading.look().steps().getFirst().memory().length;
        int[] peaks = new int[units];
        for (int j = 0; j < units; j++) {
            double most = -1;
            for (int t = 0; t < reading.read(); t++) {
                double size = Math.abs(reading.look().steps().get(t).memory()[j]);
                if (size > most) {
                    most = size;
                    peaks[j] = t;
                }
            }
        }
        return IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparingInt(j -> peaks[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double x(int position) {
        return first + (position - from) * pitch;
    }

    private double y(double drawn) {
        return drawn * tall;
    }

    /// The position whose column is there; -1 for none.
    int positionAt(double px) {
        int place = from + (int) Math.round((px - first) / pitch);
        boolean within = place >= from && place < from + shown && Math.abs(px - x(place)) < pitch / 2;
        return within ? place : -1;
    }

    /// The unit whose row of the cell, or whose place in a strip of its gates, is there; -1 for none.
    int unitAt(double px, double py) {
        int place = positionAt(px);
        if (place < 0 || place >= reading.read()) {
            return -1;
        }
        int gates = reading.look().steps().getFirst().gates().size();
        boolean within = py >= y(120) && py < y(120 + 15 * gates);
        int row = within
                ? (int) Math.floor((px - x(place) + strip / 2) / (strip / order.length))
                : (int) Math.floor((py - y(186)) / (y(156) / order.length));
        return row >= 0 && row < order.length ? order[row] : -1;
    }

    private int rowOf(int unit) {
        return IntStream.range(0, order.length)
                .filter(i -> order[i] == unit)
                .findFirst()
                .orElse(0);
    }

    void paint(int unit) {
        int last = reading.read() - 1;
        gc.setTextBaseline(VPos.CENTER);
        double bottom = y(578);
        gc.setFill(palette.spotWash());
        gc.fillRoundRect(x(last) - strip / 2 - 4, y(44), strip + 8, bottom - y(44), 20, 20);
        labels();
        gc.setStroke(palette.line2());
        gc.setLineWidth(1);
        for (double line : new double[] {y(356), y(446)}) {
            gc.strokeLine(LEFT, Math.round(line) + 0.5, width - 20, Math.round(line) + 0.5);
        }
        for (int t = from; t < from + shown; t++) {
            letter(t, last);
            if (t <= last) {
                gates(t, unit);
                cell(t, last, unit);
                expects(t);
            } else {
                gc.setStroke(palette.line2());
                Dashes.set(gc, 3, 3);
                gc.strokeRect(x(t) - strip / 2, y(186), strip, y(156));
                Dashes.none(gc);
            }
        }
        blame(last);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void labels() {
        label(y(77), "domain.text.reads", y(126 - 77) < NOTE_ROOM ? "" : "domain.text.reads.note");
        int gates = reading.look().steps().getFirst().gates().size();
        if (gates > 0) {
            label(y(126), "domain.text.gates", "domain.text.gates.note");
        }
        label(y(196), gates == 3 ? "domain.text.cell" : "domain.text.state", "domain.text.cell.note");
        // in a low hall its lines of explanation end above the next rule all the same
        label(
                Math.clamp(y(446) - 42, Math.min(y(356) + 10, y(384)), y(384)),
                "domain.text.expects",
                "domain.text.expects.note");
        label(y(474), "domain.text.blame", "domain.text.blame.note");
        if (y(578) - y(474) > 60) {
            gc.fillText(messages.get("domain.runs.fades", fades()), LEFT, y(474) + 49);
        }
        double[] bar = {LEFT + 14, y(336), 60, 6};
        for (int i = 0; i < bar[2]; i++) {
            gc.setFill(palette.diverging().color(2 * i / (bar[2] - 1) - 1));
            gc.fillRect(bar[0] + i, bar[1], 1.2, bar[3]);
        }
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText("−", LEFT, bar[1] + 3);
        gc.fillText("+", LEFT + 80, bar[1] + 3);
    }

    /// The smallest of the errors as a share of that at the letter read last.
    private String fades() {
        double[] blame = reading.look().blame();
        double least = Arrays.stream(blame).min().orElse(0);
        return Numbers.percent(least / Math.max(1e-12, blame[reading.read() - 1]), 0);
    }

    private void label(double y, String title, String note) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, messages.locale()));
        gc.fillText(messages.get(title), LEFT, y);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, messages.locale()));
        double at = y + 17;
        for (String line : note.isEmpty() ? new String[0] : messages.get(note).split("\n")) {
            gc.fillText(line, LEFT, at);
            at += 15;
        }
    }

    private void letter(int t, int last) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFill(t > last ? palette.dim() : palette.ink());
        if (t == 0) {
            gc.setFill(palette.dim());
            gc.fillOval(x(t) - 5, y(77) - 5, 10, 10);
            gc.setFill(palette.mut());
            gc.setFont(Type.text(11, messages.locale()));
            gc.fillText(messages.get("domain.text.start"), x(t), y(100));
            return;
        }
        String letter = reading.letter(reading.tokens()[t]);
        Locale face = Type.faceOf(letter, Locale.ENGLISH);
        double size = Math.min(40, y(46));
        gc.setFont(t == last ? Type.bold(size, face) : Type.medium(size, face));
        gc.fillText(letter, x(t), y(75));
    }

    private void gates(int t, int unit) {
        List<double[]> gates = reading.look().steps().get(t).gates();
        for (int g = 0; g < gates.size(); g++) {
            double top = y(120 + 15 * g);
            double[] open = gates.get(g);
            double step = strip / open.length;
            for (int i = 0; i < open.length; i++) {
                gc.setFill(palette.sequential(open[order[i]]));
                gc.fillRect(x(t) - strip / 2 + i * step, top, step + 0.3, y(11));
            }
            gc.setStroke(palette.line());
            gc.strokeRect(x(t) - strip / 2, top, strip, y(11));
            if (unit >= 0 && unit < open.length) {
                gc.setStroke(palette.ink());
                gc.setLineWidth(1.5);
                gc.strokeRect(x(t) - strip / 2 + rowOf(unit) * step, top - 1, step, y(11) + 2);
                gc.setLineWidth(1);
            }
            if (t == from) {
                gc.setTextAlign(TextAlignment.RIGHT);
                gc.setFill(palette.mut());
                gc.setFont(Type.text(Math.clamp(y(15), 8, 11), messages.locale()));
                gc.fillText(
                        messages.get("domain.text.gate." + gates.size() + "." + g), x(t) - strip / 2 - 8, top + y(5.5));
            }
        }
    }

    private void cell(int t, int last, int unit) {
        double[] memory = reading.look().steps().get(t).memory();
        double row = y(156) / memory.length;
        double left = x(t) - strip / 2;
        double scale = reading.look().steps().getFirst().gates().size() == 3 ? SCALE : 1;
        for (int i = 0; i < memory.length; i++) {
            gc.setGlobalAlpha(unit < 0 || order[i] == unit ? 1 : 0.4);
            gc.setFill(palette.diverging().color(memory[order[i]] / scale));
            gc.fillRect(left, y(186) + i * row, strip, row + 0.3);
        }
        gc.setGlobalAlpha(1);
        gc.setStroke(t == last ? palette.ink() : palette.line());
        gc.setLineWidth(t == last ? 2 : 1);
        gc.strokeRect(left, y(186), strip, y(156));
        gc.setLineWidth(1);
        if (unit >= 0 && unit < memory.length) {
            int at = rowOf(unit);
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            gc.strokeRect(left, y(186) + at * row, strip, row);
            gc.setLineWidth(1);
            gc.setFill(palette.ink());
            gc.setFont(Type.medium(11));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(Numbers.signed(memory[unit], 2), x(t), y(178));
        }
    }

    private void expects(int t) {
        double[] p = reading.look().probabilities(t);
        int[] best = reading.likeliest(t, 3);
        for (int i = 0; i < best.length; i++) {
            double mid = y(382 + 20 * i);
            boolean right = best[i] == reading.next()[t];
            gc.setTextAlign(TextAlignment.LEFT);
            String letter = shown(reading.letter(best[i]));
            Locale face = Type.faceOf(letter, Locale.ENGLISH);
            gc.setFont(right ? Type.bold(13, face) : Type.text(13, face));
            gc.setFill(right ? palette.ink() : palette.mut());
            gc.fillText(letter, x(t) - strip / 2, mid);
            double room = strip - 18;
            gc.setFill(palette.inset());
            gc.fillRoundRect(x(t) - strip / 2 + 18, mid - 4, room, 8, 5, 5);
            gc.setFill(right ? palette.ink() : palette.dim());
            gc.fillRoundRect(x(t) - strip / 2 + 18, mid - 4, Math.max(2, room * p[best[i]]), 8, 5, 5);
        }
    }

    private void blame(int last) {
        double[] blame = reading.look().blame();
        double most = Math.max(1e-12, Arrays.stream(blame).max().orElse(1));
        double base = y(552);
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokeLine(first - strip / 2 - 4, base + 0.5, x(from + shown - 1) + strip / 2 + 4, base + 0.5);
        for (int t = from; t <= last; t++) {
            double share = blame[t] / most;
            double height = Math.max(1, y(66) * share);
            gc.setFill(palette.sequential(0.3 + 0.7 * share));
            gc.fillRoundRect(x(t) - 14, base - height, 28, height, 5, 5);
            gc.setFill(t == last ? palette.ink() : palette.mut());
            gc.setFont(Type.text(11));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(Numbers.fixed(blame[t], blame[t] < 0.095 ? 3 : 2), x(t), base - height - 9);
            if (t > from) {
                arrow(x(t) - pitch * 0.25, x(t) - pitch * 0.75, base + y(13), share);
            }
        }
    }

    private void arrow(double right, double left, double y, double share) {
        gc.setStroke(palette.plum());
        gc.setGlobalAlpha(0.35 + 0.65 * share);
        gc.setLineWidth(1 + 2.5 * share);
        gc.strokeLine(left + 2, y, right, y);
        gc.strokePolyline(new double[] {left + 6, left, left + 6}, new double[] {y - 4, y, y + 4}, 3);
        gc.setLineWidth(1);
        gc.setGlobalAlpha(1);
    }
}
