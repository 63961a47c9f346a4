package dev.backlight.training.plane;

import dev.backlight.engine.spec.Activation;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// What one hidden neuron answers to the training points.
///
/// @param least the smallest answer
/// @param largest the largest answer
/// @param mean of all answers
/// @param saturated share of the points at which the activation is flat: its slope is below a fiftieth of its
/// steepest; in [0, 1]
/// @param dead whether it is flat at all of ten points or more, so that no gradient comes through; of fewer nothing
///     can be said
/// @param histogram how many answers lie in each of the BINS equal parts of [least, largest]
public record UnitStatistics(float least, float largest, float mean, float saturated, boolean dead, int[] histogram) {
    public static final int BINS = 16;
    private static final int FEW = 10;
    private static final float STUCK = 0.9f;
    private static final float FLAT = 0.02f;

    /// @param inputs before the activation [points x units]
    /// @param answers after it, of the same shape
    static UnitStatistics of(Activation activation, FMatrixRMaj inputs, FMatrixRMaj answers, int unit) {
        int points = answers.numRows;
        float least = Float.POSITIVE_INFINITY;
        float largest = Float.NEGATIVE_INFINITY;
        double sum = 0;
        int flat = 0;
        for (int i = unit; i < points * answers.numCols; i += answers.numCols) {
            float a = answers.data[i];
            least = Math.min(least, a);
            largest = Math.max(largest, a);
            sum += a;
            flat += isFlat(activation, inputs.data[i], a) ? 1 : 0;
        }
        int[] histogram = new int[BINS];
        float range = largest - least;
        for (int i = unit; i < points * answers.numCols; i += answers.numCols) {
            int bin = range > 0 ? (int) ((answers.data[i] - least) / range * BINS) : BINS / 2;
            histogram[Math.min(bin, BINS - 1)]++;
        }
        return new UnitStatistics(
                least,
                largest,
                (float) (sum / points),
                (float) flat / points,
                flat == points && points >= FEW,
                histogram);
    }

    /// Whether it is flat at nearly all of ten points or more: hardly any gradient comes through.
    public boolean isStuck() {
        return Arrays.stream(histogram).sum() >= FEW && saturated > STUCK;
    }

    private static boolean isFlat(Activation activation, float z, float a) {
        return switch (activation) {
            case LINEAR, LEAKY_RELU -> false;
            case RELU -> z <= 0;
            case ELU -> z < 0 && a + 1 < FLAT;
            case GELU -> z < -2.8f; // its slope there is -0.02, and nearer to 0 farther out
            case SIGMOID -> 4 * a * (1 - a) < FLAT;
            case TANH -> 1 - a * a < FLAT;
            case SQUARE -> 2 * Math.abs(z) < FLAT;
        };
    }
}
