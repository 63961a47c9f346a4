package dev.backlight.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.layer.PictureStack;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes through several layers at once is what goes through one after the other, as the glass path has it:
/// outputs, what is between, and all gradients, for every row of layers that can be taken together.
class PictureStackTest {
    private static final LossSpec LOSS = new LossSpec.SquaredError();
    private static final LayerSpec RELU = new LayerSpec.Activate(Activation.RELU);
    private static final LayerSpec TANH = new LayerSpec.Activate(Activation.TANH);
    private static final LayerSpec POOL = new LayerSpec.MaxPool(2, 2);

    private static LayerSpec conv(int filters, int kernel, int padding) {
        return new LayerSpec.Conv2d(filters, kernel, 1, padding);
    }

    /// Layers, and how many of them the first stack stands for.
    private record Case(int stacked, List<LayerSpec> layers) {}

    private static List<Case> cases() {
        return List.of(
                new Case(6, List.of(conv(6, 5, 2), RELU, POOL, conv(7, 3, 0), RELU, POOL)),
                new Case(2, List.of(conv(3, 3, 1), RELU, TANH)),
                new Case(2, List.of(conv(8, 3, 1), POOL, TANH, conv(4, 2, 1), RELU)),
                new Case(3, List.of(conv(4, 3, 2), conv(9, 3, 1), RELU)),
                new Case(4, List.of(conv(4, 3, 1), RELU, conv(2, 3, 1), RELU, new LayerSpec.AveragePool(3, 2))),
                new Case(1, List.of(conv(5, 1, 0), TANH, conv(2, 4, 3), RELU, POOL)),
                new Case(0, List.of(new LayerSpec.BatchNorm(), conv(3, 3, 0), RELU, POOL)));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 37, 64})
    void givesWhatTheLayersGiveOneByOne(int rows) {
        for (Case each : cases()) {
            List<LayerSpec> layers = new ArrayList<>(each.layers());
            layers.add(new LayerSpec.Flatten());
            layers.add(new LayerSpec.Dense(3));
            NetworkSpec spec = new NetworkSpec(new Shape(2, 11, 10), layers);
            assertThat(PictureStack.length(spec, 0, rows)).isEqualTo(each.stacked());
            assertThat(PictureStack.length(spec, 0, 15)).isZero();
            List<float[]> one = check(spec, rows, 1);
            assertThat(check(spec, rows, 3)).usingRecursiveComparison().isEqualTo(one);
        }
    }

    /// @return all gradients
    private static List<float[]> check(NetworkSpec spec, int rows, int threads) {
        SplittableRandom random = new SplittableRandom(rows);
        FMatrixRMaj x = new FMatrixRMaj(rows, spec.input().size());
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = random.nextInt(3) == 0 ? (float) random.nextGaussian() : 0;
        }
        FMatrixRMaj target = new FMatrixRMaj(rows, 3);
        FMatrixRMaj gradOutput = new FMatrixRMaj(rows, 3);
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            Network network = Network.createSensitive(spec, team, rows);
            Weights weights = Network.create(spec, 4, team, 1).weights();
            network.set(weights);
            FMatrixRMaj output = network.forward(x, true);
            GlassPass pass = GlassNetwork.ofBatch(spec, weights).pass(toDouble(x), toDouble(target), LOSS);
            for (int layer = 0; layer < spec.layers().size(); layer++) {
                assertSame(
                        spec + ", layer " + layer,
                        network.output(layer).data,
                        pass.values().get(layer + 1).data);
            }
            Loss.of(LOSS).valueAndGradient(output, target, gradOutput);
            FMatrixRMaj byInput = network.inputGradient(gradOutput);
            assertSame(spec + ", input", byInput.data, pass.deltas().getFirst().data);
            List<float[]> gradients = new ArrayList<>();
            for (int p = 0; p < network.parameters().size(); p++) {
                float[] gradient = network.parameters().get(p).gradient().data;
                if (gradient.length > 0) { // statistics have none
                    assertSame(
                            spec + ", parameter " + p,
                            gradient,
                            pass.gradients().get(p).data);
                }
                gradients.add(gradient.clone());
            }
            return gradients;
        }
    }

    private static void assertSame(String what, float[] fast, double[] exact) {
        double largest = 1e-3;
        for (double value : exact) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < exact.length; i++) {
            assertThat((double) fast[i]).as(what + " at " + i).isCloseTo(exact[i], within(1e-4 * largest));
        }
    }

    private static DMatrixRMaj toDouble(FMatrixRMaj matrix) {
        DMatrixRMaj result = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        for (int i = 0; i < result.data.length; i++) {
            result.data[i] = matrix.data[i];
        }
        return result;
    }
}
