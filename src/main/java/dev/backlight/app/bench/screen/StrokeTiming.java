package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Quantiles;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Fx;
import dev.backlight.model.digits.DigitsModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From a place of the pen to the painted bars, in the whole window while a training runs, and what each part of
/// the way takes:
///
/// - `ink`: the pen's new piece, and the 28 x 28 pixels that the network sees of it;
/// - `answer`: the network's answer to them;
/// - `layout`: all views repaint what they draw on, of the canvas, the picture seen and the bars to the graph;
/// - `picture`: the software renderer paints the whole window and copies it to memory. On a screen only what has
///   changed is painted, and nothing is copied: `unchanged` is what the same takes when nothing has.
final class StrokeTiming {
    private final DigitsModel digits;
    private final OffscreenWindow window;
    private final Map<String, List<Double>> parts = new LinkedHashMap<>();

    StrokeTiming(DigitsModel digits, OffscreenWindow window) {
        this.digits = digits;
        this.window = window;
    }

    void draw(int points) {
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            Fx.run(() -> point(0.5 + 0.2 * Math.cos(angle), 0.5 + 0.3 * Math.sin(angle)));
        }
    }

    private void point(double x, double y) {
        long begun = System.nanoTime();
        digits.drawing().extend(x, y);
        long drawn = System.nanoTime();
        digits.sample().answer();
        long answered = System.nanoTime();
        window.layout();
        long laidOut = System.nanoTime();
        window.paint();
        long painted = System.nanoTime();
        window.paint();
        add("strokeToBarsMillis", painted - begun);
        add("strokeInkMillis", drawn - begun);
        add("strokeAnswerMillis", answered - drawn);
        add("strokeLayoutMillis", laidOut - answered);
        add("strokePictureMillis", painted - laidOut);
        add("strokeUnchangedMillis", System.nanoTime() - painted);
    }

    private void add(String part, long nanos) {
        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(nanos / 1e6);
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        parts.forEach((part, millis) -> figures.put(part, Quantiles.of(millis)));
        return figures;
    }
}
