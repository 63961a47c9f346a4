package dev.backlight.storage.exchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.training.taste.TasteSpec;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ONNX Runtime answers as Backlight does, whatever has learned.
class TrainedOnnxTest {
    private static final int COUNT = 100;

    @TempDir
    private Path folder;

    private static Weights drawn(Architecture architecture) {
        Random random = new Random(3);
        return Weights.of(
                architecture,
                architecture.parameters().stream()
                        .map(matrix -> {
                            float[] values = new float[Math.toIntExact(matrix.count())];
                            for (int i = 0; i < values.length; i++) {
                                values[i] = (float) (0.3 * random.nextGaussian());
                            }
                            return values;
                        })
                        .toArray(float[][]::new));
    }

    @Test
    void eachOfSeveralNetworksIsAFileThatAnswersAsItDoes() throws IOException, OrtException {
        NetworkSpec generator = NetworkSpec.mlp(4, new int[] {16, 16}, Activation.LEAKY_RELU, 6);
        NetworkSpec critic = NetworkSpec.mlp(6, new int[] {12}, Activation.TANH, 1);
        Weights both = drawn(new Architecture.Several(List.of(
                new Architecture.Several.Member("generator", generator),
                new Architecture.Several.Member("critic", critic))));
        Written written = TrainedOnnx.write(folder.resolve("duel.onnx"), both);
        assertThat(written.agrees()).isTrue();
        assertThat(written.files())
                .containsExactly(folder.resolve("duel-generator.onnx"), folder.resolve("duel-critic.onnx"));
        assertThat(largest(generator, both.of("generator"), written.files().getFirst()))
                .isLessThanOrEqualTo(1e-5);
        assertThat(largest(critic, both.of("critic"), written.files().getLast()))
                .isLessThanOrEqualTo(1e-5);
    }

    private static double largest(NetworkSpec spec, Weights weights, Path file) throws IOException, OrtException {
        Network network = Network.create(spec, 0, ThreadTeam.of(1), COUNT);
        network.set(weights.copy());
        int inputs = spec.input().size();
        FMatrixRMaj x = new FMatrixRMaj(COUNT, inputs);
        Random random = new Random(5);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextGaussian();
        }
        float[] expected = network.forward(x, false).data.clone();
        try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session = environment.createSession(Files.readAllBytes(file));
                OnnxTensor entering =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(x.data), new long[] {COUNT, inputs});
                OrtSession.Result result = session.run(Map.of("inputs", entering))) {
            return largest(
                    expected, (float[][]) result.get("outputs").orElseThrow().getValue());
        }
    }

    private static double largest(float[] expected, float[][] answers) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            float answer = answers[i / answers[0].length][i % answers[0].length];
            largest = Math.max(largest, Math.abs(expected[i] - answer));
        }
        return largest;
    }

    /// By the formula of a recommender: both biases, the product of the factors, what a network makes of them.
    @ParameterizedTest
    @CsvSource({"0,true", "8,true", "8,false"})
    void aRecommenderRecommendsTheSame(int units, boolean product) throws OrtException {
        TasteSpec spec = new TasteSpec(30, 20, 3, units, product);
        Weights weights = drawn(spec);
        Random random = new Random(9);
        long[] person = random.longs(COUNT, 0, 30).toArray();
        long[] item = random.longs(COUNT, 0, 20).toArray();
        float[] expected = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            expected[i] = stars(spec, weights, (int) person[i], (int) item[i]);
        }
        try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session = environment.createSession(TasteOnnx.bytes(spec, weights));
                OnnxTensor people = OnnxTensor.createTensor(environment, LongBuffer.wrap(person), new long[] {COUNT});
                OnnxTensor items = OnnxTensor.createTensor(environment, LongBuffer.wrap(item), new long[] {COUNT});
                OrtSession.Result result = session.run(Map.of("person", people, "item", items))) {
            assertThat(largest(expected, (float[][])
                            result.get("outputs").orElseThrow().getValue()))
                    .isLessThanOrEqualTo(1e-5);
        }
    }

    private static float stars(TasteSpec spec, Weights weights, int person, int item) {
        float[][] all = weights.copy();
        float stars = all[2][person] + all[3][item];
        FMatrixRMaj both = new FMatrixRMaj(1, 2 * spec.factors());
        for (int f = 0; f < spec.factors(); f++) {
            float p = all[0][person * spec.factors() + f];
            float q = all[1][item * spec.factors() + f];
            stars += spec.product() ? p * q : 0;
            both.data[f] = p;
            both.data[spec.factors() + f] = q;
        }
        if (spec.units() > 0) {
            Network head = Network.create(spec.head(), 0, ThreadTeam.of(1), 1);
            List<float[]> own = new ArrayList<>(Arrays.asList(all).subList(TasteSpec.HEAD, all.length));
            head.set(own.toArray(float[][]::new));
            stars += head.forward(both, false).data[0];
        }
        return stars;
    }
}
