package dev.backlight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class NetworkTest {

    /// https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/ : two inputs, two hidden, two
    /// outputs, all sigmoid.
    @Test
    void reproducesMazursExample() {
        NetworkSpec spec = new NetworkSpec(
                Shape.flat(2),
                List.of(
                        new LayerSpec.Dense(2),
                        new LayerSpec.Activate(Activation.SIGMOID),
                        new LayerSpec.Dense(2),
                        new LayerSpec.Activate(Activation.SIGMOID)));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(spec, 1, team, 1);
            network.set(new float[][] {
                {0.15f, 0.25f, 0.20f, 0.30f}, {0.35f, 0.35f}, {0.40f, 0.50f, 0.45f, 0.55f}, {0.60f, 0.60f}
            });
            Loss loss = Loss.of(new LossSpec.SquaredError());
            FMatrixRMaj x = FMatrixRMaj.wrap(1, 2, new float[] {0.05f, 0.10f});
            FMatrixRMaj target = FMatrixRMaj.wrap(1, 2, new float[] {0.01f, 0.99f});
            FMatrixRMaj gradient = new FMatrixRMaj(1, 2);
            double error = loss.valueAndGradient(network.forward(x, true), target, gradient);
            assertThat(error).isCloseTo(0.298371109, within(1e-7));
            network.backward(gradient);
            List<Parameter> weightsOnly =
                    List.of(network.parameters().get(0), network.parameters().get(2));
            Optimizer.of(new OptimizerSpec.Sgd(0.5f), weightsOnly).step();
            float[] w1 = network.parameters().get(0).value().data;
            float[] w2 = network.parameters().get(2).value().data;
            assertThat(w2[0]).as("w5").isCloseTo(0.35891648f, within(1e-6f));
            assertThat(w2[2]).as("w6").isCloseTo(0.408666186f, within(1e-6f));
            assertThat(w2[1]).as("w7").isCloseTo(0.511301270f, within(1e-6f));
            assertThat(w2[3]).as("w8").isCloseTo(0.561370121f, within(1e-6f));
            assertThat(w1[0]).as("w1").isCloseTo(0.149780716f, within(1e-6f));
            assertThat(w1[2]).as("w2").isCloseTo(0.19956143f, within(1e-6f));
            assertThat(w1[1]).as("w3").isCloseTo(0.24975114f, within(1e-6f));
            assertThat(w1[3]).as("w4").isCloseTo(0.29950229f, within(1e-6f));
        }
    }

    @Test
    void drivesTheArticlesBinaryExampleToItsTarget() {
        NetworkSpec spec = NetworkSpec.mlp(2, new int[] {3}, Activation.RELU, 1);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(spec, 4, team, 1);
            network.parameters().getLast().value().set(0, 0, 1f);
            Optimizer optimizer = Optimizer.of(new OptimizerSpec.Sgd(0.1f), network.parameters());
            Loss loss = Loss.of(new LossSpec.SquaredError());
            FMatrixRMaj x = FMatrixRMaj.wrap(1, 2, new float[] {0.1f, 0.2f});
            FMatrixRMaj target = FMatrixRMaj.wrap(1, 1, new float[] {0f});
            FMatrixRMaj gradient = new FMatrixRMaj(1, 1);
            double before = loss.valueAndGradient(network.forward(x, true), target, gradient);
            for (int step = 0; step < 100; step++) {
                loss.valueAndGradient(network.forward(x, true), target, gradient);
                network.backward(gradient);
                optimizer.step();
            }
            assertThat(before).isGreaterThan(0.1);
            assertThat(loss.valueAndGradient(network.forward(x, false), target, null))
                    .isLessThan(1e-3);
        }
    }

    @Test
    void givesTheSameBitsOnEveryNumberOfThreads() {
        NetworkSpec mlp = NetworkSpec.mlp(784, new int[] {128}, Activation.RELU, 10);
        NetworkSpec cnn = new NetworkSpec(
                new Shape(1, 28, 28),
                List.of(
                        new LayerSpec.Conv2d(6, 5, 1, 2),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Conv2d(8, 5, 2, 0),
                        new LayerSpec.AveragePool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dropout(0.3f),
                        new LayerSpec.Dense(10)));
        for (NetworkSpec spec : List.of(mlp, cnn)) {
            Weights one = train(spec, 1);
            assertThat(train(spec, 2)).isEqualTo(one);
            assertThat(train(spec, 3)).isEqualTo(one);
            assertThat(one.get(0).copy()).doesNotContain(Float.NaN).isNotEqualTo(untrained(spec));
        }
    }

    private static float[] untrained(NetworkSpec spec) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            return Network.create(spec, 5, team, 1).weights().get(0).copy();
        }
    }

    private static Weights train(NetworkSpec spec, int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            Network network = Network.create(spec, 5, team, 37);
            Optimizer optimizer = Optimizer.of(new OptimizerSpec.Adam(0.001f), network.parameters(), team);
            Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
            FMatrixRMaj x = new FMatrixRMaj(37, spec.input().size());
            FMatrixRMaj gradient = new FMatrixRMaj(37, 10);
            int[] labels = new int[37];
            SplittableRandom random = new SplittableRandom(1);
            for (int step = 0; step < 20; step++) {
                x.reshape(step % 5 == 4 ? 20 : 37, spec.input().size());
                new Initializer.Uniform(1).fill(x, 1, 1, random);
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = random.nextInt(10);
                }
                loss.valueAndGradient(network.forward(x, true), labels, gradient);
                network.backward(gradient);
                optimizer.step();
            }
            return network.weights();
        }
    }

    @Test
    void addsPenaltiesToLossAndGradient() {
        NetworkSpec spec = new NetworkSpec(
                Shape.flat(2), List.of(new LayerSpec.Dense(1, new Initializer.Constant(-2), 0.1f, 0.3f)));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(spec, 1, team, 1);
            network.forward(new FMatrixRMaj(1, 2), true);
            network.backward(FMatrixRMaj.wrap(1, 1, new float[] {1}));
            assertThat(network.penalty()).isCloseTo(0.1 * 4 + 0.5 * 0.3 * 8, within(1e-6));
            assertThat(network.parameters().getFirst().gradient().data).containsExactly(-0.1f - 0.6f, -0.1f - 0.6f);
            assertThat(network.parameters().getLast().gradient().data).containsExactly(1f);
            double norm = Gradients.clip(network.parameters(), 0.5f);
            assertThat(norm).isCloseTo(Math.sqrt(1 + 2 * 0.49), within(1e-6));
            assertThat(Gradients.norm(network.parameters())).isCloseTo(0.5, within(1e-6));
        }
    }

    @Test
    void dropsTheSameValuesForwardBackwardAndAfterASeek() {
        NetworkSpec spec = new NetworkSpec(
                Shape.flat(1000), List.of(new LayerSpec.Activate(Activation.LINEAR), new LayerSpec.Dropout(0.4f)));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(spec, 9, team, 1);
            FMatrixRMaj x = new FMatrixRMaj(1, 1000);
            java.util.Arrays.fill(x.data, 1);
            float[] first = network.forward(x, true).data.clone();
            float[] second = network.forward(x, true).data.clone();
            network.seek(0);
            assertThat(network.forward(x, true).data).isEqualTo(first).isNotEqualTo(second);
            int dropped = 0;
            for (float value : first) {
                assertThat(value == 0 || Math.abs(value - 1 / 0.6f) < 1e-6f).isTrue();
                dropped += value == 0 ? 1 : 0;
            }
            assertThat(dropped).isBetween(350, 450);
            FMatrixRMaj ones = x.copy();
            assertThat(network.layers().getLast().backward(ones, true).data).isEqualTo(first);
            assertThat(network.forward(x, false).data).isEqualTo(x.data);
        }
    }

    @Test
    void refusesInputsItCannotUse() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(NetworkSpec.mlp(3, new int[0], Activation.RELU, 2), 1, team, 2);
            FMatrixRMaj nan = FMatrixRMaj.wrap(1, 3, new float[] {0, Float.NaN, 1});
            assertThatThrownBy(() -> network.forward(nan, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Input 1 of example 0 is NaN");
            assertThatThrownBy(() -> network.forward(new FMatrixRMaj(3, 3), true))
                    .hasMessageContaining("1 to 2 rows");
            assertThatThrownBy(() -> network.forward(new FMatrixRMaj(1, 4), true))
                    .hasMessageContaining("rows of 4");
            assertThatThrownBy(() -> network.set(new float[2][5])).hasMessageContaining("layer 1 weights");
        }
    }

    @Test
    void refusesWhatWouldNotFitBeforeTakingMemory() {
        NetworkSpec huge = NetworkSpec.mlp(784, new int[] {2_000_000, 2_000_000}, Activation.RELU, 10);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            assertThatThrownBy(() -> Network.create(huge, 1, team, 128))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("MB may be used");
            assertThatThrownBy(huge::parameterCount).hasMessageContaining("parameters");
            assertThatThrownBy(() -> Network.create(NetworkSpec.mlp(2, new int[0], Activation.RELU, 1), 1, team, 0))
                    .hasMessageContaining("batch size");
        }
    }

    @Test
    void garbageThatWaitsForTheCollectorCountsAsRoom() {
        NetworkSpec spec = NetworkSpec.mlp(784, new int[] {128}, Activation.RELU, 10);
        long most = Runtime.getRuntime().maxMemory();
        for (long made = 0; made < 3 * most; made += 1 << 20) {
            spec.requireMemory(128); // however full the heap is of what nobody needs
            garbage = new byte[1 << 20];
        }
        assertThat(garbage).hasSize(1 << 20);
    }

    private static byte[] garbage;
}
