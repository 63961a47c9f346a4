package dev.backlight.view.stage.paint;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Turns any number of requests into one repaint in the next pulse, and into none while the view is hidden: then
/// the last request waits until it is shown.
///
/// It works through a node without extent that is its own layout root, so that new numbers never lay out the
/// window.
public final class Repaint {
    private final Runnable painter;
    private final Marker marker = new Marker();
    private final Shown shown;
    private boolean wanted;
    private int count;

    public Repaint(Node view, Runnable painter) {
        this.painter = painter;
        shown = new Shown(view, this::repeat);
    }

    /// To be added to the view's children.
    public Node node() {
        return marker;
    }

    public void request() {
        wanted = true;
        marker.requestLayout();
    }

    public void dispose() {
        shown.dispose();
        wanted = false;
    }

    private void repeat() {
        if (wanted) {
            request();
        }
    }

    /// How often the view has been painted.
    public int count() {
        return count;
    }

    /// The repaint whose node this is; null for any other node.
    public static Repaint of(Node node) {
        return node instanceof Marker marker ? marker.repaint() : null;
    }

    private final class Marker extends Region {
        Repaint repaint() {
            return Repaint.this;
        }

        Marker() {
            setManaged(false);
            setMouseTransparent(true);
        }

        @Override
        protected void layoutChildren() {
            if (wanted && shown.isShown()) {
                wanted = false;
                count++;
                try {
                    painter.run();
                } catch (RuntimeException e) {
                    told(e);
                }
            }
        }

        /// What escapes from a layout leaves all that it was within half laid out, for good: JavaFX never lays it
        /// out again, and one view's mistake would stop the window. So it is told as if it had escaped.
        private static void told(RuntimeException mistake) {
            Thread.UncaughtExceptionHandler told = Thread.getDefaultUncaughtExceptionHandler();
            if (told == null) {
                throw mistake;
            }
            told.uncaughtException(Thread.currentThread(), mistake);
        }
    }
}
