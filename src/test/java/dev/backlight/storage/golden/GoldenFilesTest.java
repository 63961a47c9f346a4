package dev.backlight.storage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.file.Block;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.storage.pen.StrokeFile;
import dev.backlight.storage.plane.PlaneFile;
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.storage.run.KeptRun;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.TrainingState;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.storage.sequence.SequenceModel;
import dev.backlight.storage.sequence.SequenceModelFile;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Curves;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.run.RunState;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of every format as the first program of that format wrote them. Whatever is renamed or rebuilt, each is
/// read for ever, to the last bit; a format that changes gets another file here, and the old one stays.
class GoldenFilesTest {
    private static final RecursiveComparisonConfiguration EXACT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType(Double::equals, Double.class)
            .withEqualsForType(Float::equals, Float.class)
            .build();

    static Path file(String name) {
        try {
            return Path.of(GoldenFilesTest.class.getResource(name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aNetworkOverSequences() throws IOException {
        SequenceSpec network = new SequenceSpec(
                3,
                2,
                List.of(
                        new SequenceLayerSpec.Embedding(2, 0.3f),
                        new SequenceLayerSpec.Recurrent(Cell.GRU, 2),
                        new SequenceLayerSpec.Pool(Reading.LAST),
                        SequenceLayerSpec.dense(2, 2, 1)));
        SequenceModel model = SequenceModelFile.read(file("memory.sequence"), about -> {
            assertThat(about.task()).isEqualTo("memory");
            return network;
        });

        assertThat(model)
                .usingRecursiveComparison()
                .ignoringFields("parameters")
                .isEqualTo(new SequenceModel("text", "memory", "GRU", false, true, 2.5f, 7, 4_000_000_000L, null));
        float next = -1;
        for (float[] some : model.parameters().copy()) {
            for (float one : some) {
                assertThat(one).isEqualTo(next);
                next += 0.0625f;
            }
        }
    }

    @Test
    void aModelWithEachKindOfLayer() throws IOException {
        Model model = ModelFile.read(file("convolution.model"));

        assertThat(model.network()).isEqualTo(Golden.convolution());
        assertThat(model.loss()).isEqualTo(new LossSpec.Huber(0.75f));
        assertThat(model.epoch()).isEqualTo(3);
        assertThat(model.step()).isEqualTo(4_000_000_000L);
        sameBits(model.parameters().copy(), Golden.convolutionNumbers());
    }

    @Test
    void aModelWithEachKindOfFeatures() throws IOException {
        Model model = ModelFile.read(file("features.model"));

        Fusion expected = Golden.features();
        assertThat(model.network().extraction()).usingRecursiveComparison(EXACT).isEqualTo(expected);
        assertThat(model.network().extraction()).isEqualTo(expected);
        assertThat(model.network().layers()).isEqualTo(Golden.onFeatures().layers());
        assertThat(model.loss()).isEqualTo(new LossSpec.SoftmaxCrossEntropy(0));
        sameBits(model.parameters().copy(), Golden.numbers(2 * expected.size(), 2));
    }

    @Test
    void aTrainingThatWaitsForABetterEpoch() throws IOException {
        TrainingState state = TrainingStateFile.read(file("best.training"));

        assertThat(state.config()).isEqualTo(Golden.recipe());
        same(state.checkpoint(), Golden.training().checkpoint());
    }

    @Test
    void aTrainingFromBeforeExamplesCouldBeHeldOut() throws IOException {
        TrainingState state = TrainingStateFile.read(file("older.training"));

        assertThat(state.config()).isEqualTo(Golden.olderTraining().config());
        same(state.checkpoint(), Golden.olderTraining().checkpoint());
    }

    @Test
    void aKeptRun() throws IOException {
        KeptRun run = RunFile.read(file("whole.blrun"));

        KeptRun expected = Golden.run();
        assertThat(run.number()).isEqualTo(17);
        assertThat(run.config()).isEqualTo(expected.config());
        assertThat(run.data()).isEqualTo(expected.data());
        assertThat(run.when()).isEqualTo(expected.when());
        assertThat(run.ended()).isEqualTo(RunState.DIVERGED);
        same(run.curves(), expected.curves());
        Evaluation result = run.result();
        assertThat(result.network()).isEqualTo(expected.result().network());
        assertThat(result)
                .usingRecursiveComparison(EXACT)
                .ignoringFields("parameters")
                .isEqualTo(expected.result());
        sameBits(result.parameters().copy(), expected.result().parameters().copy());
    }

    @Test
    void aKeptRunThatHasGivenUpItsWeights() throws IOException {
        KeptRun run = RunFile.read(file("light.blrun"));

        assertThat(run.ended()).isEqualTo(RunState.PAUSED);
        assertThat(run.result().validation()).isNull();
        assertThat(run.result().parameters()).isNull();
        assertThat(run.result().network()).isEqualTo(Golden.recipe().network());
        same(run.curves(), Golden.run().curves());
    }

    /// Version 2 of models, trainings and runs: they know what classes are called and how pictures are prepared.
    @Test
    void whatKnowsNamesAndPreparations() throws IOException {
        Model model = ModelFile.read(file("named.model"));
        assertThat(model.names()).isEqualTo(Golden.NAMES);
        assertThat(model.preparation()).isEqualTo(Golden.PREPARATION);
        assertThat(model.network()).isEqualTo(Golden.namedModel().network());
        sameBits(model.parameters().copy(), Golden.recipeNumbers());
        TrainingState state = TrainingStateFile.read(file("named.training"));
        assertThat(state.names()).isEqualTo(Golden.NAMES);
        assertThat(state.preparation()).isEqualTo(Preparation.whole(true));
        assertThat(state.config()).isEqualTo(Golden.recipe());
        same(state.checkpoint(), Golden.training().checkpoint());
        KeptRun run = RunFile.read(file("named.blrun"));
        assertThat(run.names()).isEqualTo(Golden.NAMES);
        assertThat(run.config()).isEqualTo(Golden.recipe());
        assertThat(RunFile.glance(file("named.blrun")).run().names()).isEqualTo(Golden.NAMES);
    }

    /// Files from before are of digits made as MNIST's.
    @Test
    void earlierModelsAreOfNumberedClasses() throws IOException {
        Model model = ModelFile.read(file("convolution.model"));

        assertThat(model.names().of(2)).isEqualTo("2");
        assertThat(model.preparation()).isEqualTo(Preparation.MNIST);
        assertThat(RunFile.read(file("whole.blrun")).names().areNumbers()).isTrue();
    }

    @Test
    void playgrounds() throws IOException {
        assertThat(PlaneFile.read(file("playground.json"))).isEqualTo(Golden.playground());
        assertThat(PlaneFile.read(file("standard.json"))).isEqualTo(PlaneConfig.standard());
    }

    @Test
    void shareCodes() throws IOException {
        List<String> codes = Files.readAllLines(file("share-codes.txt"));

        assertThat(ShareCode.decode(codes.get(0))).isEqualTo(Golden.playground());
        assertThat(ShareCode.decodeAll(codes.get(1))).containsExactly(PlaneConfig.standard(), Golden.playground());
    }

    @Test
    void corrections() throws IOException {
        FeedbackSet set = FeedbackFile.read(file("corrections.json"));

        assertThat(set).usingRecursiveComparison(EXACT).isEqualTo(Golden.corrections());
        assertThat(set).isEqualTo(Golden.corrections()).hasSameHashCodeAs(Golden.corrections());
    }

    @Test
    void aDrawing() throws IOException {
        assertThat(StrokeFile.read(file("strokes.json"))).isEqualTo(Golden.strokes());
    }

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of("layers", LayerSpec.class, Golden.layers()),
                Arguments.of("initializers", Initializer.class, Golden.initializers()),
                Arguments.of("losses", LossSpec.class, Golden.losses()),
                Arguments.of("optimizers", OptimizerSpec.class, Golden.optimizers()),
                Arguments.of("schedules", Schedule.class, Golden.schedules()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void eachKindIsReadAndWrittenInTheSameForm(String name, Class<?> family, List<?> kinds) throws IOException {
        JsonNode said =
                SpecJson.MAPPER.readTree(file("specifications.json").toFile()).get(name);

        assertThat(said).hasSameSizeAs(kinds);
        for (int i = 0; i < kinds.size(); i++) {
            assertThat(SpecJson.MAPPER.treeToValue(said.get(i), family)).isEqualTo(kinds.get(i));
            byte[] written = SpecJson.MAPPER.writerFor(family).writeValueAsBytes(kinds.get(i));
            assertThat(SpecJson.MAPPER.readTree(written)).isEqualTo(said.get(i));
        }
    }

    /// Field by field, in any order.
    @Test
    void everythingIsWrittenInTheSameForm(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("copy");
        PlaneFile.write(copy, Golden.playground());
        assertThat(json(Files.readAllBytes(copy))).isEqualTo(json(Files.readAllBytes(file("playground.json"))));
        FeedbackFile.write(copy, Golden.corrections());
        assertThat(json(Files.readAllBytes(copy))).isEqualTo(json(Files.readAllBytes(file("corrections.json"))));
        StrokeFile.write(copy, Golden.strokes());
        assertThat(json(Files.readAllBytes(copy))).isEqualTo(json(Files.readAllBytes(file("strokes.json"))));
        ModelFile.write(copy, ModelFile.read(file("convolution.model")));
        sameParts(copy, "convolution.model");
        ModelFile.write(copy, ModelFile.read(file("features.model")));
        sameParts(copy, "features.model");
        TrainingStateFile.write(copy, Golden.training());
        sameParts(copy, "best.training");
        ModelFile.write(copy, Golden.namedModel());
        sameParts(copy, "named.model");
        TrainingStateFile.write(copy, Golden.namedTraining());
        sameParts(copy, "named.training");
        RunFile.write(copy, Golden.namedRun());
        assertThat(json(blocks(copy).getFirst()))
                .isEqualTo(json(blocks(file("named.blrun")).getFirst()));
        RunFile.write(copy, Golden.run());
        List<byte[]> written = blocks(copy);
        List<byte[]> golden = blocks(file("whole.blrun"));
        assertThat(json(written.get(0))).isEqualTo(json(golden.get(0)));
        assertThat(written.get(1)).isEqualTo(golden.get(1));
        assertThat(written.get(2)).isEqualTo(golden.get(2));
    }

    private static JsonNode json(byte[] text) throws IOException {
        return SpecJson.MAPPER.readTree(text);
    }

    private static void sameParts(Path zip, String golden) throws IOException {
        try (ZipFile written = new ZipFile(zip.toFile());
                ZipFile old = new ZipFile(file(golden).toFile())) {
            assertThat(written.stream().map(ZipEntry::getName))
                    .containsExactlyElementsOf(
                            old.stream().map(ZipEntry::getName).toList());
            for (ZipEntry entry : old.stream().toList()) {
                byte[] then = old.getInputStream(entry).readAllBytes();
                byte[] now = written.getInputStream(written.getEntry(entry.getName()))
                        .readAllBytes();
                if (entry.getName().endsWith(".json")) {
                    assertThat(json(now)).isEqualTo(json(then));
                } else {
                    assertThat(now).isEqualTo(then);
                }
            }
        }
    }

    private static List<byte[]> blocks(Path run) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(run)))) {
            in.skipBytes(12); // the mark and the version
            List<byte[]> blocks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                blocks.add(Block.read(Block.take(in), DataInputStream::readAllBytes));
            }
            return blocks;
        }
    }

    private static void same(Checkpoint actual, Checkpoint expected) {
        sameBits(actual.parameters().copy(), expected.parameters().copy());
        sameBits(actual.optimizerState(), expected.optimizerState());
        if (expected.best() != null) {
            sameBits(
                    actual.best().parameters().copy(),
                    expected.best().parameters().copy());
        }
        assertThat(actual)
                .usingRecursiveComparison(EXACT)
                .ignoringFields("parameters", "optimizerState", "best.parameters")
                .isEqualTo(expected);
    }

    private static void same(Curves actual, Curves expected) {
        assertThat(actual.lines().keySet())
                .containsExactlyElementsOf(expected.lines().keySet());
        expected.lines().forEach((name, line) -> {
            assertThat(actual.lines().get(name).x()).containsExactly(line.x());
            assertThat(actual.lines().get(name).y()).containsExactly(line.y());
        });
    }

    private static void sameBits(float[][] actual, float[][] expected) {
        assertThat(actual.length).isEqualTo(expected.length);
        for (int p = 0; p < expected.length; p++) {
            assertThat(actual[p].length).isEqualTo(expected[p].length);
            for (int i = 0; i < expected[p].length; i++) {
                assertThat(Float.floatToRawIntBits(actual[p][i])).isEqualTo(Float.floatToRawIntBits(expected[p][i]));
            }
        }
    }
}
