package dev.backlight.view.plane;

import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PointBrush;
import dev.backlight.model.window.Action;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// What the hands in the playground hold: shared by the panels, and kept when the views are built anew.
public final class PlaneTools {
    private final PlaneChanges changes;
    private final PointBrush brush;
    private final BooleanProperty gradients;
    private final BooleanProperty eraser;
    private final DoubleProperty pace;
    private final IntegerProperty label;

    /// @param pace steps a second to begin with
    public PlaneTools(PlaneModel model, double pace) {
        this.pace = new SimpleDoubleProperty(this, "pace");
        this.pace.subscribe(steps -> model.run().tempo().set(steps.doubleValue()));
        this.pace.set(pace);
        changes = new PlaneChanges(model);
        brush = new PointBrush(model);
        gradients = new SimpleBooleanProperty(this, "gradients");
        eraser = new SimpleBooleanProperty(this, "eraser");
        label = new SimpleIntegerProperty(this, "label", 1);
        label.subscribe(() -> eraser.set(false));
    }

    private PlaneTools(PlaneTools same, PlaneChanges changes) {
        this.changes = changes;
        pace = same.pace;
        brush = same.brush;
        gradients = same.gradients;
        eraser = same.eraser;
        label = same.label;
    }

    /// Tools for another playground in place of this one.
    public PlaneTools on(PlaneModel other) {
        PlaneTools tools = new PlaneTools(other, pace.get());
        tools.gradients.set(gradients.get());
        tools.eraser.set(eraser.get());
        tools.label.set(label.get());
        return tools;
    }

    /// The same hands on a second playground: its points are painted in the first, changes are its own.
    public PlaneTools forSecond(PlaneChanges own) {
        return new PlaneTools(this, own);
    }

    /// What the brush can do: the classes it paints, the eraser, and a stroke taken back.
    public List<Action> actions() {
        List<Action> all = new ArrayList<>();
        for (int k = 0; k < PlaneRecipe.MOST_CLASSES; k++) {
            int painted = k;
            all.add(Action.of("points.class-" + (k + 1), () -> {
                        label.set(painted);
                        eraser.set(false);
                    })
                    .key(String.valueOf(k + 1))
                    .on("keys.classes"));
        }
        all.add(Action.of("points.eraser", () -> eraser.set(!eraser.get())).key("E"));
        Action undo = Action.of("points.undo", () -> {
                    brush.undo();
                    brush.pour();
                })
                .when(brush.canUndoProperty());
        Action redo = Action.of("points.redo", () -> {
                    brush.redo();
                    brush.pour();
                })
                .when(brush.canRedoProperty());
        boolean kept = brush.isKept(); // then the keys undo all changes in their order
        all.add(kept ? undo : undo.key("Ctrl+Z"));
        all.add(kept ? redo : redo.key("Ctrl+Shift+Z"));
        return all;
    }

    public PlaneChanges changes() {
        return changes;
    }

    public PointBrush brush() {
        return brush;
    }

    /// Whether edges show gradients in place of weights.
    public BooleanProperty gradientsProperty() {
        return gradients;
    }

    public BooleanProperty eraserProperty() {
        return eraser;
    }

    /// Steps a second; 0 for as fast as it goes.
    public DoubleProperty paceProperty() {
        return pace;
    }

    /// The class that the brush paints, 0 to 3.
    public IntegerProperty labelProperty() {
        return label;
    }
}
