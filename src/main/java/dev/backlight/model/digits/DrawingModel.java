package dev.backlight.model.digits;

import dev.backlight.data.pen.InkRaster;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.pen.cleaning.LeftOut;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.pen.preparation.Seen;
import dev.backlight.model.work.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The strokes on the drawing canvas, and the 28x28 picture the network would see of them.
public final class DrawingModel {
    /// The pen of the 272-pixel canvas is 21 pixels wide; strokes are kept as fractions of the canvas side.
    public static final double PEN_WIDTH = 21.0 / 272;

    private static final double ERASER_WIDTH = 2 * PEN_WIDTH;
    private static final int RASTER = 112;
    private static final int UNDONE = 100;

    private final List<Stroke> strokes = new ArrayList<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final BooleanProperty eraser = new SimpleBooleanProperty(this, "eraser");
    private final ReadOnlyObjectWrapper<Set<LeftOut>> leftOut = new ReadOnlyObjectWrapper<>(this, "leftOut", Set.of());
    private final InkRaster raster = new InkRaster(RASTER);
    private final History<List<Stroke>> history = new History<>(UNDONE);
    private List<Point> open;
    private Runnable beforeEdit;

    /// Rises by one at every change, also within a stroke.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Whether `undo` would change anything.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether `redo` would change anything.
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// Runs this before a stroke, and before another drawing comes, while this one can still be kept.
    public void beforeEdit(Runnable keeping) {
        beforeEdit = keeping;
    }

    /// Whether each change can be undone elsewhere, in the order of all changes.
    public boolean isKept() {
        return beforeEdit != null;
    }

    private void edited() {
        if (beforeEdit != null) {
            beforeEdit.run();
        }
    }

    /// What of the drawing the network did not see when it was last shown.
    public ReadOnlyObjectProperty<Set<LeftOut>> leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }

    public BooleanProperty eraserProperty() {
        return eraser;
    }

    /// Takes the eraser in place of the pen, or the pen again.
    public void switchEraser() {
        eraser.set(!eraser.get());
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /// Finished strokes and, last, the one under the pen. Coordinates in [0, 1] of the canvas side.
    public List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    /// Begins a stroke; the eraser has nothing to do on an empty canvas.
    public void begin(double x, double y) {
        if (eraser.get() && strokes.isEmpty()) {
            return;
        }
        edited();
        history.begin(strokes());
        open = new ArrayList<>(List.of(new Point(x, y)));
        strokes.add(openStroke());
        changed();
    }

    /// Lengthens the open stroke; without one, begins it.
    public void extend(double x, double y) {
        if (open == null) {
            begin(x, y);
            return;
        }
        open.add(new Point(x, y));
        strokes.set(strokes.size() - 1, openStroke());
        changed();
    }

    public void end() {
        open = null;
    }

    /// What was there before the last stroke, before the canvas was cleared, or before another drawing came.
    public void undo() {
        edited();
        show(history.undo(strokes()));
    }

    /// What the last `undo` took away.
    public void redo() {
        edited();
        show(history.redo(strokes()));
    }

    public void clear() {
        replace(List.of());
    }

    public void replace(List<Stroke> drawing) {
        if (!drawing.equals(strokes)) {
            edited();
            history.begin(strokes());
        }
        show(drawing);
    }

    private void show(List<Stroke> drawing) {
        open = null;
        if (!drawing.equals(strokes)) {
            strokes.clear();
            strokes.addAll(drawing);
            changed();
        }
    }

    /// What the network sees: 784 numbers in [0, 1], all zero without ink.
    ///
    /// @param preparation of the pictures it has learned from
    public float[] seen(Preparation preparation) {
        raster.show(strokes);
        Seen seen = preparation.seenInk(raster.ink(), RASTER, RASTER);
        leftOut.set(seen.leftOut());
        return seen.pixels();
    }

    private Stroke openStroke() {
        return new Stroke(List.copyOf(open), eraser.get() ? ERASER_WIDTH : PEN_WIDTH, eraser.get());
    }

    private void changed() {
        undoable.set(history.canUndo(strokes()));
        redoable.set(history.canRedo(strokes()));
        version.set(version.get() + 1);
    }
}
