package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Quantiles;
import dev.backlight.app.picture.OffscreenWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// What one lens of a window takes of a frame, in parts that are timed one after another on the screen's thread:
///
/// - `update`: what its views have put off until after the event, and the layout of its nodes, which is where its
///   canvases are drawn on;
/// - `render`: style and layout of nodes that are new, and taking over what has changed in the whole window; then
/// the
///   software renderer draws the whole lens and copies the picture to memory;
/// - `unchanged`: the same once more, when nothing has changed. On a screen only what has changed is drawn, so that
/// a
///   frame takes between `update` + `render` - `unchanged` and `update` + `render`; told as `millis` is the latter;
/// - `news`: before all that, what the change itself does: taking the snapshot, the network's answer, and every
/// view of
///   the window marking itself to be repainted. It is the window's and not in `millis`, except for a lens that
///   computes as soon as it is told (the microscope).
///
/// The rest of the window is laid out before `render` and at the end, untimed.
final class LensWatch {
    /// Milliseconds of one frame.
    record Taken(double news, double update, double render, double unchanged) {}

    private final OffscreenWindow window;
    private final Region lens;
    private final boolean newsCounts;
    private final SnapshotParameters parameters = new SnapshotParameters();
    private final List<Taken> frames = new ArrayList<>();
    private WritableImage image;

    /// @param newsCounts whether the change itself is the lens's work
    LensWatch(OffscreenWindow window, Region lens, boolean newsCounts) {
        this.window = window;
        this.lens = lens;
        this.newsCounts = newsCounts;
    }

    /// Times one frame; it counts only if what the lens shows has changed in it.
    ///
    /// @param shown what the lens shows, compared by `equals`
    /// @return whether it counted
    boolean frame(Runnable change, Supplier<Object> shown) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                Object before = shown.get();
                long begun = System.nanoTime();
                change.run();
                long told = System.nanoTime();
                Platform.runLater(() -> finish(begun, told, before, shown, done));
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.join();
    }

    /// What the views have put off has been done between `told` and now.
    private void finish(long begun, long told, Object before, Supplier<Object> shown, CompletableFuture<Boolean> done) {
        try {
            lens.layout(); // not applyCss(), which styles all nodes anew, also those that have not changed
            long updated = System.nanoTime();
            lens.getScene().getRoot().layout();
            if (image == null) {
                image = new WritableImage((int) Math.ceil(lens.getWidth()), (int) Math.ceil(lens.getHeight()));
            }
            long ready = System.nanoTime();
            lens.snapshot(parameters, image);
            long rendered = System.nanoTime();
            lens.snapshot(parameters, image);
            long again = System.nanoTime();
            window.layout();
            boolean counts = !before.equals(shown.get());
            if (counts) {
                frames.add(new Taken(
                        (told - begun) / 1e6,
                        (updated - told) / 1e6,
                        (rendered - ready) / 1e6,
                        (again - rendered) / 1e6));
            }
            done.complete(counts);
        } catch (RuntimeException failure) {
            done.completeExceptionally(failure);
        }
    }

    void forget() {
        frames.clear();
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("frames", frames.size());
        figures.put("millis", Quantiles.of(list(this::own)));
        figures.put("updateMillis", Quantiles.of(list(Taken::update)));
        figures.put("renderMillis", Quantiles.of(list(Taken::render)));
        figures.put("unchangedMillis", Quantiles.of(list(Taken::unchanged)));
        figures.put("newsMillis", Quantiles.of(list(Taken::news)));
        return figures;
    }

    private double own(Taken taken) {
        return taken.update() + taken.render() + (newsCounts ? taken.news() : 0);
    }

    private List<Double> list(ToDoubleFunction<Taken> part) {
        return frames.stream().map(part::applyAsDouble).toList();
    }
}
