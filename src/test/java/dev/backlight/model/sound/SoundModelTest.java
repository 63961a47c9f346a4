package dev.backlight.model.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.Mel;
import dev.backlight.data.sound.Recording;
import dev.backlight.data.sound.Samples;
import dev.backlight.data.sound.device.SystemMicrophone;
import dev.backlight.text.Sentence;
import dev.backlight.training.run.RunState;
import dev.backlight.training.sound.SoundRecipe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The room of sounds: words from the list, from the microphone and from files.
class SoundModelTest {
    @TempDir
    private Path folder;

    private static void until(SoundModel model, java.util.function.BooleanSupplier so) {
        Await.until(() -> {
            model.pump();
            return so.getAsBoolean();
        });
    }

    @Test
    void learnsToHearWhatItsPeopleSayAndFollowsAnotherRecipe() throws DataException {
        try (SoundModel model = new SoundModel(SoundRecipe.standard().withEpochs(3), (_, _) -> new float[0])) {
            Word first = model.wordProperty().get();
            assertThat(first.digit()).isEqualTo(7);
            model.run().play();
            until(model, () -> model.run().stateProperty().get() == RunState.FINISHED);
            until(
                    model,
                    () -> model.heardProperty().get().probe().snapshot()
                            == model.run().snapshotProperty().get());
            int right = 0;
            for (int i = 0; i < 60; i++) {
                model.nextTest();
                Heard heard = model.heardProperty().get();
                right += heard.answer() == heard.word().digit() ? 1 : 0;
            }
            assertThat(right).isGreaterThan(52);
            Heard now = model.heardProperty().get();
            double all =
                    now.strongest(128).stream().mapToDouble(Heard.Unit::push).sum();
            float bias = now.probe().snapshot().parameters().get(3).get(now.answer());
            assertThat(all + bias).isCloseTo(now.probe().logits()[now.answer()], within());

            model.apply(model.recipeProperty().get().with(Hearing.TIME).judgedBy("theo"));
            until(model, () -> model.heardProperty().get().hearing() == Hearing.TIME);
            assertThat(model.wordProperty().get().speaker()).isEqualTo("theo");
            assertThat(model.run().dataProperty().get().test().size()).isEqualTo(250);
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-3);
    }

    @Test
    void whatTheMicrophoneHearsIsTheWordAndNoMicrophoneIsASentence() throws DataException {
        float[] spoken = new float[4000];
        for (int i = 0; i < spoken.length; i++) {
            spoken[i] = (float) Math.sin(0.5 * i);
        }
        boolean[] plugged = {true};
        Sentence none = new Sentence(
                "There is no microphone that can be used: plug one in and allow it, or take a" + " test word.");
        try (SoundModel model = new SoundModel(SoundRecipe.standard(), (stop, heard) -> {
            if (!plugged[0]) {
                throw new DataException(none);
            }
            heard.accept(spoken);
            Await.until(stop);
            return spoken;
        })) {
            model.beginListening();
            until(model, () -> model.wordProperty().get().wave() == spoken);
            assertThat(model.listeningProperty().get()).isTrue();
            model.endListening();
            until(model, () -> !model.listeningProperty().get());
            assertThat(model.heardProperty().get().word().digit()).isEqualTo(-1);

            plugged[0] = false;
            model.beginListening();
            until(model, () -> !model.problemProperty().get().isEmpty());
            assertThat(model.problemProperty().get().toString()).isEqualTo(none.toString());
            model.nextTest();
            assertThat(model.problemProperty().get().isEmpty()).isTrue();
            assertThat(model.heardProperty().get().word().digit()).isNotNegative();
        }
    }

    @Test
    void aDrawnSpectrogramIsHeardAtThePitchThatWasDrawn() throws DataException {
        try (SoundModel model = new SoundModel(SoundRecipe.standard(), new SystemMicrophone())) {
            double[][] bands = new double[80][Mel.BANDS];
            for (int t = 10; t < 70; t++) {
                bands[t][15] = 1;
            }
            model.draw(bands);
            assertThat(model.wordProperty().get().loudest()[1]).isEqualTo(15);
            assertThat(model.wordProperty().get().digit()).isNegative();
            assertThat(model.heardProperty().get().word())
                    .isSameAs(model.wordProperty().get());
        }
    }

    @Test
    void aFileIsHeardOrRefusedInOneSentence() throws IOException {
        try (SoundModel model = new SoundModel(SoundRecipe.standard(), (_, _) -> new float[0])) {
            Recording seven = model.digits().recordings().stream()
                    .filter(one -> one.digit() == 7)
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Samples.bytes(seven.samples());
            AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
            Path file = folder.resolve("seven.wav");
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2),
                    AudioFileFormat.Type.WAVE,
                    file.toFile());
            model.open(List.of(file));
            until(model, () -> model.wordProperty().get().digit() < 0);
            assertThat(model.wordProperty().get().wave()).hasSameSizeAs(seven.samples());

            Path again = Files.copy(file, folder.resolve("again.wav"));
            model.open(List.of(again, file));
            until(model, () -> model.openedProperty().get().size() == 2);
            assertThat(model.openedProperty().get())
                    .extracting(SoundModel.Opened::name)
                    .containsExactly("again.wav", "seven.wav");
            SoundModel.Opened second = model.openedProperty().get().getLast();
            assertThat(model.wordProperty().get()).isNotSameAs(second.word());
            model.listenTo(second);
            assertThat(model.heardProperty().get().word()).isSameAs(second.word());

            model.open(Collections.nCopies(41, file));
            until(model, () -> !model.problemProperty().get().isEmpty());
            assertThat(model.problemProperty().get().toString()).contains("41 files are too many");
            assertThat(model.openedProperty().get()).hasSize(2);

            Path text = Files.writeString(folder.resolve("x.wav"), "no sound");
            model.open(List.of(file, text));
            until(model, () -> model.problemProperty().get().toString().contains("x.wav"));
            assertThat(model.problemProperty().get().toString()).contains("is no sound that can be read");
        }
    }
}
