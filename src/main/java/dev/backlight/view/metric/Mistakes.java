package dev.backlight.view.metric;

import dev.backlight.data.ClassNames;
import dev.backlight.model.text.Messages;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.Confusions;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// What is confused with what, beside the charts: all of it as squares, and the most frequent as a list.
final class Mistakes {
    private static final double NARROW = 42;
    private static final double WIDE = 80;
    private static final double MOST_PRESSED = 1.2;
    private static final int LISTED = 5;
    private static final double TITLE = 22;
    private static final double LIST_HEAD = 36;
    private static final double ROW = 21;
    private static final double LARGEST = 360;
    private static final double APART = 16;

    private final Messages messages;

    /// @param evaluation what was found; null while there is none
    /// @param when of which moment it is, in words
    record Of(Evaluation evaluation, ClassNames names, String when) {}

    Mistakes(Messages messages) {
        this.messages = messages;
    }

    /// How wide both are one under the other in a room of this height: the shortest list has its place below.
    static double side(double height) {
        return Math.clamp(height - TITLE - APART - LIST_HEAD - LISTED * ROW, 180, LARGEST);
    }

    /// @param box of the squares and below them the list
    void oneUnderTheOther(GraphicsContext gc, Of of, Box box, Palette palette) {
        title(gc, messages.get("charts.confusion"), box.x(), box.y(), palette);
        if (!isThere(gc, of, box, palette)) {
            return;
        }
        squares(gc, of, box.x(), box.y() + TITLE, box.width(), palette);
        double top = box.y() + TITLE + box.width() + APART;
        list(gc, of, box.x(), top, box.bottom() - top, palette);
    }

    /// @param box of the squares; a height of 0 leaves room for the shortest list
    /// @param list left of the list; NaN for none
    void sideBySide(GraphicsContext gc, Of of, Box box, double list, Palette palette) {
        title(gc, messages.get("charts.confusion"), box.x(), box.y(), palette);
        if (!isThere(gc, of, box, palette)) {
            return;
        }
        squares(gc, of, box.x(), box.y() + TITLE, box.width(), palette);
        if (!Double.isNaN(list)) {
            list(gc, of, list, box.y(), box.height(), palette);
        }
    }

    private boolean isThere(GraphicsContext gc, Of of, Box box, Palette palette) {
        if (of.evaluation() == null) {
            gc.setFont(Type.text(11, messages.locale()));
            gc.setFill(palette.mut());
            gc.fillText(messages.get("charts.waiting"), box.x(), box.y() + 34);
        }
        return of.evaluation() != null;
    }

    private void title(GraphicsContext gc, String text, double x, double y, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, messages.locale()));
        gc.fillText(text, x, y + 10);
    }

    private static void squares(GraphicsContext gc, Of of, double left, double top, double side, Palette palette) {
        int[][] counts = of.evaluation().confusion();
        int most = Confusions.largestMistake(counts);
        double cell = Math.floor((side - 16) / counts.length);
        gc.setFont(Type.text(9));
        for (int actual = 0; actual < counts.length; actual++) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(palette.mut());
            gc.fillText(of.names().mark(actual), left + 9, top + (actual + 0.5) * cell);
            for (int predicted = 0; predicted < counts.length; predicted++) {
                int count = counts[actual][predicted];
                gc.setFill(
                        actual == predicted
                                ? palette.stage().interpolate(palette.ink(), 0.1)
                                : count == 0
                                        ? palette.stage()
                                        : palette.sequential(0.1 + 0.9 * Math.sqrt((double) count / most)));
                gc.fillRect(left + 14 + predicted * cell, top + actual * cell, cell - 1, cell - 1);
            }
        }
    }

    private void list(GraphicsContext gc, Of of, double left, double top, double height, Palette palette) {
        int fits = (int) Math.clamp((height - LIST_HEAD) / ROW, LISTED, 2 * LISTED);
        List<Confusions.Pair> pairs = Confusions.largest(of.evaluation().confusion(), fits);
        title(gc, messages.get("charts.confused"), left, top, palette);
        gc.setFont(Type.text(11, messages.locale()));
        gc.setFill(palette.mut());
        gc.fillText(of.when(), left, top + 27, 130);
        if (pairs.isEmpty()) {
            gc.setFill(palette.ink());
            gc.fillText(messages.get("hall.mistakes.none"), left, top + 48, 130);
        }
        for (int i = 0; i < pairs.size(); i++) {
            Confusions.Pair pair = pairs.get(i);
            double y = top + 48 + i * ROW;
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFill(palette.ink());
            String words = of.names().of(pair.actual()) + " → " + of.names().of(pair.predicted());
            if (TextWidth.of(words, Type.semibold(13)) <= NARROW) {
                gc.setFont(Type.semibold(13));
                gc.fillText(words, left, y);
                double share = (double) pair.count() / pairs.getFirst().count();
                gc.setFill(palette.sequential(0.4 + 0.6 * share));
                gc.fillRoundRect(left + NARROW + 4, y - 4, 6 + 28 * share, 8, 4, 4);
            } else {
                gc.setFont(Type.semibold(12));
                gc.fillText(inWords(of.names(), pair), left, y, WIDE);
            }
            gc.setFont(Type.text(12));
            gc.setFill(palette.mut());
            gc.fillText(Numbers.grouped(pair.count()), left + 88, y);
        }
    }

    /// Names that are words have the room of the bar, too; those that would have to be pressed together their first
    /// letters.
    static String inWords(ClassNames names, Confusions.Pair pair) {
        String whole = names.of(pair.actual()) + " → " + names.of(pair.predicted());
        return TextWidth.of(whole, Type.semibold(12)) <= MOST_PRESSED * WIDE
                ? whole
                : names.mark(pair.actual()) + " → " + names.mark(pair.predicted());
    }
}
