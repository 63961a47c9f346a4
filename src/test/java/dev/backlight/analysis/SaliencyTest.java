package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.List;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class SaliencyTest {
    private static final LossSpec ENTROPY = new LossSpec.SoftmaxCrossEntropy();

    @Test
    void theGradientIsTheFiniteDifferenceOfTheLogit() {
        NetworkSpec dense = NetworkSpec.mlp(36, new int[] {7}, Activation.TANH, 3)
                .withNormalization(new Normalization(random(36, 5), 2));
        NetworkSpec convolutional = new NetworkSpec(
                new Shape(1, 6, 6),
                List.of(
                        new LayerSpec.Conv2d(3, 3, 1, 1),
                        new LayerSpec.Activate(Activation.TANH),
                        new LayerSpec.AveragePool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(3)));
        for (NetworkSpec spec : List.of(dense, convolutional)) {
            Network network = Network.create(spec, 3, ThreadTeam.of(1), 1);
            float[] input = random(36, 1);
            float[] gradient = new Saliency(spec, network.weights(), ENTROPY).gradient(input, 1);
            for (int i = 0; i < 36; i++) {
                float step = 1e-2f;
                double difference = (logit(network, input, i, step) - logit(network, input, i, -step)) / (2 * step);
                assertThat((double) gradient[i]).isCloseTo(difference, within(2e-3));
            }
        }
    }

    @Test
    void wipingTheOnlyInkThatCountsTakesTheProbabilityAway() {
        // One output looks at the pixel (1, 1) of 12 x 12 alone: the patches over it cover rows and columns 0 to 4.
        NetworkSpec spec = NetworkSpec.mlp(144, new int[0], Activation.LINEAR, 2);
        float[] weights = new float[288];
        weights[2 * 13] = 50;
        float[] input = new float[144];
        input[13] = 1;
        input[11 * 12 + 11] = 1;
        float[] fall = new Saliency(spec, Weights.of(spec, weights, new float[2]), ENTROPY).occlusion(input, 0);
        assertThat(fall[13]).isCloseTo(0.5f, within(1e-6f));
        assertThat(fall[143]).isZero();
        assertThat(fall[14]).as("no ink, nothing to wipe").isZero();
        float[] other = new Saliency(spec, Weights.of(spec, weights, new float[2]), ENTROPY).occlusion(input, 1);
        assertThat(other[13]).isCloseTo(-0.5f, within(1e-6f));
    }

    @Test
    void anOrdinaryNetworkSaysThatItKeepsNoGradientByItsInput() {
        Network network = Network.create(NetworkSpec.mlp(2, new int[0], Activation.LINEAR, 1), 1, ThreadTeam.of(1), 1);
        network.forward(new FMatrixRMaj(1, 2), false);
        assertThatThrownBy(() -> network.inputGradient(new FMatrixRMaj(1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static double logit(Network network, float[] input, int at, float step) {
        float[] nudged = input.clone();
        nudged[at] += step;
        return network.forward(FMatrixRMaj.wrap(1, nudged.length, nudged), false)
                .get(0, 1);
    }

    private static float[] random(int n, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = random.nextFloat();
        }
        return numbers;
    }
}
