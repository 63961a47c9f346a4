package dev.backlight.glass;

import dev.backlight.engine.layer.BatchNorm;
import dev.backlight.engine.spec.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/// `y = γ·(x − μ)/√(σ² + ε) + β` per channel. Ioffe and Szegedy, 2015, algorithm 1 and section 3's chain of
/// derivatives.
///
/// @param batchStatistics whether μ and σ² are those of the rows given (training), else the running ones
record GlassBatchNorm(
        Shape shape,
        DMatrixRMaj scale,
        DMatrixRMaj shift,
        DMatrixRMaj runningMean,
        DMatrixRMaj runningVariance,
        boolean batchStatistics)
        implements GlassLayer {

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x) {
        DMatrixRMaj y = x.createLike();
        for (int c = 0; c < shape.channels(); c++) {
            double mean = mean(x, c);
            double deviation = deviation(x, c);
            for (int i = 0; i < x.getNumElements(); i++) {
                if (channel(i) == c) {
                    y.data[i] = scale.data[c] * (x.data[i] - mean) / deviation + shift.data[c];
                }
            }
        }
        return y;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        DMatrixRMaj gradX = x.createLike();
        DMatrixRMaj gradScale = scale.createLike();
        DMatrixRMaj gradShift = shift.createLike();
        for (int c = 0; c < shape.channels(); c++) {
            double mean = mean(x, c);
            double deviation = deviation(x, c);
            double gradMean = 0;
            double gradVariance = 0;
            for (int i = 0; i < x.getNumElements(); i++) {
                if (channel(i) == c) {
                    double gradNormal = delta.data[i] * scale.data[c];
                    gradScale.data[c] += delta.data[i] * (x.data[i] - mean) / deviation;
                    gradShift.data[c] += delta.data[i];
                    gradVariance -= 0.5 * gradNormal * (x.data[i] - mean) / (deviation * deviation * deviation);
                    gradMean -= gradNormal / deviation;
                }
            }
            double n = batchStatistics ? count(x) : Double.POSITIVE_INFINITY;
            for (int i = 0; i < x.getNumElements(); i++) {
                if (channel(i) == c) {
                    gradX.data[i] = delta.data[i] * scale.data[c] / deviation
                            + gradVariance * 2 * (x.data[i] - mean) / n
                            + gradMean / n;
                }
            }
        }
        gradients.add(gradScale);
        gradients.add(gradShift);
        gradients.add(runningMean.createLike());
        gradients.add(runningVariance.createLike());
        return gradX;
    }

    private int channel(int i) {
        return i % shape.size() / (shape.height() * shape.width());
    }

    private double count(DMatrixRMaj x) {
        return (double) x.getNumElements() / shape.channels();
    }

    private double mean(DMatrixRMaj x, int c) {
        if (!batchStatistics) {
            return runningMean.data[c];
        }
        double sum = 0;
        for (int i = 0; i < x.getNumElements(); i++) {
            sum += channel(i) == c ? x.data[i] : 0;
        }
        return sum / count(x);
    }

    private double deviation(DMatrixRMaj x, int c) {
        double variance = runningVariance.data[c];
        if (batchStatistics) {
            double mean = mean(x, c);
            double sum = 0;
            for (int i = 0; i < x.getNumElements(); i++) {
                sum += channel(i) == c ? (x.data[i] - mean) * (x.data[i] - mean) : 0;
            }
            variance = sum / count(x);
        }
        return Math.sqrt(variance + BatchNorm.EPSILON);
    }

    @Override
    public List<DMatrixRMaj> parameters() {
        return List.of(scale, shift, runningMean, runningVariance);
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        int c = channel(to);
        return from == to ? scale.data[c] / Math.sqrt(runningVariance.data[c] + BatchNorm.EPSILON) : 0;
    }

    @Override
    public double added(int to) {
        int c = channel(to);
        double deviation = Math.sqrt(runningVariance.data[c] + BatchNorm.EPSILON);
        return shift.data[c] - scale.data[c] * runningMean.data[c] / deviation;
    }

    @Override
    public int weightPosition(int from, int to) {
        return channel(to);
    }

    @Override
    public int biasPosition(int to) {
        return channel(to);
    }

    @Override
    public List<Study.Use> uses(int inputs, int from, int to) {
        return IntStream.range(0, inputs)
                .filter(i -> channel(i) == channel(to))
                .mapToObj(i -> new Study.Use(i, i))
                .toList();
    }

    @Override
    public double cameIn(double[] x, Study.Use use) {
        return normal(x, use.to()).normalized();
    }

    /// `x̂ = (x − μ)/√(σ² + ε)` by the running statistics, with what it is made of.
    Normal normal(double[] x, int unit) {
        int c = channel(unit);
        return new Normal(c, x[unit], runningMean.data[c], runningVariance.data[c], scale.data[c], shift.data[c]);
    }
}
