package dev.backlight.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.spec.LossSpec;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/// Values and slopes by hand, and what gradient checks do not reach: extremes, and bad labels.
class LossTest {
    private static final float[] OUTPUTS = {0.5f, -1.5f, 2, 0.1f, 0.2f, -3};
    private static final float[] TARGETS = {1, 0, 0.25f, 0, 1, 0.5f};

    /// The loss of one output and its slope, as in the books.
    private interface Formula {
        double of(double y, double t);
    }

    private static void holdsTo(LossSpec spec, Formula value, Formula slope) {
        Loss loss = Loss.of(spec);
        FMatrixRMaj output = FMatrixRMaj.wrap(2, 3, OUTPUTS.clone());
        FMatrixRMaj gradient = new FMatrixRMaj(1, 1);
        double sum = 0;
        for (int i = 0; i < OUTPUTS.length; i++) {
            sum += value.of(OUTPUTS[i], TARGETS[i]);
        }
        assertThat(loss.valueAndGradient(output, FMatrixRMaj.wrap(2, 3, TARGETS.clone()), gradient))
                .isCloseTo(sum / 2, within(1e-6));
        for (int i = 0; i < OUTPUTS.length; i++) {
            assertThat((double) gradient.data[i]).isCloseTo(slope.of(OUTPUTS[i], TARGETS[i]) / 2, within(1e-6));
        }
        int[] labels = {2, 0, 99};
        double labelled = 0;
        gradient.reshape(1, 1);
        for (int i = 0; i < OUTPUTS.length; i++) {
            labelled += value.of(OUTPUTS[i], i % 3 == labels[i / 3] ? 1 : 0);
        }
        assertThat(loss.valueAndGradient(output, labels, gradient)).isCloseTo(labelled / 2, within(1e-6));
        for (int i = 0; i < OUTPUTS.length; i++) {
            int t = i % 3 == labels[i / 3] ? 1 : 0;
            assertThat((double) gradient.data[i]).isCloseTo(slope.of(OUTPUTS[i], t) / 2, within(1e-6));
        }
        assertThat(loss.valueAndGradient(FMatrixRMaj.wrap(1, 1, new float[] {0.3f}), new int[] {1}, null))
                .as("of one output the label is the target")
                .isCloseTo(value.of(0.3f, 1), within(1e-6));
        assertThat(output.data).as("left as it was").containsExactly(OUTPUTS);
    }

    @Test
    void lossesOfOutputsOneByOneAreTheirFormulas() {
        holdsTo(new LossSpec.SquaredError(), (y, t) -> 0.5 * (y - t) * (y - t), (y, t) -> y - t);
        holdsTo(
                new LossSpec.Huber(0.75f),
                (y, t) -> Math.abs(y - t) <= 0.75 ? 0.5 * (y - t) * (y - t) : 0.75 * (Math.abs(y - t) - 0.5 * 0.75),
                (y, t) -> Math.clamp(y - t, -0.75, 0.75));
        holdsTo(
                new LossSpec.BinaryCrossEntropy(),
                (y, t) -> -t * Math.log(1 / (1 + Math.exp(-y))) - (1 - t) * Math.log(1 - 1 / (1 + Math.exp(-y))),
                (y, t) -> 1 / (1 + Math.exp(-y)) - t);
    }

    /// Targets that don't sum to 1 and smoothed ones, too: `L = −Σ t'·ln p`, `∂L/∂z = p·Σt' − t'`.
    @Test
    void crossEntropyOfARowIsItsFormula() {
        for (float smoothing : new float[] {0, 0.3f}) {
            Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy(smoothing));
            FMatrixRMaj output = FMatrixRMaj.wrap(2, 3, OUTPUTS.clone());
            FMatrixRMaj gradient = new FMatrixRMaj(1, 1);
            for (boolean labelled : new boolean[] {false, true}) {
                int[] labels = {2, 0};
                double sum = 0;
                double[] slopes = new double[6];
                for (int row = 0; row < 2; row++) {
                    double all = 0;
                    double mass = 0;
                    for (int k = 0; k < 3; k++) {
                        all += Math.exp(OUTPUTS[3 * row + k]);
                        mass += target(labelled, labels, row, k, smoothing);
                    }
                    for (int k = 0; k < 3; k++) {
                        double p = Math.exp(OUTPUTS[3 * row + k]) / all;
                        double t = target(labelled, labels, row, k, smoothing);
                        sum -= t * Math.log(p);
                        slopes[3 * row + k] = (p * mass - t) / 2;
                    }
                }
                double value = labelled
                        ? loss.valueAndGradient(output, labels, gradient)
                        : loss.valueAndGradient(output, FMatrixRMaj.wrap(2, 3, TARGETS.clone()), gradient);
                assertThat(value).isCloseTo(sum / 2, within(1e-6));
                for (int i = 0; i < slopes.length; i++) {
                    assertThat((double) gradient.data[i]).isCloseTo(slopes[i], within(1e-6));
                }
            }
        }
    }

    private static double target(boolean labelled, int[] labels, int row, int k, float smoothing) {
        double t = labelled ? k == labels[row] ? 1 : 0 : TARGETS[3 * row + k];
        return (1 - smoothing) * t + smoothing / 3;
    }

    @Test
    void outputsThatAreMeantAsProbabilitiesAreCutAndScaledRowByRow() {
        FMatrixRMaj p = new FMatrixRMaj(1, 1);
        FMatrixRMaj output = FMatrixRMaj.wrap(3, 2, new float[] {0.2f, 0.6f, -1, 0.5f, -2, -3});
        for (LossSpec spec : new LossSpec[] {new LossSpec.SquaredError(), new LossSpec.Huber(1)}) {
            Loss.of(spec).probabilities(output, p);
            float[] expected = {0.25f, 0.75f, 0, 1, 0.5f, 0.5f};
            for (int i = 0; i < expected.length; i++) {
                assertThat(p.get(i / 2, i % 2)).isCloseTo(expected[i], within(1e-6f));
            }
            Loss.of(spec).probabilities(FMatrixRMaj.wrap(2, 1, new float[] {0.4f, 1.5f}), p);
            assertThat(p.numCols).isEqualTo(1);
            assertThat(p.get(0, 0)).isEqualTo(0.4f);
            assertThat(p.get(1, 0)).isEqualTo(1);
            p.reshape(1, 1);
        }
        Loss.of(new LossSpec.BinaryCrossEntropy()).probabilities(output, p);
        assertThat(p.numRows).isEqualTo(3);
        assertThat(p.get(1, 1)).isCloseTo((float) (1 / (1 + Math.exp(-0.5))), within(1e-6f));
        assertThat(p.get(2, 1)).isCloseTo((float) (1 / (1 + Math.exp(3))), within(1e-6f));
    }

    @Test
    void crossEntropyIsSafeAtExtremeLogits() {
        FMatrixRMaj z = FMatrixRMaj.wrap(1, 3, new float[] {1000, -1000, 0});
        FMatrixRMaj gradient = new FMatrixRMaj(1, 3);
        Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
        assertThat(loss.valueAndGradient(z, new int[] {0}, gradient)).isCloseTo(0, within(1e-9));
        assertThat(loss.valueAndGradient(z, new int[] {1}, gradient)).isCloseTo(2000, within(1e-3));
        assertThat(gradient.data).containsExactly(1, -1, 0);
        assertThat(loss.valueAndGradient(FMatrixRMaj.wrap(1, 2, new float[] {Float.NaN, 1}), new int[] {1}, null))
                .isNaN();
        FMatrixRMaj one = FMatrixRMaj.wrap(1, 1, new float[] {-500});
        assertThat(Loss.of(new LossSpec.BinaryCrossEntropy()).valueAndGradient(one, new int[] {1}, null))
                .isCloseTo(500, within(1e-3));
    }

    @Test
    void probabilitiesSumToOne() {
        FMatrixRMaj z = FMatrixRMaj.wrap(2, 2, new float[] {300, 299, -2, -3});
        FMatrixRMaj p = new FMatrixRMaj(2, 2);
        Loss.of(new LossSpec.SoftmaxCrossEntropy()).probabilities(z, p);
        assertThat(p.get(0, 0)).isCloseTo(0.7310586f, within(1e-6f));
        assertThat(p.get(1, 0) + p.get(1, 1)).isCloseTo(1f, within(1e-6f));
        Loss.of(new LossSpec.SquaredError()).probabilities(z, p);
        assertThat(p.data).containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
    }

    @Test
    void refusesLabelsAndTargetsThatDoNotFit() {
        for (LossSpec spec : new LossSpec[] {new LossSpec.SquaredError(), new LossSpec.SoftmaxCrossEntropy()}) {
            Loss loss = Loss.of(spec);
            assertThatThrownBy(() -> loss.valueAndGradient(new FMatrixRMaj(1, 3), new int[] {3}, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Label 3 of row 0");
            assertThatThrownBy(() -> loss.valueAndGradient(new FMatrixRMaj(2, 3), new int[1], null))
                    .hasMessageContaining("only 1 labels");
            assertThatThrownBy(() -> loss.valueAndGradient(new FMatrixRMaj(2, 3), new FMatrixRMaj(2, 2), null))
                    .hasMessageContaining("2×2");
            assertThatThrownBy(() -> loss.valueAndGradient(new FMatrixRMaj(0, 3), new int[0], null))
                    .hasMessageContaining("empty");
        }
    }
}
