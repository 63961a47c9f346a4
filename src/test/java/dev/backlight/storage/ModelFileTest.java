package dev.backlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.engine.LossSpec;
import dev.backlight.engine.Network;
import dev.backlight.engine.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        assertThat(Arrays.deepEquals(back.parameters(), model.parameters())).isTrue();
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
                .hasMessage("full");
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
            return new Model(spec, loss, 1, 7, Network.create(spec, 3, team, 1).copyParameters(null));
        }
    }
}
