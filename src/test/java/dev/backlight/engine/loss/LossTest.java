package dev.backlight.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.spec.LossSpec;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/// What gradient checks do not reach: extremes, and bad labels.
class LossTest {

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
