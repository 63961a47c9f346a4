package dev.backlight.training.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictorTest {
    private static final float[] SWAPPING = {0, 1, 1, 0};
    private static final NetworkSpec TWO = NetworkSpec.mlp(2, new int[] {2}, Activation.RELU, 2);

    private static Snapshot snapshot(NetworkSpec spec) {
        Weights weights = Weights.of(spec, SWAPPING, new float[] {0, -1}, new float[] {1, 0, 0, 1}, new float[] {0, 1});
        return new Snapshot(3, 1, 3, spec, weights, 1, 0);
    }

    /// By hand: (3, 4) becomes (4, 3), with the bias (4, 2), which ReLU leaves; the last layer adds (0, 1).
    @Test
    void anExamplesWayIsToldLayerByLayer() {
        Snapshot snapshot = snapshot(TWO);
        float[] input = {3, 4};
        Probe probe = new Predictor(snapshot, new LossSpec.SoftmaxCrossEntropy()).probe(input);
        assertThat(probe.snapshot()).isSameAs(snapshot);
        assertThat(probe.input()).isSameAs(input);
        assertThat(probe.entered()).isSameAs(input);
        assertThat(probe.activations()).hasSize(3);
        assertThat(probe.activations().get(0)).containsExactly(4, 2);
        assertThat(probe.activations().get(1)).containsExactly(4, 2);
        assertThat(probe.logits())
                .containsExactly(4, 3)
                .isSameAs(probe.activations().get(2));
        double first = 1 / (1 + Math.exp(-1));
        assertThat(probe.probabilities())
                .containsExactly(new float[] {(float) first, (float) (1 - first)}, within(1e-6f));
        assertThat(probe.answer()).isZero();
    }

    /// What a probe tells stays when the same predictor is asked again.
    @Test
    void anAnswerOutlivesTheNext() {
        Predictor predictor = new Predictor(snapshot(TWO), new LossSpec.SoftmaxCrossEntropy());
        Probe first = predictor.probe(new float[] {3, 4});
        Probe second = predictor.probe(new float[] {9, -5});
        assertThat(first.activations().get(0)).containsExactly(4, 2);
        assertThat(first.logits()).containsExactly(4, 3);
        assertThat(second.activations().get(1)).containsExactly(0, 8);
        assertThat(second.answer()).isEqualTo(1);
        assertThat(first.answer()).isZero();
    }

    @Test
    void ofFeaturesTheNumbersThatEnteredAreTold() {
        Fusion turned = new Fusion(
                FeatureRecipe.parse("mask"),
                List.of(new FeatureSet.Selected(2, new int[] {1, 0}, new float[] {0, 0}, 1)));
        Probe probe = new Predictor(snapshot(TWO.withExtraction(turned)), new LossSpec.SoftmaxCrossEntropy())
                .probe(new float[] {3, 4});
        assertThat(probe.input()).containsExactly(3, 4);
        assertThat(probe.entered()).containsExactly(4, 3);
        assertThat(probe.activations().get(0)).containsExactly(3, 3);
    }

    @Test
    void anExampleOfAnotherLengthIsRefused() {
        Predictor predictor = new Predictor(snapshot(TWO), new LossSpec.SoftmaxCrossEntropy());
        assertThatThrownBy(() -> predictor.probe(new float[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
