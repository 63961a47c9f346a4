package dev.backlight.model.plane;

import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.model.work.History;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Paints points into the playground, takes them away, and undoes both, stroke by stroke. Points appear at once;
/// the network gets them when `pour` is called, once a frame, so that a quick hand doesn't make a data set a pixel.
public final class PointBrush {
    private static final int MOST_UNDO = 200;

    private final PlaneModel model;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final History<List<PlanePoint>> history = new History<>(MOST_UNDO);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private List<PlanePoint> points;
    private boolean changed;

    public PointBrush(PlaneModel model) {
        this.model = model;
        points = model.config().data().own();
        model.configProperty().subscribe(config -> {
            if (!changed) {
                points = config.data().own();
            }
        });
    }

    /// Whether what is poured can be undone elsewhere too, in the order of all changes.
    public boolean isKept() {
        return model.isKept();
    }

    /// All points of one's own, with those not yet poured.
    public List<PlanePoint> points() {
        return points;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// What follows until the next call is undone together: a press of the mouse, a file.
    public void beginStroke() {
        history.begin(points);
        tell();
    }

    /// Puts points of a class around a place, spread normally; those beyond the plane are left out.
    ///
    /// @param label of the class, 0 to 3
    /// @param count how many
    /// @param spread their standard deviation, 0 for exactly there
    public void paint(double x1, double x2, int label, int count, double spread) {
        List<PlanePoint> more = new ArrayList<>(points);
        for (int i = 0; i < count && more.size() < PlaneRecipe.MOST_POINTS; i++) {
            float a = rounded(x1 + spread * random.nextGaussian());
            float b = rounded(x2 + spread * random.nextGaussian());
            if (Math.abs(a) <= PlanePoint.LIMIT && Math.abs(b) <= PlanePoint.LIMIT) {
                more.add(new PlanePoint(a, b, label));
            }
        }
        change(more);
    }

    /// To hundredths: finer than anyone paints, and short in a share code.
    private static float rounded(double value) {
        return Math.round(100 * value) / 100f;
    }

    /// Takes away all points within a radius.
    public void erase(double x1, double x2, double radius) {
        change(points.stream()
                .filter(point -> Math.hypot(point.x1() - x1, point.x2() - x2) > radius)
                .toList());
    }

    /// Replaces all points, as one stroke.
    ///
    /// @param all such as from `PointsCsv.read`
    public void replace(List<PlanePoint> all) {
        beginStroke();
        change(all);
    }

    public void clear() {
        replace(List.of());
    }

    public void undo() {
        change(history.undo(points));
    }

    public void redo() {
        change(history.redo(points));
    }

    private void change(List<PlanePoint> next) {
        if (!next.equals(points)) {
            points = List.copyOf(next);
            changed = true;
            tell();
        }
    }

    private void tell() {
        canUndo.set(history.canUndo(points));
        canRedo.set(history.canRedo(points));
    }

    /// Gives the points to the network, if they have changed and are enough: two at least. Whatever data set there
    /// was gives way to them.
    ///
    /// @return whether the network has all points now
    public boolean pour() {
        if (changed && points.size() >= 2) {
            changed = false;
            PlaneRecipe recipe = model.config().data().withOwn(points);
            model.apply(model.config().edit().data(recipe).done());
        }
        return !changed && model.config().data().kind() == PlaneKind.OWN;
    }
}
