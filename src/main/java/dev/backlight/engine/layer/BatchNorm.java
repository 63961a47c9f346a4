package dev.backlight.engine.layer;

import dev.backlight.engine.spec.Shape;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Batch normalisation, per channel over the batch and, in pictures, all places:
/// `x̂ = (x − μ)/√(σ² + ε)`, `y = γ·x̂ + β`.
///
/// Shapes: X, Y [batch x channels·places]; γ, β, running mean and variance [1 x channels]. In training μ and σ²
/// (the biased one) are the batch's, and the running ones move a tenth of the way to them; otherwise the running
/// ones are used. ε = 1e-5.
///
/// Backward, over the N values of a channel, with g = ∂L/∂y: `∂L/∂γ = Σ g·x̂`, `∂L/∂β = Σ g`,
/// `∂L/∂x = γ/√(σ² + ε)·(g − Σg/N − x̂·Σ(g·x̂)/N)`.
///
/// @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, 2015, algorithms 1 and 2, section 3</a>
public final class BatchNorm implements Layer {
    /// Added to the variance before the root.
    public static final float EPSILON = 1e-5f;
    private static final float MOMENTUM = 0.1f;

    private final int channels;
    private final int places;
    private final Parameter scale;
    private final Parameter shift;
    private final Parameter runningMean;
    private final Parameter runningVariance;
    private final FMatrixRMaj normalized;
    private final FMatrixRMaj output;
    private final double[] inverseDeviation;
    private boolean batchStatistics;

    public BatchNorm(String name, Shape shape, int maxBatch) {
        channels = shape.channels();
        places = shape.height() * shape.width();
        scale = new Parameter(name + " scale", 1, channels, 0, 0);
        shift = new Parameter(name + " shift", 1, channels, 0, 0);
        runningMean = Parameter.statistic(name + " running mean", 1, channels);
        runningVariance = Parameter.statistic(name + " running variance", 1, channels);
        Arrays.fill(scale.value().data, 1);
        Arrays.fill(runningVariance.value().data, 1);
        normalized = new FMatrixRMaj(maxBatch, shape.size());
        output = new FMatrixRMaj(maxBatch, shape.size());
        inverseDeviation = new double[channels];
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        batchStatistics = training;
        normalized.reshape(x.numRows, x.numCols);
        output.reshape(x.numRows, x.numCols);
        for (int c = 0; c < channels; c++) {
            double mean = training ? mean(x, c) : runningMean.value().data[c];
            double variance = training ? variance(x, c, mean) : runningVariance.value().data[c];
            if (training) {
                moveTowards(runningMean, c, mean);
                moveTowards(runningVariance, c, variance);
            }
            inverseDeviation[c] = 1 / Math.sqrt(variance + EPSILON);
            normalize(x, c, mean);
        }
        return output;
    }

    private double mean(FMatrixRMaj x, int c) {
        double sum = 0;
        for (int row = 0; row < x.numRows; row++) {
            int start = row * x.numCols + c * places;
            for (int i = start; i < start + places; i++) {
                sum += x.data[i];
            }
        }
        return sum / ((double) x.numRows * places);
    }

    private double variance(FMatrixRMaj x, int c, double mean) {
        double sum = 0;
        for (int row = 0; row < x.numRows; row++) {
            int start = row * x.numCols + c * places;
            for (int i = start; i < start + places; i++) {
                sum += (x.data[i] - mean) * (x.data[i] - mean);
            }
        }
        return sum / ((double) x.numRows * places);
    }

    private static void moveTowards(Parameter running, int c, double now) {
        running.value().data[c] += MOMENTUM * (float) (now - running.value().data[c]);
    }

    private void normalize(FMatrixRMaj x, int c, double mean) {
        float gamma = scale.value().data[c];
        float beta = shift.value().data[c];
        for (int row = 0; row < x.numRows; row++) {
            int start = row * x.numCols + c * places;
            for (int i = start; i < start + places; i++) {
                float normal = (float) ((x.data[i] - mean) * inverseDeviation[c]);
                normalized.data[i] = normal;
                output.data[i] = gamma * normal + beta;
            }
        }
    }

    /// Works in place.
    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double sumAlong = 0;
            for (int row = 0; row < gradOutput.numRows; row++) {
                int start = row * gradOutput.numCols + c * places;
                for (int i = start; i < start + places; i++) {
                    sum += gradOutput.data[i];
                    sumAlong += gradOutput.data[i] * normalized.data[i];
                }
            }
            shift.gradient().data[c] = (float) sum;
            scale.gradient().data[c] = (float) sumAlong;
            if (wanted) {
                gradInput(gradOutput, c, sum, sumAlong);
            }
        }
        return wanted ? gradOutput : null;
    }

    private void gradInput(FMatrixRMaj grad, int c, double sum, double sumAlong) {
        double count = batchStatistics ? (double) grad.numRows * places : Double.POSITIVE_INFINITY;
        double factor = scale.value().data[c] * inverseDeviation[c];
        for (int row = 0; row < grad.numRows; row++) {
            int start = row * grad.numCols + c * places;
            for (int i = start; i < start + places; i++) {
                grad.data[i] = (float) (factor * (grad.data[i] - sum / count - normalized.data[i] * sumAlong / count));
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(scale, shift, runningMean, runningVariance);
    }
}
