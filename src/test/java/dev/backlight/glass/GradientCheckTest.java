package dev.backlight.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The fast path against the glass path, and the glass path against finite differences, for every layer with every
/// loss.
class GradientCheckTest {
    private static final int BATCH = 5;
    private static final int OUTPUTS = 3;

    static Stream<Arguments> pairs() {
        Map<String, NetworkSpec> networks = new TreeMap<>();
        for (Activation activation : Activation.values()) {
            networks.put("dense + " + activation, NetworkSpec.mlp(4, new int[] {6, 5}, activation, OUTPUTS));
            networks.put(
                    "output " + activation,
                    new NetworkSpec(
                            Shape.flat(4), List.of(new LayerSpec.Dense(OUTPUTS), new LayerSpec.Activate(activation))));
        }
        networks.put("softmax", stack(Shape.flat(4), new LayerSpec.Dense(OUTPUTS), new LayerSpec.Softmax()));
        networks.put(
                "softmax inside",
                stack(Shape.flat(4), new LayerSpec.Dense(6), new LayerSpec.Softmax(), new LayerSpec.Dense(OUTPUTS)));
        networks.put(
                "batch norm",
                stack(
                        Shape.flat(4),
                        new LayerSpec.Dense(6),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Activate(Activation.TANH),
                        new LayerSpec.Dense(OUTPUTS)));
        Shape picture = new Shape(2, 7, 6);
        networks.put(
                "conv",
                stack(
                        picture,
                        new LayerSpec.Conv2d(3, 3, 1, 0),
                        new LayerSpec.Activate(Activation.TANH),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(OUTPUTS)));
        networks.put(
                "conv padded, strided, twice",
                stack(
                        picture,
                        new LayerSpec.Conv2d(3, 3, 1, 2),
                        new LayerSpec.Activate(Activation.GELU),
                        new LayerSpec.Conv2d(2, 3, 2, 1),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(OUTPUTS)));
        networks.put(
                "conv + batch norm",
                stack(
                        picture,
                        new LayerSpec.Conv2d(3, 3, 1, 1),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(OUTPUTS)));
        networks.put(
                "max pool",
                stack(
                        picture,
                        new LayerSpec.Conv2d(2, 3, 1, 1),
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(OUTPUTS)));
        networks.put(
                "max pool, overlapping",
                stack(
                        picture,
                        new LayerSpec.Conv2d(2, 3, 1, 1),
                        new LayerSpec.MaxPool(3, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(OUTPUTS)));
        networks.put(
                "average pool",
                stack(
                        picture,
                        new LayerSpec.Conv2d(2, 3, 1, 1),
                        new LayerSpec.AveragePool(2, 1),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(OUTPUTS)));
        List<LossSpec> losses = List.of(
                new LossSpec.SquaredError(),
                new LossSpec.SoftmaxCrossEntropy(),
                new LossSpec.SoftmaxCrossEntropy(0.1f),
                new LossSpec.BinaryCrossEntropy(),
                new LossSpec.Huber(0.5f));
        List<Arguments> pairs = new ArrayList<>();
        networks.forEach((name, spec) -> losses.forEach(loss -> pairs.add(Arguments.of(name, spec, loss))));
        return pairs.stream();
    }

    private static NetworkSpec stack(Shape input, LayerSpec... layers) {
        return new NetworkSpec(input, List.of(layers));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("pairs")
    void allThreePathsAgree(String name, NetworkSpec spec, LossSpec lossSpec) {
        RandomGenerator random = new SplittableRandom(11);
        try (ThreadTeam team = ThreadTeam.of(2)) {
            Network network = Network.create(spec, 7, team, BATCH);
            for (Parameter parameter : network.parameters()) {
                if (parameter.trainable()) {
                    new Initializer.Uniform(0.7f).fill(parameter.value(), 1, 1, random);
                }
            }
            FMatrixRMaj x = new FMatrixRMaj(BATCH, spec.input().size());
            new Initializer.Normal(1).fill(x, 1, 1, random);
            FMatrixRMaj target = new FMatrixRMaj(BATCH, OUTPUTS);
            int[] labels = new int[BATCH];
            for (int i = 0; i < BATCH; i++) {
                labels[i] = random.nextInt(OUTPUTS);
                target.set(i, labels[i], 1);
            }
            GlassNetwork glass = GlassNetwork.ofBatch(spec, network.weights());
            GlassPass pass = glass.pass(toDouble(x), toDouble(target), lossSpec);

            Loss loss = Loss.of(lossSpec);
            FMatrixRMaj gradOutput = new FMatrixRMaj(BATCH, OUTPUTS);
            FMatrixRMaj output = network.forward(x, true);
            assertThat(loss.valueAndGradient(output, target, gradOutput))
                    .isCloseTo(pass.loss(), within(1e-5 * (1 + pass.loss())));
            assertThat(loss.valueAndGradient(output, labels, gradOutput))
                    .isCloseTo(pass.loss(), within(1e-5 * (1 + pass.loss())));
            network.backward(gradOutput);

            List<DMatrixRMaj> numeric = FiniteDifferences.gradients(glass, toDouble(x), toDouble(target), lossSpec);
            double scale = pass.gradients().stream()
                    .mapToDouble(g -> norm(g.data))
                    .max()
                    .orElseThrow();
            for (int p = 0; p < network.parameters().size(); p++) {
                if (network.parameters().get(p).trainable()) {
                    String what = network.parameters().get(p).name();
                    double[] exact = pass.gradients().get(p).data;
                    assertThat(error(exact, numeric.get(p).data, scale))
                            .as("glass, " + what)
                            .isLessThan(1e-7);
                    double[] fast = toDouble(network.parameters().get(p).gradient()).data;
                    assertThat(error(exact, fast, scale)).as("fast, " + what).isLessThan(1e-4);
                }
            }
            double[] inputGradient =
                    FiniteDifferences.inputGradient(glass, toDouble(x), toDouble(target), lossSpec).data;
            assertThat(error(pass.deltas().getFirst().data, inputGradient, scale))
                    .as("input")
                    .isLessThan(1e-7);
        }
    }

    /// `|a − b| / max(|a|, |b|)`, where gradients that vanish beside the largest are measured against a hundredth
    /// of it.
    private static double error(double[] a, double[] b, double scale) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return norm(difference) / Math.max(Math.max(norm(a), norm(b)), 0.01 * scale);
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }

    private static DMatrixRMaj toDouble(FMatrixRMaj matrix) {
        DMatrixRMaj result = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        Arrays.setAll(result.data, i -> matrix.data[i]);
        return result;
    }
}
