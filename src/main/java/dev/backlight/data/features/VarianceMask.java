package dev.backlight.data.features;

import dev.backlight.data.Examples;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// Which numbers of the examples change enough to be worth reading: those whose standard deviation over the
/// training set is at least a threshold.
public final class VarianceMask {
    private final float[] deviations;

    private VarianceMask(float[] deviations) {
        this.deviations = deviations;
    }

    /// Measures every number's standard deviation, `√(Σ (x − mean)² / n)`.
    ///
    /// @param examples one at least
    public static VarianceMask of(Examples examples) {
        float[] mean = examples.means();
        double[] squares = new double[mean.length];
        FMatrixRMaj row = new FMatrixRMaj(1, mean.length);
        int[] index = new int[1];
        int[] label = new int[1];
        for (int i = 0; i < examples.size(); i++) {
            index[0] = i;
            examples.fill(index, 0, 1, row, label);
            for (int j = 0; j < mean.length; j++) {
                double distance = row.data[j] - mean[j];
                squares[j] += distance * distance;
            }
        }
        float[] deviations = new float[mean.length];
        for (int j = 0; j < mean.length; j++) {
            deviations[j] = (float) Math.sqrt(squares[j] / Math.max(1, examples.size()));
        }
        return new VarianceMask(deviations);
    }

    /// One for each number; not to be changed.
    public float[] deviations() {
        return deviations;
    }

    /// The sum of the variances at some places.
    double variance(int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += (double) deviations[place] * deviations[place];
        }
        return sum;
    }

    /// The places whose deviation is at least `least`, rising.
    public int[] kept(double least) {
        return IntStream.range(0, deviations.length)
                .filter(j -> deviations[j] >= least)
                .toArray();
    }
}
