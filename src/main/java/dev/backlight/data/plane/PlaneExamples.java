package dev.backlight.data.plane;

import dev.backlight.data.Examples;
import dev.backlight.text.Refusal;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Points of the plane as a network sees them: their features, computed once, and their classes or targets.
public final class PlaneExamples implements Examples {
    private final String name;
    private final List<PlanePoint> points;
    private final FMatrixRMaj features;
    private final float[] targets;
    private final int classes;

    /// @param classes 0 for regression
    /// @param low the target of class 0 where one output tells two classes; class 1 has 1. NaN: labels, one output
    /// for each class
    PlaneExamples(String name, List<PlanePoint> points, Features features, int classes, float low) {
        this.name = name;
        this.points = List.copyOf(points);
        this.classes = classes;
        this.features = new FMatrixRMaj(points.size(), features.size());
        targets = Float.isNaN(low) ? null : new float[points.size()];
        for (int i = 0; i < points.size(); i++) {
            PlanePoint point = points.get(i);
            features.fill(point.x1(), point.x2(), this.features, i);
            if (targets != null) {
                targets[i] = classes == 0 ? point.label() : point.label() == 0 ? low : 1;
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public int features() {
        return features.numCols;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int outputs() {
        return targets != null ? 1 : classes;
    }

    @Override
    public boolean hasTargets() {
        return targets != null;
    }

    public List<PlanePoint> points() {
        return points;
    }

    @Override
    public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels) {
        int columns = features.numCols;
        if (x.numRows != to - from || x.numCols != columns) {
            throw new Refusal(
                    "A batch of {0} points needs [{1}x{2}] numbers, not [{3}x{4}].",
                    to - from, to - from, columns, x.numRows, x.numCols);
        }
        for (int row = 0; row < to - from; row++) {
            int item = indices[from + row];
            for (int j = 0; j < columns; j++) {
                x.data[row * columns + j] = features.data[item * columns + j];
            }
            labels[row] = classes == 0 ? 0 : (int) points.get(item).label();
        }
    }

    @Override
    public void fillTargets(int[] indices, int from, int to, FMatrixRMaj batch) {
        if (targets == null) {
            throw new UnsupportedOperationException(name + " has labels, no targets.");
        }
        for (int row = 0; row < to - from; row++) {
            batch.data[row] = targets[indices[from + row]];
        }
    }
}
