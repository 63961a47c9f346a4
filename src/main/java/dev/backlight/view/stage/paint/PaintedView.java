package dev.backlight.view.stage.paint;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// A region that is one painting: any number of changes become one repaint in the next pulse, and none while
/// hidden.
public abstract class PaintedView extends Region {
    private final Canvas canvas = new Canvas();
    private final Scale fine = new Scale(1, 1, 0, 0);
    private final Settings settings;
    private Runnable changed = () -> {};
    private Insets blank = Insets.EMPTY;
    private List<Object> shown;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Repaint repaint = new Repaint(this, this::repaintAll);

    @SuppressWarnings("this-escape") // what listens is told later, in a pulse, never while this is being made
    protected PaintedView(Settings settings) {
        this.settings = settings;
        getChildren().addAll(canvas, repaint.node());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        watch(settings.themeProperty().subscribe(repaint::request));
        canvas.getTransforms().setAll(fine);
        watch(settings.presentation().magnificationProperty().subscribe(() -> requestLayout()));
    }

    /// Paints everything; the canvas has been cleared.
    protected abstract void paint(GraphicsContext gc, double width, double height, Palette palette);

    /// Whether a key is this view's own while it has the focus, so that no action gets it.
    public boolean takes(KeyEvent event) {
        return false;
    }

    protected final void requestPaint() {
        repaint.request();
        changed.run();
    }

    /// Paints again if one of these is another than when this was last called, or has become another language's:
    /// where news come thirty times a second, what they leave as it was need not be painted.
    ///
    /// @param content all that the painting is made of, compared by `equals`, so what changes in itself by a
    /// version
    protected final void requestPaintOf(Object... content) {
        List<Object> now = new ArrayList<>(Arrays.asList(content));
        now.add(settings.messages().localeProperty().get());
        if (!now.equals(shown)) {
            shown = now;
            requestPaint();
        }
    }

    /// Paints the same elsewhere, at another size. What is pointed at here is found again once nobody follows.
    public final void paintInto(GraphicsContext gc, double width, double height, Palette palette) {
        paint(gc, width, height, palette);
    }

    /// Tells whenever there is something else to paint, to one that paints it elsewhere.
    ///
    /// @return ends it, and paints anew here
    public final Subscription followPainting(Runnable follower) {
        changed = follower;
        return () -> {
            changed = () -> {};
            repaint.request();
        };
    }

    /// Says that nothing is ever painted so near to the edges. JavaFX paints views that touch each other as one,
    /// with all that lies around them; where one leaves a pixel blank it stays alone.
    protected final void leaveBlank(Insets edges) {
        blank = edges;
    }

    protected final void watch(Subscription subscription) {
        subscriptions.add(subscription);
    }

    protected final Settings settings() {
        return settings;
    }

    protected final String text(String key, Object... arguments) {
        return settings.messages().get(key, arguments);
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        repaint.dispose();
    }

    @Override
    protected void layoutChildren() {
        double times = settings.presentation().magnificationProperty().get();
        double width = Math.max(0, getWidth() - blank.getLeft() - blank.getRight());
        double height = Math.max(0, getHeight() - blank.getTop() - blank.getBottom());
        if (canvas.getWidth() != width * times || canvas.getHeight() != height * times) {
            canvas.setWidth(width * times);
            canvas.setHeight(height * times);
            canvas.relocate(blank.getLeft(), blank.getTop());
            fine.setX(1 / times);
            fine.setY(1 / times);
            repaint.request();
        }
    }

    private void repaintAll() {
        if (getWidth() > 0 && getHeight() > 0) {
            GraphicsContext gc = GraphicsContext.on(canvas);
            double times = 1 / fine.getX();
            gc.setTransform(times, 0, 0, times, -blank.getLeft() * times, -blank.getTop() * times);
            gc.clearRect(0, 0, getWidth(), getHeight());
            paint(
                    gc,
                    getWidth(),
                    getHeight(),
                    Palette.of(settings.themeProperty().get()));
        }
    }
}
