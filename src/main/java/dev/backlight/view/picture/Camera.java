package dev.backlight.view.picture;

import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.text.Refusal;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.present.WindowFrame;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

/// Takes pictures of what stands in the window. Nothing of it is seen on screen: what is changed for a picture is
/// changed back before the next frame. On the screen's thread.
public final class Camera {
    /// The longest side of a picture, in pixels: what graphics processors agree on.
    private static final int LONGEST = 16_384;

    private static final long MOST = 100_000_000;

    private final WindowFrame frame;
    private final Settings settings;

    public Camera(WindowFrame frame, Settings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    /// What can be pictured now.
    public List<Subject> subjects() {
        return Subject.of(frame.shown());
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public Subject subject(String id) {
        return subjects().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is nothing that can be pictured here: choose one of {1}.",
                        id, subjects().stream().map(Subject::id).collect(Collectors.joining(", "))));
    }

    /// A picture of pixels, as sharp as if the window were that much larger.
    ///
    /// @param times pixels of the picture for each of the window
    /// @param ground light or dark
    /// @throws IllegalArgumentException with one sentence if it would be too large
    public WritableImage pixels(Subject subject, double times, Theme ground) {
        double width = Math.ceil(subject.node().getWidth() * times);
        double height = Math.ceil(subject.node().getHeight() * times);
        if (Math.max(width, height) > LONGEST || width * height > MOST) {
            throw new Refusal(
                    "A picture of {0} × {1} pixels is too large: choose a smaller scale.", (long) width, (long) height);
        }
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Palette.of(ground).stage());
        Theme before = settings.themeProperty().get();
        settings.lend(ground);
        frame.magnify(times);
        layOut();
        double own = subject.node().getLocalToParentTransform().getMxx(); // what enlarges the node itself is not wished
        double larger = times / own;
        how.setTransform(new Scale(larger, larger));
        Bounds place = subject.node().localToParent(subject.node().getLayoutBounds()); // not what sticks out of it
        how.setViewport(new Rectangle2D(
                place.getMinX() * larger, place.getMinY() * larger, Math.max(1, width), Math.max(1, height)));
        try {
            return subject.node().snapshot(how, null);
        } finally {
            frame.magnify(1);
            settings.lend(before);
            layOut();
        }
    }

    /// A vector picture, as an SVG document.
    ///
    /// @param ground light or dark
    public String vector(Subject subject, Theme ground) {
        Theme before = settings.themeProperty().get();
        try {
            return SvgScene.of(subject.node(), Palette.of(ground).stage(), () -> {
                settings.lend(ground.other()); // whatever the theme was, all views paint anew
                layOut();
                settings.lend(ground);
                layOut();
            });
        } finally {
            settings.lend(before);
            layOut();
        }
    }

    /// What depends on measured text settles at the second pass.
    private void layOut() {
        for (int pass = 0; pass < 2; pass++) {
            frame.applyCss();
            frame.layout();
        }
    }
}
