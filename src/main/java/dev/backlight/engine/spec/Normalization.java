package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.Arrays;
import java.util.Objects;
import org.ejml.data.FMatrixRMaj;

/// What a network does to its inputs before its first layer: `x' = (x − mean)·scale`, feature by feature. Centred
/// inputs give the first layer's gradients both signs, so that it need not zigzag (LeCun, Bottou, Orr and Müller
/// 1998, Efficient BackProp, section 4.3). Part of the network, so that whoever uses it hands in what was measured.
///
/// @param mean one number per feature, not to be changed any more; empty = nothing is done
/// @param scale one over the unit in which inputs are measured
@SuppressWarnings("ArrayRecordComponent") // values are compared below; a list would cost a box per pixel
public record Normalization(float[] mean, float scale) {
    /// Inputs as they are.
    public static final Normalization NONE = new Normalization(new float[0], 1);

    /// @throws IllegalArgumentException if a number is not finite, or the scale not positive
    public Normalization {
        Objects.requireNonNull(mean, "mean");
        Checks.positive(new Sentence("The scale of the inputs"), scale);
        for (float value : mean) {
            if (!Float.isFinite(value)) {
                throw new Refusal("The inputs can't be centred at {0}.", value);
            }
        }
    }

    public boolean isNone() {
        return mean.length == 0;
    }

    /// One input as the network takes it.
    ///
    /// @param feature from 0
    public float of(int feature, float value) {
        return isNone() ? value : (value - mean[feature]) * scale;
    }

    /// @param x [batch x features]; not modified
    /// @param normalized receives [batch x features], reshaped
    public void apply(FMatrixRMaj x, FMatrixRMaj normalized) {
        normalized.reshape(x.numRows, x.numCols);
        float[] in = x.data;
        float[] out = normalized.data;
        int features = mean.length;
        for (int start = 0; start < x.numRows * features; start += features) {
            row(in, out, start, features);
        }
    }

    /// A loop of its own, so that the compiler sees how simple it is.
    private void row(float[] in, float[] out, int start, int n) {
        float[] centre = mean;
        float factor = scale;
        for (int j = 0; j < n; j++) {
            out[start + j] = (in[start + j] - centre[j]) * factor;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Normalization(float[] otherMean, float otherScale)
                && scale == otherScale
                && Arrays.equals(mean, otherMean);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Float.hashCode(scale);
    }

    @Override
    public String toString() {
        return isNone() ? "as they are" : "centred at " + mean.length + " means, times " + scale;
    }
}
