package dev.backlight.lab.kit;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// A normal distribution of rows of numbers, fitted by maximum likelihood: mean and covariance `Σ(x − m)(x −
/// m)ᵀ/n`.
public final class BellCurve {
    private final double[] mean;
    private final double[] deviations;
    private final double[][] axes;
    private final double[] variances;

    private BellCurve(double[] mean, double[] variances, double[][] axes) {
        this.mean = mean;
        this.variances = variances;
        this.axes = axes;
        this.deviations = Arrays.stream(variances).map(Math::sqrt).toArray();
    }

    /// @param rows one at least, of one length
    public static BellCurve of(List<double[]> rows) {
        int d = rows.getFirst().length;
        double[] mean = new double[d];
        for (double[] row : rows) {
            for (int i = 0; i < d; i++) {
                mean[i] += row[i] / rows.size();
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(d, d);
        for (double[] row : rows) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance.data[i * d + j] += (row[i] - mean[i]) * (row[j] - mean[j]) / rows.size();
                }
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                covariance.data[j * d + i] = covariance.data[i * d + j];
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        if (!eigen.decompose(covariance)) {
            throw new ArithmeticException("A generation's numbers went beyond bounds: take fewer generations.");
        }
        double[] variances = new double[d];
        double[][] axes = new double[d][];
        for (int k = 0; k < d; k++) {
            variances[k] = Math.max(0, eigen.getEigenvalue(k).getReal());
            axes[k] = eigen.getEigenVector(k).getData();
        }
        return new BellCurve(mean, variances, axes);
    }

    public double[] draw(RandomGenerator random) {
        double[] x = mean.clone();
        for (int k = 0; k < axes.length; k++) {
            double along = random.nextGaussian() * deviations[k];
            for (int i = 0; i < x.length; i++) {
                x[i] += along * axes[k][i];
            }
        }
        return x;
    }

    /// In how many directions it varies: `(Σ λ)² / Σ λ²` of the covariance's eigenvalues, between 1 and their
    /// number.
    public double ways() {
        double sum = 0;
        double squares = 0;
        for (double variance : variances) {
            sum += variance;
            squares += variance * variance;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /// The logarithm of its density at x without the constant, with a little variance more in each direction.
    ///
    /// @param ridge added to each variance, above 0
    public double likelihood(double[] x, double ridge) {
        double sum = 0;
        for (int k = 0; k < axes.length; k++) {
            double along = 0;
            for (int i = 0; i < x.length; i++) {
                along += axes[k][i] * (x[i] - mean[i]);
            }
            sum -= along * along / (variances[k] + ridge) + Math.log(variances[k] + ridge);
        }
        return sum / 2;
    }
}
