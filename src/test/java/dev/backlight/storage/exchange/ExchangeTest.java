package dev.backlight.storage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.backlight.data.DataException;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.ParameterSpec.Role;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.run.Model;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Networks that go elsewhere answer there as they do here.
class ExchangeTest {
    @TempDir
    private Path folder;

    static Stream<Model> networks() {
        List<LayerSpec> everything = new ArrayList<>();
        for (Activation function : Activation.values()) {
            everything.add(new LayerSpec.Dense(9));
            everything.add(new LayerSpec.BatchNorm());
            everything.add(new LayerSpec.Activate(function));
        }
        everything.add(new LayerSpec.Dropout(0.3f));
        everything.add(new LayerSpec.Dense(4));
        float[] mean = new float[25];
        Arrays.fill(mean, 0.2f);
        Shape picture = new Shape(2, 11, 9);
        float[] pictureMean = new float[picture.size()];
        Arrays.fill(pictureMean, 0.1f);
        NetworkSpec convolutions = new NetworkSpec(
                picture,
                List.of(
                        new LayerSpec.Conv2d(5, 3, 2, 1),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.MaxPool(2, 1),
                        new LayerSpec.Conv2d(3, 2, 1, 0),
                        new LayerSpec.Activate(Activation.TANH),
                        new LayerSpec.AveragePool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(6),
                        new LayerSpec.Softmax()));
        return Stream.of(
                model(NetworkSpec.mlp(784, new int[] {32}, Activation.RELU, 10), new LossSpec.SoftmaxCrossEntropy()),
                model(
                        new NetworkSpec(Shape.flat(25), everything).withNormalization(new Normalization(mean, 2)),
                        new LossSpec.BinaryCrossEntropy()),
                model(
                        convolutions.withNormalization(new Normalization(pictureMean, 1.5f)),
                        new LossSpec.SquaredError()));
    }

    /// A network as it is drawn at random, with statistics of normalisations as of one that has learned.
    private static Model model(NetworkSpec spec, LossSpec loss) {
        Network network = Network.create(spec, 3, ThreadTeam.of(1), 1);
        Weights weights = network.weights();
        Random random = new Random(8);
        for (int i = 0; i < weights.size(); i++) {
            Role role = spec.parameters().get(i).role();
            if (role != Role.WEIGHTS) {
                float[] values = weights.get(i).copy();
                for (int j = 0; j < values.length; j++) {
                    values[j] += 0.5f * random.nextFloat();
                }
                weights = weights.with(i, values);
            }
        }
        return new Model(spec, loss, 4, 120, weights);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anotherProgramReadsTheOnnxFileAndAnswersTheSame(Model model) throws OrtException {
        float[][] inputs = Exchange.probes(model.network(), 100);
        float[] expected = Exchange.answers(model, inputs);
        try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session = environment.createSession(OnnxExport.bytes(model))) {
            Shape in = model.network().input();
            float[] all = new float[100 * in.size()];
            for (int i = 0; i < 100; i++) {
                System.arraycopy(inputs[i], 0, all, i * in.size(), in.size());
            }
            long[] shape = in.isFlat()
                    ? new long[] {100, in.size()}
                    : new long[] {100, in.channels(), in.height(), in.width()};
            try (OnnxTensor x = OnnxTensor.createTensor(environment, FloatBuffer.wrap(all), shape);
                    OrtSession.Result result = session.run(Map.of("pixels", x))) {
                float[][] answers =
                        (float[][]) result.get("outputs").orElseThrow().getValue();
                assertThat(largestDifference(expected, answers)).isLessThanOrEqualTo(1e-5);
                assertThat(result.get("probabilities").isPresent())
                        .isEqualTo(!(model.loss() instanceof LossSpec.SquaredError));
            }
        }
    }

    private static double largestDifference(float[] expected, float[][] answers) {
        double largest = 0;
        int outputs = answers[0].length;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i] - answers[i / outputs][i % outputs]));
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void onnxAndNpzComeBackAsTheNetworkTheyWere(Model model) throws IOException {
        Path onnx = folder.resolve("a.onnx");
        OnnxExport.write(onnx, model);
        Model back = OnnxImport.read(onnx);
        float[][] probes = Exchange.probes(model.network(), 20);
        if (model.network().layers().getLast() instanceof LayerSpec.Softmax) {
            assertThat(back.loss()).as("read as one that can learn on").isEqualTo(new LossSpec.SoftmaxCrossEntropy());
        } else {
            assertThat(Exchange.answers(back, probes)).isEqualTo(Exchange.answers(model, probes));
            assertThat(back.loss()).isEqualTo(model.loss());
            assertThat(back.step()).isEqualTo(120);
        }
        Path npz = folder.resolve("a.npz");
        ModelNpz.write(npz, model);
        Model same = ModelNpz.read(npz);
        assertThat(same.network()).isEqualTo(model.network());
        assertThat(same.parameters().copy()).isDeepEqualTo(model.parameters().copy());
    }

    @Test
    void damagedAndForeignFilesAreToldInOneSentence() throws IOException {
        Path file = folder.resolve("a.onnx");
        byte[] sound = OnnxExport.bytes(networks().findFirst().orElseThrow());
        for (int i = 0; i < 200; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 0x3B;
            Files.write(file, damaged);
            try {
                OnnxImport.read(file);
            } catch (DataException told) {
                assertThat(told.getMessage()).endsWith(".");
            }
        }
        assertThatThrownBy(() -> OnnxImport.read(folder.resolve("none.onnx"))).hasMessageContaining("check the name");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> ModelNpz.read(file)).isInstanceOf(DataException.class);
    }

    private static boolean hasNumPy() throws IOException, InterruptedException {
        try {
            Process python = new ProcessBuilder("python3", "-c", "import numpy").start();
            return python.waitFor(20, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theProgramInNumPyAnswersTheSameAndTheOthersAreSoundPython(Model model) throws Exception {
        Assumptions.assumeTrue(hasNumPy());
        ModelNpz.write(folder.resolve("mine.npz"), model);
        ExperimentConfig recipe = recipe(model, new OptimizerSpec.Nesterov(0.1f, 0.9f));
        for (PythonCode.Library library : PythonCode.Library.values()) {
            Files.writeString(
                    folder.resolve(library.name() + ".py"), new PythonCode(model, recipe, "mine.npz").in(library));
        }
        String said = run("python3", "NUMPY.py");
        double difference = Double.parseDouble(said.substring(said.lastIndexOf(' ') + 1));
        assertThat(difference).isLessThan(1e-5);
        run("python3", "-m", "py_compile", "PYTORCH.py", "KERAS.py");
    }

    private static ExperimentConfig recipe(Model model, OptimizerSpec optimizer) {
        ExperimentConfig article = ExperimentConfig.article();
        return new ExperimentConfig(
                model.network(), model.loss(), optimizer, article.schedule(), 20, 3, 5, 0, article.inputs());
    }

    @Test
    void theProgramInNumPyTakesTheSameFirstSteps() throws Exception {
        Assumptions.assumeTrue(hasNumPy());
        for (OptimizerSpec optimizer : List.of(
                new OptimizerSpec.Sgd(0.1f), new OptimizerSpec.Momentum(0.1f, 0.9f), new OptimizerSpec.Adam(0.01f))) {
            Model model = networks().findFirst().orElseThrow();
            ModelNpz.write(folder.resolve("mine.npz"), model);
            String program = new PythonCode(model, recipe(model, optimizer), "mine.npz").in(PythonCode.Library.NUMPY);
            Files.writeString(folder.resolve("learn.py"), program + """
                    labels = np.arange(100) % 10
                    for t in 1, 2, 3:
                        step(w["check_inputs"], labels, t)
                    print(" ".join(repr(float(v)) for v in w["layer_2_weights"].ravel()))
                """);
            String said = run("python3", "learn.py");
            double[] theirs = Arrays.stream(said.lines().toList().getLast().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            float[] ours = FirstSteps.of(model, optimizer, 3).get(2).copy();
            assertThat(theirs).hasSameSizeAs(new double[ours.length]);
            double largest = 0;
            for (int i = 0; i < ours.length; i++) {
                largest = Math.max(largest, Math.abs(ours[i] - theirs[i]));
            }
            assertThat(largest).as(optimizer.toString()).isLessThan(2e-5);
        }
    }
}
