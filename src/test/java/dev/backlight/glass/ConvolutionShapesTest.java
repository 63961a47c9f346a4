package dev.backlight.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ThreadTeam;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every convolution that can be built on a square picture of up to 28 x 28: kernels up to 11, strides up to 3,
/// paddings up to 5, also those that reach past their picture. One picture goes through each: its outputs and the
/// gradient of each weight are those of the glass path.
class ConvolutionShapesTest {
    private static final LossSpec LOSS = new LossSpec.SquaredError();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyShapeAnswersAsTheGlassPathDoes(int stride) {
        RandomGenerator random = new SplittableRandom(5);
        int shapes = 0;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            for (int side = 1; side <= 28; side++) {
                for (int kernel = 1; kernel <= 11; kernel++) {
                    for (int padding = 0; padding <= 5; padding++) {
                        if (kernel <= side + 2 * padding) {
                            check(side, new LayerSpec.Conv2d(1, kernel, stride, padding), team, random);
                            shapes++;
                        }
                    }
                }
            }
        }
        assertThat(shapes).isEqualTo(1723);
    }

    private static void check(int side, LayerSpec.Conv2d conv, ThreadTeam team, RandomGenerator random) {
        NetworkSpec spec = new NetworkSpec(new Shape(1, side, side), List.of(conv, new LayerSpec.Flatten()));
        Network network = Network.create(spec, 3, team, 1);
        FMatrixRMaj x = new FMatrixRMaj(1, side * side);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextGaussian();
        }
        int outputs = spec.output().size();
        FMatrixRMaj target = new FMatrixRMaj(1, outputs);
        FMatrixRMaj gradOutput = new FMatrixRMaj(1, outputs);
        FMatrixRMaj output = network.forward(x, true);
        Loss.of(LOSS).valueAndGradient(output, target, gradOutput);
        network.backward(gradOutput);

        GlassPass pass = GlassNetwork.ofBatch(spec, network.weights()).pass(toDouble(x), toDouble(target), LOSS);
        String what = side + " x " + side + ", " + conv;
        assertSame(what, output.data, pass.output().data, outputs);
        for (int p = 0; p < network.parameters().size(); p++) {
            Parameter parameter = network.parameters().get(p);
            double[] exact = pass.gradients().get(p).data;
            assertSame(what + ", " + parameter.name(), parameter.gradient().data, exact, exact.length);
        }
    }

    private static void assertSame(String what, float[] fast, double[] exact, int count) {
        double largest = 1;
        for (double value : exact) {
            largest = Math.max(largest, Math.abs(value));
        }
        double worst = 0;
        for (int i = 0; i < count; i++) {
            worst = Math.max(worst, Math.abs(fast[i] - exact[i]));
        }
        assertThat(worst).as(what).isCloseTo(0, within(1e-4 * largest));
    }

    private static DMatrixRMaj toDouble(FMatrixRMaj matrix) {
        DMatrixRMaj result = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        for (int i = 0; i < result.data.length; i++) {
            result.data[i] = matrix.data[i];
        }
        return result;
    }
}
