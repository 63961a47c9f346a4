package dev.backlight.storage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetComesBackAsItWas(Preset preset) throws IOException {
        Model model = model(preset.config().network(), preset.config().loss());
        Path file = folder.resolve("m.backlight");
        ModelFile.write(file, model);

        Model back = ModelFile.read(file);

        assertThat(back.network()).isEqualTo(model.network());
        assertThat(back.loss()).isEqualTo(model.loss());
        assertThat(back.step()).isEqualTo(7);
        assertThat(back.parameters()).isEqualTo(model.parameters());
    }

    @Test
    void featuresComeBackToTheLastBit() throws IOException {
        byte[] pixels = new byte[30 * 784];
        new SplittableRandom(5).nextBytes(pixels);
        Dataset data = new Dataset("noise", 1, 28, 28, pixels, new byte[30], List.of("a"));
        Fusion fusion = FittedFeatures.of(data, () -> false).join(FeatureRecipe.parse("pixels,mask=0.2,pca=20,edges"));
        ExperimentConfig config = Preset.ARTICLE.config().onFeatures(fusion);
        Model model = model(config.normalizedOn(data), config.loss());
        Path file = folder.resolve("m.backlight");
        ModelFile.write(file, model);

        Model back = ModelFile.read(file);

        assertThat(back.network()).isEqualTo(model.network()).hasSameHashCodeAs(model.network());
        float[] example = new float[784];
        for (int i = 0; i < 784; i++) {
            example[i] = i % 9 / 9f;
        }
        assertThat(answer(back, example)).containsExactly(answer(model, example));
    }

    @Test
    void filesFromBeforeThereWereFeaturesAreRead() throws IOException {
        String old = """
            {"input":{"channels":4,"height":1,"width":1},"normalization":{"mean":[],"scale":1.0},
             "layers":[{"type":"Dense","units":2,"weights":{"type":"Auto"},"l1":0.0,"l2":0.0}]}\
            """;
        NetworkSpec spec = SpecJson.MAPPER.readValue(old, NetworkSpec.class);
        assertThat(spec.extraction().isNone()).isTrue();
        assertThat(SpecJson.MAPPER.readValue(SpecJson.MAPPER.writeValueAsBytes(spec), NetworkSpec.class))
                .isEqualTo(spec);
    }

    private static float[] answer(Model model, float[] example) {
        Network network = Network.create(model.network(), 0, ThreadTeam.of(1), 1);
        network.set(model.parameters());
        return network.forward(FMatrixRMaj.wrap(1, example.length, example), false)
                .data
                .clone();
    }

    @Test
    void damageIsToldInOneSentence() throws IOException {
        Path file = folder.resolve("m.backlight");
        ModelFile.write(file, model(Preset.LOGISTIC.config().network(), new LossSpec.SoftmaxCrossEntropy()));
        byte[] sound = Files.readAllBytes(file);

        refused(Arrays.copyOf(sound, sound.length / 2));
        refused(new byte[0]);
        refused("Not a model at all".getBytes());
        byte[] flipped = sound.clone();
        flipped[sound.length / 2] ^= 0x55;
        refused(flipped);
    }

    @Test
    void aMissingFileIsCalledMissing() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("nowhere.backlight")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nowhere.backlight");
    }

    @Test
    void aFailedWriteLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("kept.txt");
        Files.writeString(file, "before");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("full");
                }))
                .hasMessageContaining("kept.txt");
        assertThat(file).hasContent("before");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private void refused(byte[] content) throws IOException {
        Path file = folder.resolve("damaged.backlight");
        Files.write(file, content);
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("damaged.backlight");
    }

    private static Model model(NetworkSpec spec, LossSpec loss) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            return new Model(spec, loss, 1, 7, Network.create(spec, 3, team, 1).weights());
        }
    }
}
