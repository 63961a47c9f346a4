package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Quantiles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/// What frames take of the two threads that make them, while a window is shown. A frame is what lies between two
/// pulses at which something new stands on screen:
///
/// - `screen`: milliseconds of processor that the screen's thread took: news, answers, style, layout, and painting
///   on canvases, of which the renderer gets a list;
/// - `paint`: those that the renderer took to paint what has changed and to hand it to the window;
/// - `work`: both;
/// - `interval`: milliseconds by the clock from one pulse to the next. They come sixty times a second, later if
///   either thread has not ended: the largest is the longest that the screen stood still.
///
/// The first three do not depend on what else the machine does, and tell nothing of waiting.
final class FrameWatch extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Supplier<?> news;
    private final List<Double> screen = new ArrayList<>();
    private final List<Double> paint = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> interval = new ArrayList<>();
    private final long screenThread = Thread.currentThread().threadId();
    private final long renderer = threadNamed("QuantumRenderer");
    private Object shown;
    private long tick;
    private long screenNanos = -1;
    private long paintNanos;

    /// On the screen's thread.
    ///
    /// @param news what stands on screen, compared by `equals`
    FrameWatch(Supplier<?> news) {
        this.news = news;
        shown = news.get();
    }

    private static long threadNamed(String beginning) {
        for (long id : THREADS.getAllThreadIds()) {
            var thread = THREADS.getThreadInfo(id);
            if (thread != null && thread.getThreadName().startsWith(beginning)) {
                return id;
            }
        }
        throw new IllegalStateException("JavaFX has no thread named " + beginning + ": it is another version.");
    }

    @Override
    public void handle(long now) {
        long clock = System.nanoTime();
        if (tick != 0) {
            interval.add((clock - tick) / 1e6);
        }
        tick = clock;
        Object next = news.get();
        if (!next.equals(shown)) {
            shown = next;
            frame(THREADS.getThreadCpuTime(screenThread), THREADS.getThreadCpuTime(renderer));
        }
    }

    private void frame(long screenNow, long paintNow) {
        if (screenNanos >= 0) {
            screen.add((screenNow - screenNanos) / 1e6);
            paint.add((paintNow - paintNanos) / 1e6);
            work.add((screenNow - screenNanos + paintNow - paintNanos) / 1e6);
        }
        screenNanos = screenNow;
        paintNanos = paintNow;
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("frames", work.size());
        figures.put("workMillis", Quantiles.of(work));
        figures.put("screenMillis", Quantiles.of(screen));
        figures.put("paintMillis", Quantiles.of(paint));
        figures.put("intervalMillis", Quantiles.of(interval));
        return figures;
    }
}
