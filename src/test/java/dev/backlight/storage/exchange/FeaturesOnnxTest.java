package dev.backlight.storage.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.backlight.data.features.EdgeHistograms;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.features.Pca;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.ModelFile;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// ONNX Runtime extracts features and answers as Backlight does.
class FeaturesOnnxTest {
    private static final int SIDE = 12;
    private static final int INPUTS = SIDE * SIDE;
    private static final int COUNT = 100;

    @TempDir
    private Path folder;

    static Stream<FeatureSet> kinds() {
        Random random = new Random(2);
        float[] means = numbers(random, INPUTS);
        float[][] axes = {numbers(random, INPUTS), numbers(random, INPUTS), numbers(random, INPUTS)};
        EdgeHistograms edges = new EdgeHistograms(SIDE);
        return Stream.of(
                new FeatureSet.Pixels(means, 0.1),
                new FeatureSet.Selected(INPUTS, new int[] {3, 9, 60, 143}, numbers(random, 4), 0.3),
                new FeatureSet.Components(Pca.found(means, axes, new double[INPUTS])),
                new FeatureSet.Edges(edges, numbers(random, edges.size()), 2.5));
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = 0.2f * (float) random.nextGaussian();
        }
        return numbers;
    }

    private static Model on(List<FeatureSet> parts) {
        Fusion fusion = new Fusion(new FeatureRecipe(true, 0.2, 3, true), parts);
        NetworkSpec rows = NetworkSpec.mlp(fusion.size(), new int[] {8}, Activation.RELU, 5);
        NetworkSpec spec = new NetworkSpec(
                new Shape(1, SIDE, SIDE), fusion, new Normalization(fusion.means(), 1.5f), rows.layers());
        return new Model(
                spec,
                new LossSpec.SoftmaxCrossEntropy(),
                2,
                30,
                Network.create(spec, 3, ThreadTeam.of(1), 1).weights());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindOfFeatures(FeatureSet kind) throws OrtException {
        assertThat(largestDifference(on(List.of(kind)))).isLessThanOrEqualTo(1e-5);
    }

    @Test
    void allKindsTogetherInAFileThatIsReadBack() throws IOException, OrtException {
        Model model = on(kinds().toList());
        assertThat(largestDifference(model)).isLessThanOrEqualTo(1e-5);
        Path file = folder.resolve("features.model");
        ModelFile.write(file, model);
        ExportSource source = ExportSource.of(file);
        assertThat(ExportForm.ONNX.fits(source)).isTrue();
        assertThat(ExportForm.PYTORCH.fits(source)).isFalse();
        Written written = ExportForm.ONNX.write(source, folder.resolve("features.onnx"));
        assertThat(written.agrees()).isTrue();
        assertThat(written.check().toString()).contains("to the bit");
    }

    private static double largestDifference(Model model) throws OrtException {
        float[][] inputs = Exchange.probes(model.network(), COUNT);
        inputs[0] = new float[INPUTS]; // no ink, no edges
        for (int row = 0; row < SIDE; row++) { // straight lines, which lie between two directions
            inputs[1][row * SIDE + 5] = 1;
            inputs[2][5 * SIDE + row] = 1;
            inputs[3][row * SIDE + row] = 1;
        }
        float[] expected = Exchange.answers(model, inputs);
        FloatBuffer all = FloatBuffer.allocate(COUNT * INPUTS);
        for (float[] input : inputs) {
            all.put(input);
        }
        double largest = 0;
        try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session = environment.createSession(OnnxExport.bytes(model));
                OnnxTensor x = OnnxTensor.createTensor(environment, all.flip(), new long[] {COUNT, 1, SIDE, SIDE});
                OrtSession.Result result = session.run(Map.of("pixels", x))) {
            float[][] answers = (float[][]) result.get("outputs").orElseThrow().getValue();
            for (int i = 0; i < expected.length; i++) {
                largest = Math.max(largest, Math.abs(expected[i] - answers[i / 5][i % 5]));
            }
        }
        return largest;
    }
}
