package dev.backlight.storage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.Extraction;
import dev.backlight.storage.SomeRun;
import dev.backlight.storage.file.Block;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.storage.run.RunFileException.Kind;
import dev.backlight.training.TinyData;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Curves;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.RunState;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunFileTest {
    private static final float ODD = 0.123456789f;

    @TempDir
    Path folder;

    static List<ExperimentConfig> everyRecipe() {
        List<ExperimentConfig> recipes = new ArrayList<>();
        Arrays.stream(Preset.values()).map(Preset::config).forEach(recipes::add);
        ExperimentConfig tiny = TinyData.config();
        optimizers().map(tiny::withOptimizer).forEach(recipes::add);
        schedules().map(tiny::withSchedule).forEach(recipes::add);
        losses().map(tiny::withLoss).forEach(recipes::add);
        Arrays.stream(InputScale.values()).map(tiny::withInputs).forEach(recipes::add);
        recipes.add(tiny.withNetwork(everyLayer()).withAugmentation(Augmentation.HANDWRITING));
        for (Activation activation : Activation.values()) {
            recipes.add(tiny.withNetwork(NetworkSpec.mlp(16, new int[] {3}, activation, 4)));
        }
        initializers()
                .map(start -> new LayerSpec.Dense(4, start, ODD, 1 - ODD))
                .map(layer -> tiny.withNetwork(new NetworkSpec(Shape.flat(16), List.of(layer))))
                .forEach(recipes::add);
        recipes.add(tiny.withValidation(new Validation(8, 3)));
        recipes.add(tiny.withSeed(Long.MIN_VALUE).withGradientClip(ODD).withEpochs(ExperimentConfig.ENDLESS));
        return recipes;
    }

    private static Stream<OptimizerSpec> optimizers() {
        return Stream.of(
                new OptimizerSpec.GradientDescent(ODD),
                new OptimizerSpec.Sgd(Float.MIN_VALUE),
                new OptimizerSpec.Momentum(1e10f, ODD),
                new OptimizerSpec.Nesterov(ODD, 0.9f),
                new OptimizerSpec.AdaGrad(ODD),
                new OptimizerSpec.RmsProp(ODD, 0.9f),
                new OptimizerSpec.Adam(ODD),
                new OptimizerSpec.AdamW(ODD));
    }

    private static Stream<Schedule> schedules() {
        return Stream.of(
                new Schedule.Constant(),
                new Schedule.Step(100, ODD),
                new Schedule.Cosine(1000, ODD),
                new Schedule.WarmUp(10, new Schedule.WarmUp(5, new Schedule.Step(3, ODD))),
                new Schedule.ReduceOnPlateau(ODD, 3, 0));
    }

    private static Stream<LossSpec> losses() {
        return Stream.of(
                new LossSpec.SquaredError(),
                new LossSpec.SoftmaxCrossEntropy(ODD),
                new LossSpec.BinaryCrossEntropy(),
                new LossSpec.Huber(ODD));
    }

    private static Stream<Initializer> initializers() {
        return Stream.of(
                new Initializer.Zeros(),
                new Initializer.Constant(ODD),
                new Initializer.Normal(ODD),
                new Initializer.Uniform(ODD),
                new Initializer.Xavier(),
                new Initializer.He(),
                new Initializer.Orthogonal(),
                new Initializer.Auto());
    }

    private static NetworkSpec everyLayer() {
        return new NetworkSpec(
                new Shape(1, 4, 4),
                List.of(
                        new LayerSpec.Conv2d(2, 3, 1, 1),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.MaxPool(2, 1),
                        new LayerSpec.AveragePool(2, 1),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dropout(ODD),
                        new LayerSpec.Activate(Activation.TANH),
                        new LayerSpec.Dense(4),
                        new LayerSpec.Softmax()));
    }

    @Test
    void everyKindIsAmongTheRecipes() {
        kinds(optimizers(), OptimizerSpec.class);
        kinds(schedules(), Schedule.class);
        kinds(losses(), LossSpec.class);
        kinds(initializers(), Initializer.class);
        kinds(everyLayer().layers().stream(), LayerSpec.class);
    }

    private static void kinds(Stream<?> some, Class<?> family) {
        assertThat(some.map(Object::getClass).map(kind -> (Object) kind))
                .containsExactlyInAnyOrder((Object[]) family.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyRecipe")
    void whatIsWrittenIsReadBitForBit(ExperimentConfig config) throws Exception {
        Path file = folder.resolve("a" + RunFile.SUFFIX);
        KeptRun run = SomeRun.of(config, 40, 7);
        RunFile.write(file, run);
        KeptRun read = RunFile.read(file);
        assertSame(read, run);
        assertThat(read.result().parameters())
                .isEqualTo(
                        RunFile.canKeep(run.result().parameters())
                                ? run.result().parameters()
                                : null);
    }

    private static void assertSame(KeptRun read, KeptRun run) {
        assertThat(read.config()).isEqualTo(run.config());
        assertThat(read.number()).isEqualTo(run.number());
        assertThat(read.data()).isEqualTo(run.data());
        assertThat(read.when()).isEqualTo(run.when());
        assertThat(read.ended()).isEqualTo(run.ended());
        assertThat(read.result().confusion()).isDeepEqualTo(run.result().confusion());
        assertThat(bits(read.result().loss())).isEqualTo(bits(run.result().loss()));
        assertThat(bits(read.result().accuracy())).isEqualTo(bits(run.result().accuracy()));
        assertThat(read.result().validation()).isEqualTo(run.result().validation());
        assertThat(read.result().network()).isEqualTo(run.result().network());
        assertThat(bits(read.curves())).isEqualTo(bits(run.curves()));
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static List<String> bits(Curves curves) {
        List<String> bits = new ArrayList<>();
        curves.lines().forEach((name, line) -> {
            bits.add(name + " " + line.size());
            for (int i = 0; i < line.size(); i++) {
                bits.add(bits(line.x()[i]) + " " + bits(line.y()[i]));
            }
        });
        return bits;
    }

    @Test
    void longCurvesWithWhatIsNoNumberStayAsTheHistoryHasThem() throws Exception {
        int steps = 70_000;
        double[] x = new double[steps];
        double[] y = new double[steps];
        for (int i = 0; i < steps; i++) {
            x[i] = i / 469.0;
            y[i] = i % 1000 == 7 ? Double.NaN : Math.sin(i);
        }
        y[steps - 1] = Double.POSITIVE_INFINITY;
        y[steps - 2] = -0.0;
        MetricHistory history =
                new Curves(Map.of("TRAIN_LOSS", new Curves.Line(x, y), "TEST_LOSS", new Curves.Line(x, y))).history();
        assertThat(history.size(Metric.TRAIN_LOSS)).isBetween(30_000, 65_536);
        KeptRun some = SomeRun.at(0);
        KeptRun run = new KeptRun(
                1, some.config(), some.data(), some.when(), RunState.DIVERGED, some.result(), Curves.of(history));
        Path file = folder.resolve("long" + RunFile.SUFFIX);
        RunFile.write(file, run);
        KeptRun read = RunFile.read(file);
        assertSame(read, run);
        assertThat(bits(Curves.of(read.curves().history()))).isEqualTo(bits(run.curves()));
        assertThat(RunFile.glance(file).run().curves().lines()).isEmpty();
    }

    @Test
    void theArticlesRunTakesLessThanAMegabyte() throws Exception {
        Path file = folder.resolve("article" + RunFile.SUFFIX);
        RunFile.write(file, SomeRun.of(ExperimentConfig.article(), 21 * 469, 0));
        assertThat(Files.size(file)).isLessThan(1 << 20);
    }

    @Test
    void theNetworkThatWasJudgedIsKeptWithItsNormalization() throws Exception {
        KeptRun some = SomeRun.at(0);
        float[] means = new float[16];
        Arrays.fill(means, ODD);
        NetworkSpec fitted = some.config().network().withNormalization(new Normalization(means, ODD));
        Evaluation result = new Evaluation(
                1,
                10,
                Double.NaN,
                Double.NaN,
                null,
                new int[0][0],
                fitted,
                some.result().parameters());
        KeptRun run = new KeptRun(1, some.config(), some.data(), some.when(), RunState.PAUSED, result, some.curves());
        Path file = folder.resolve("fitted" + RunFile.SUFFIX);
        RunFile.write(file, run);
        assertSame(RunFile.read(file), run);
    }

    @Test
    void aGlanceHasNoWeightsAndWhoGivesThemUpKeepsTheRest() throws Exception {
        Path file = folder.resolve("b" + RunFile.SUFFIX);
        KeptRun run = SomeRun.at(4);
        RunFile.write(file, run);
        assertThat(RunFile.glance(file).hasWeights()).isTrue();
        assertThat(RunFile.glance(file).run().result().parameters()).isNull();
        assertSame(RunFile.glance(file).run(), run);
        RunFile.dropWeights(file);
        assertThat(RunFile.glance(file).hasWeights()).isFalse();
        assertSame(RunFile.read(file), run);
        assertThat(RunFile.read(file).result().parameters()).isNull();
    }

    @Test
    void weightsThatAreTooManyOrNoNumbersAreLeftOut() throws Exception {
        Path file = folder.resolve("c" + RunFile.SUFFIX);
        KeptRun run = SomeRun.at(4);
        RunFile.write(file, SomeRun.with(run, run.result().parameters().with(new Place(0, 1), Float.NaN)));
        assertThat(RunFile.read(file).result().parameters()).isNull();
        assertThat(RunFile.canKeep(SomeRun.zeros((RunFile.MOST_WEIGHTS >> 1) - 1)))
                .isTrue();
        assertThat(RunFile.canKeep(SomeRun.zeros(RunFile.MOST_WEIGHTS >> 1))).isFalse();
    }

    @Test
    void damageAnywhereIsToldInOneSentence() throws Exception {
        Path file = folder.resolve("some" + RunFile.SUFFIX);
        RunFile.write(file, SomeRun.of(ExperimentConfig.article(), 2000, 0));
        byte[] sound = Files.readAllBytes(file);
        for (int at = 0; at < sound.length; at += at < 64 ? 1 : 997) {
            byte[] flipped = sound.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            refused(file, flipped);
            refused(file, Arrays.copyOf(sound, at));
        }
        refused(file, Arrays.copyOf(sound, sound.length - 1));
        refused(file, Arrays.copyOf(sound, sound.length + 1));
        Files.write(file, sound);
        assertThat(RunFile.read(file).result().epoch()).isEqualTo(3);
    }

    private static void refused(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        for (Reading reading : new Reading[] {() -> RunFile.read(file), () -> RunFile.glance(file)}) {
            assertThatThrownBy(reading::run)
                    .isInstanceOf(RunFileException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageMatching("The run \\S+ [^.]+[.]");
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    @Test
    void whatIsWrongIsTold() throws Exception {
        Path file = folder.resolve("some" + RunFile.SUFFIX);
        assertThat(kind(file)).isEqualTo(Kind.UNREADABLE);
        Files.writeString(file, "# notes");
        assertThat(kind(file)).isEqualTo(Kind.FOREIGN);
        RunFile.write(file, SomeRun.at(1));
        byte[] bytes = Files.readAllBytes(file);
        bytes[11] += 2;
        Files.write(file, bytes);
        assertThat(kind(file)).isEqualTo(Kind.OTHER);
        bytes[11] -= 2;
        bytes[bytes.length - 1]++;
        Files.write(file, bytes);
        assertThat(kind(file)).isEqualTo(Kind.DAMAGED);
    }

    private static Kind kind(Path file) {
        return catchThrowableOfType(RunFileException.class, () -> RunFile.read(file))
                .kind();
    }

    @Test
    void featuresAreKeptWithTheRecipe() throws Exception {
        Extraction features = FittedFeatures.of(TinyData.split().train(), () -> false)
                .join(FeatureRecipe.parse("pixels,mask=0.1,pca=2"));
        ExperimentConfig config = TinyData.config().onFeatures(features);
        KeptRun run = SomeRun.of(config, 20, 0);
        Path file = folder.resolve("features" + RunFile.SUFFIX);
        RunFile.write(file, run);
        KeptRun read = RunFile.read(file);
        assertThat(read.config()).isEqualTo(config).hasSameHashCodeAs(config);
        assertThat(read.result().parameters()).isEqualTo(run.result().parameters());
    }

    @Test
    void aRunOfBeforeValidationIsReadAndOneOfALaterProgramIsSaidToBeThat() throws Exception {
        Path file = folder.resolve("some" + RunFile.SUFFIX);
        KeptRun run = SomeRun.at(1);
        RunFile.write(file, run);
        describedAnew(file, said -> {
            ((ObjectNode) said.get("config")).remove("validation");
            ((ObjectNode) said.get("config").get("network")).remove("extraction");
        });
        assertSame(RunFile.read(file), run);
        describedAnew(file, said -> ((ObjectNode) said.get("config").get("optimizer")).put("type", "Muon"));
        assertThat(kind(file)).isEqualTo(Kind.OTHER);
        RunFile.write(file, run);
        describedAnew(file, said -> ((ObjectNode) said.get("config")).put("mood", "sunny"));
        assertThat(kind(file)).isEqualTo(Kind.OTHER);
        RunFile.write(file, run);
        describedAnew(file, said -> ((ObjectNode) said.get("config")).put("batch", 0));
        assertThat(kind(file)).isEqualTo(Kind.DAMAGED);
    }

    /// Writes another description in the place of the one that is there.
    private static void describedAnew(Path file, Consumer<ObjectNode> change) throws IOException {
        byte[][] blocks;
        byte[] head;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            head = in.readNBytes(12);
            blocks = new byte[][] {Block.take(in), Block.take(in), Block.take(in)};
        }
        ObjectNode said = (ObjectNode) Block.read(blocks[0], in -> SpecJson.MAPPER.readTree(in.readAllBytes()));
        change.accept(said);
        blocks[0] = Block.of(out -> out.write(SpecJson.MAPPER.writeValueAsBytes(said)));
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(head);
            for (byte[] block : blocks) {
                Block.write(out, block);
            }
        }
    }

    @Test
    void aKindOfCurveThatNobodyKnowsIsCarriedAlong() throws Exception {
        Curves.Line line = new Curves.Line(new double[] {1, 2}, new double[] {3, 4});
        KeptRun some = SomeRun.at(0);
        KeptRun run = new KeptRun(
                1,
                some.config(),
                some.data(),
                some.when(),
                RunState.FINISHED,
                some.result(),
                new Curves(Map.of("MOOD", line)));
        Path file = folder.resolve("mood" + RunFile.SUFFIX);
        RunFile.write(file, run);
        assertSame(RunFile.read(file), run);
        MetricHistory history = RunFile.read(file).curves().history();
        assertThat(history.size(Metric.TEST_LOSS)).isZero();
    }
}
