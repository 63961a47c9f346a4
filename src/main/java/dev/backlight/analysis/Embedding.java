package dev.backlight.analysis;

import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;

/// Many numbers an example as a point in the plane: the two directions in which the examples differ most (principal
/// components; Pearson 1901, Hotelling 1933).
public final class Embedding {
    /// Turns of the iteration from nowhere, and from a plane that is nearly right.
    private static final int FRESH = 200;

    private static final int AGAIN = 40;

    private final float[] mean;
    private final float[][] axes;
    private final double[] shares;
    private final float[] x;
    private final float[] y;

    private Embedding(float[] mean, float[][] axes, double[] shares, float[] x, float[] y) {
        this.mean = mean;
        this.axes = axes;
        this.shares = shares;
        this.x = x;
        this.y = y;
    }

    /// Finds the plane by orthogonal iteration on the covariance matrix (Golub and Van Loan, section 8.2.4).
    ///
    /// @param examples [examples x numbers], two rows at least; not modified
    /// @param before an embedding of the same numbers a little earlier, whose axes point the same way, or null
    /// @throws IllegalArgumentException if there are fewer than two rows or two columns
    public static Embedding of(FMatrixRMaj examples, Embedding before) {
        int n = examples.numRows;
        int d = examples.numCols;
        if (n < 2 || d < 2) {
            throw new Refusal("A plane needs two examples of two numbers at least, not {0} of {1}.", n, d);
        }
        float[] mean = means(examples);
        FMatrixRMaj centred = new FMatrixRMaj(n, d);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                centred.data[i * d + j] = examples.data[i * d + j] - mean[j];
            }
        }
        FMatrixRMaj covariance = new FMatrixRMaj(d, d);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Gemm.multiplyTransA(team, centred, centred, covariance);
        }
        boolean known = before != null && before.mean.length == d;
        float[][] axes = known ? new float[][] {before.axes[0].clone(), before.axes[1].clone()} : random(d);
        double[] variances = new double[2];
        for (int turn = 0; turn < (known ? AGAIN : FRESH); turn++) {
            axes = new float[][] {times(covariance, axes[0]), times(covariance, axes[1])};
            variances[0] = normalize(axes[0]);
            takeAway(axes[1], axes[0]);
            variances[1] = normalize(axes[1]);
        }
        double total = 0;
        for (int j = 0; j < d; j++) {
            total += covariance.get(j, j);
        }
        double[] shares = {total > 0 ? variances[0] / total : 0, total > 0 ? variances[1] / total : 0};
        for (int axis = 0; known && axis < 2; axis++) {
            turnTowards(axes[axis], before.axes[axis]);
        }
        return new Embedding(mean, axes, shares, along(centred, axes[0]), along(centred, axes[1]));
    }

    /// The examples' first coordinate.
    public float[] x() {
        return x;
    }

    /// The examples' second coordinate.
    public float[] y() {
        return y;
    }

    /// What part of the examples' variance an axis shows, in [0, 1].
    ///
    /// @param axis 0 or 1
    public double share(int axis) {
        return shares[axis];
    }

    /// Where another example lies.
    ///
    /// @param numbers as many as the examples have
    public double[] place(float[] numbers) {
        double[] place = new double[2];
        for (int j = 0; j < mean.length; j++) {
            place[0] += (numbers[j] - mean[j]) * axes[0][j];
            place[1] += (numbers[j] - mean[j]) * axes[1][j];
        }
        return place;
    }

    private static float[] means(FMatrixRMaj examples) {
        int d = examples.numCols;
        double[] sums = new double[d];
        for (int i = 0; i < examples.getNumElements(); i++) {
            sums[i % d] += examples.data[i];
        }
        float[] means = new float[d];
        for (int j = 0; j < d; j++) {
            means[j] = (float) (sums[j] / examples.numRows);
        }
        return means;
    }

    private static float[][] random(int d) {
        SplittableRandom random = new SplittableRandom(d);
        float[][] axes = new float[2][d];
        for (float[] axis : axes) {
            for (int j = 0; j < d; j++) {
                axis[j] = (float) random.nextGaussian();
            }
        }
        return axes;
    }

    private static float[] times(FMatrixRMaj matrix, float[] vector) {
        float[] product = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = (float) dot(matrix.data, i * vector.length, vector);
        }
        return product;
    }

    private static double dot(float[] rows, int from, float[] vector) {
        double sum = 0;
        for (int j = 0; j < vector.length; j++) {
            sum += (double) rows[from + j] * vector[j];
        }
        return sum;
    }

    /// Takes away what of a vector lies along a unit vector.
    private static void takeAway(float[] vector, float[] unit) {
        double part = dot(vector, 0, unit);
        for (int j = 0; j < vector.length; j++) {
            vector[j] -= (float) (part * unit[j]);
        }
    }

    /// @return the length before
    private static double normalize(float[] vector) {
        double length = Math.sqrt(dot(vector, 0, vector));
        for (int j = 0; j < vector.length && length > 0; j++) {
            vector[j] /= (float) length;
        }
        return length;
    }

    private static void turnTowards(float[] axis, float[] before) {
        if (dot(axis, 0, before) < 0) {
            for (int j = 0; j < axis.length; j++) {
                axis[j] = -axis[j];
            }
        }
    }

    private static float[] along(FMatrixRMaj rows, float[] axis) {
        float[] coordinates = new float[rows.numRows];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = (float) dot(rows.data, i * axis.length, axis);
        }
        return coordinates;
    }
}
