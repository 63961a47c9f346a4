package dev.backlight.view.hall.scene;

import dev.backlight.data.ClassNames;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.picture.Confusions;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.scene.text.TextAlignment;

/// What is mistaken for what: all of it as a square, and the most frequent in words.
final class MistakesPainter {
    private static final int LISTED = 6;

    private MistakesPainter() {}

    static void paint(HallPage page, int[][] counts, ClassNames names) {
        Box box = page.box();
        double side = Math.min(box.height() - page.times(50), box.width() * 0.56);
        double left = box.x() + page.times(44);
        double top = box.y() + page.times(40);
        square(page, counts, names, left, top, side / counts.length);
        List<Confusions.Pair> pairs = Confusions.largest(counts, LISTED);
        if (!pairs.isEmpty()) {
            list(page, pairs, names, left + side + page.times(60));
        }
    }

    private static void square(HallPage page, int[][] counts, ClassNames names, double left, double top, double cell) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        int most = Confusions.largestMistake(counts);
        boolean named = cell >= page.times(24);
        for (int actual = 0; actual < counts.length; actual++) {
            double y = top + actual * cell;
            if (named) {
                page.write(
                        names.mark(actual),
                        page.font(20),
                        page.soft(),
                        TextAlignment.RIGHT,
                        left - page.times(12),
                        y + cell / 2);
                page.write(
                        names.mark(actual),
                        page.font(20),
                        page.soft(),
                        TextAlignment.CENTER,
                        left + (actual + 0.5) * cell,
                        top - page.times(16));
            }
            for (int predicted = 0; predicted < counts.length; predicted++) {
                int count = counts[actual][predicted];
                double share = Math.sqrt((double) count / Math.max(1, most));
                gc.setFill(
                        actual == predicted
                                ? palette.stage().interpolate(palette.ink(), 0.14)
                                : count == 0 ? palette.panel() : palette.sequential(0.1 + 0.9 * Math.min(1, share)));
                gc.fillRect(left + predicted * cell, y, cell - 2, cell - 2);
            }
        }
    }

    private static void list(HallPage page, List<Confusions.Pair> pairs, ClassNames names, double left) {
        Palette palette = page.palette();
        double y = page.box().y() + page.times(24);
        double room = page.box().right() - left;
        page.write(
                page.messages().get("hall.mistakes.list"),
                page.font(20),
                page.soft(),
                TextAlignment.LEFT,
                left,
                y,
                room);
        for (Confusions.Pair pair : pairs) {
            y += page.times(58);
            String words = names.of(pair.actual()) + " → " + names.of(pair.predicted());
            page.write(words, page.strong(30), palette.ink(), TextAlignment.LEFT, left, y, room - page.times(80));
            page.write(
                    Numbers.grouped(pair.count()),
                    page.font(26),
                    page.soft(),
                    TextAlignment.RIGHT,
                    page.box().right(),
                    y);
        }
    }
}
