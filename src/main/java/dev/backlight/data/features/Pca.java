package dev.backlight.data.features;

import dev.backlight.data.Examples;
import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Principal component analysis: the directions in which examples differ most (Pearson 1901, Hotelling 1933; as
/// taught by Smith 2002, A Tutorial on Principal Components Analysis). With the covariance
/// `C = Σ (x − mean)(x − mean)ᵀ / (n − 1)` the components are its eigenvectors by falling eigenvalue.
public final class Pca {
    private static final int CHUNK = 1_000;

    private final float[] mean;
    private final float[][] axes;
    private final double[] variances;
    private final double total;
    private final FMatrixRMaj directions;
    private final float[] offset;

    private Pca(float[] mean, float[][] axes, double[] variances) {
        this.mean = mean;
        this.axes = axes;
        this.variances = variances;
        total = Math.max(Double.MIN_NORMAL, Arrays.stream(variances).sum());
        directions = new FMatrixRMaj(mean.length, axes.length);
        offset = new float[axes.length];
        for (int k = 0; k < axes.length; k++) {
            double sum = 0;
            for (int j = 0; j < mean.length; j++) {
                directions.set(j, k, axes[k][j]);
                sum += (double) mean[j] * axes[k][j];
            }
            offset[k] = (float) sum;
        }
    }

    /// Components that were found before.
    ///
    /// @param mean of the examples; kept
    /// @param axes unit vectors, the components kept, by falling variance; kept
    /// @param variances along all components, falling; kept
    /// @throws IllegalArgumentException if the lengths don't fit each other
    public static Pca found(float[] mean, float[][] axes, double[] variances) {
        boolean fits = variances.length == mean.length && axes.length >= 1 && axes.length <= mean.length;
        for (float[] axis : axes) {
            fits &= axis.length == mean.length;
        }
        if (!fits) {
            throw new Refusal("Components of {0} numbers need as many variances and axes of that length.", mean.length);
        }
        return new Pca(mean, axes, variances);
    }

    /// The same analysis with the first k components only.
    ///
    /// @param k from 1 to `components()`
    public Pca first(int k) {
        return k == axes.length ? this : new Pca(mean, Arrays.copyOf(axes, k), variances);
    }

    /// @param examples two at least
    /// @param most how many components to keep at most
    /// @param cancelled asked now and then
    /// @throws IllegalArgumentException if there are fewer than two examples
    /// @throws CancellationException if it was cancelled
    public static Pca of(Examples examples, int most, BooleanSupplier cancelled) {
        int n = examples.size();
        int d = examples.features();
        if (n < 2) {
            throw new Refusal("Components need two examples at least, not {0}.", n);
        }
        float[] mean = examples.means();
        double[] sums = new double[d * d];
        FMatrixRMaj rows = new FMatrixRMaj(1, d);
        FMatrixRMaj product = new FMatrixRMaj(d, d);
        int[] order = IntStream.range(0, n).toArray();
        int[] labels = new int[CHUNK];
        try (ThreadTeam team = ThreadTeam.of(1)) {
            for (int from = 0; from < n; from += CHUNK) {
                check(cancelled);
                int to = Math.min(n, from + CHUNK);
                rows.reshape(to - from, d);
                examples.fill(order, from, to, rows, labels);
                centre(rows, mean);
                Gemm.multiplyTransA(team, rows, rows, product);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += product.data[i];
                }
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                covariance.set(i, j, (sums[i * d + j] + sums[j * d + i]) / (2.0 * (n - 1)));
            }
        }
        check(cancelled);
        return of(mean, covariance, most);
    }

    private static Pca of(float[] mean, DMatrixRMaj covariance, int most) {
        int d = mean.length;
        if (MatrixFeatures_DDRM.hasUncountable(covariance)) {
            throw new Refusal("The components can't be found: a number of the data is not finite.");
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        double shift = 0;
        if (!eigen.decompose(covariance.copy())) {
            // where many directions have no variance the search never ends among zeros: shift them all alike
            double trace = CommonOps_DDRM.trace(covariance);
            shift = trace > 0 ? trace : 1;
            DMatrixRMaj shifted = covariance.copy();
            for (int i = 0; i < d; i++) {
                shifted.add(i, i, shift);
            }
            if (!eigen.decompose(shifted)) {
                throw new Refusal("The components can't be found: most of the examples are alike. Take others.");
            }
        }
        Integer[] falling = IntStream.range(0, d).boxed().toArray(Integer[]::new);
        Arrays.sort(
                falling, Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()));
        double[] variances = new double[d];
        float[][] axes = new float[Math.min(d, most)][d];
        for (int k = 0; k < d; k++) {
            variances[k] = Math.max(0, eigen.getEigenvalue(falling[k]).getReal() - shift);
            if (k < axes.length) {
                DMatrixRMaj vector = eigen.getEigenVector(falling[k]);
                for (int j = 0; j < d; j++) {
                    axes[k][j] = (float) vector.get(j);
                }
                turn(axes[k]);
            }
        }
        return new Pca(mean, axes, variances);
    }

    /// Either sign of an eigenvector is right; the one whose largest number is positive is taken.
    private static void turn(float[] axis) {
        float extreme = 0;
        for (float value : axis) {
            extreme = Math.abs(value) > Math.abs(extreme) ? value : extreme;
        }
        for (int j = 0; extreme < 0 && j < axis.length; j++) {
            axis[j] = -axis[j];
        }
    }

    private static void centre(FMatrixRMaj rows, float[] mean) {
        for (int i = 0; i < rows.getNumElements(); i++) {
            rows.data[i] -= mean[i % mean.length];
        }
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The components are no longer wanted.");
        }
    }

    /// Numbers of an example.
    public int inputs() {
        return mean.length;
    }

    /// The mean example; not to be changed.
    public float[] mean() {
        return mean;
    }

    /// Variances along all components, kept or not, falling.
    public double[] variances() {
        return variances.clone();
    }

    /// The axes kept, one a column: [inputs x components]; not to be changed.
    FMatrixRMaj directions() {
        return directions;
    }

    /// The mean example's own coordinates; not to be changed.
    float[] offset() {
        return offset;
    }

    /// How many components are kept.
    public int components() {
        return axes.length;
    }

    /// The unit vector of a component; not to be changed.
    ///
    /// @param k from 0
    public float[] axis(int k) {
        return axes[k];
    }

    /// Variance along a component.
    public double variance(int k) {
        return variances[k];
    }

    /// What part of the whole variance the first k components explain, in [0, 1].
    public double explained(int k) {
        return Arrays.stream(variances, 0, k).sum() / total;
    }

    /// Writes the first k coordinates `axis · (x − mean)` of one example.
    ///
    /// @param x as many numbers as the examples have; not modified
    /// @param code receives k numbers from `at` on
    public void project(float[] x, int k, float[] code, int at) {
        for (int c = 0; c < k; c++) {
            float[] axis = axes[c];
            double sum = 0;
            for (int j = 0; j < axis.length; j++) {
                sum += axis[j] * (x[j] - mean[j]);
            }
            code[at + c] = (float) sum;
        }
    }

    /// `mean + Σ code·axis`: what the first k coordinates know of an example.
    ///
    /// @param code k numbers at least
    public float[] rebuild(float[] code, int k) {
        float[] x = mean.clone();
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < x.length; j++) {
                x[j] += code[c] * axes[c][j];
            }
        }
        return x;
    }

    /// Whether the same mean, axes and variances were found.
    @Override
    public boolean equals(Object other) {
        return other instanceof Pca same
                && Arrays.equals(mean, same.mean)
                && Arrays.deepEquals(axes, same.axes)
                && Arrays.equals(variances, same.variances);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(variances) + axes.length;
    }
}
