package dev.backlight.storage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingStateFileTest {
    private static final int BEFORE = 7;
    private static final int AFTER = 9;

    @TempDir
    Path directory;

    static Stream<OptimizerSpec> everyOptimizer() {
        return Stream.of(
                new OptimizerSpec.GradientDescent(0.1f),
                new OptimizerSpec.Sgd(0.1f),
                new OptimizerSpec.Momentum(0.1f, 0.9f),
                new OptimizerSpec.Nesterov(0.1f, 0.9f),
                new OptimizerSpec.AdaGrad(0.1f),
                new OptimizerSpec.RmsProp(0.01f, 0.9f),
                new OptimizerSpec.Adam(0.01f),
                new OptimizerSpec.AdamW(0.01f));
    }

    @Test
    void everyOptimizerIsTested() {
        assertThat(everyOptimizer().map(Object::getClass))
                .containsExactlyInAnyOrder(OptimizerSpec.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void aTrainingGoesOnBitForBitInAnotherTrainer(OptimizerSpec optimizer) throws Exception {
        ExperimentConfig config = TinyData.config()
                .withOptimizer(optimizer)
                .withEpochs(100)
                .withSchedule(new Schedule.ReduceOnPlateau(0.5f, 0, 0.1f));
        Path file = directory.resolve("half.training");
        Weights expected;
        try (Trainer trainer = new Trainer(config, TinyData.split(), 1)) {
            step(trainer, BEFORE);
            TrainingStateFile.write(
                    file, new TrainingState(config, trainer.checkpoint().join()));
            step(trainer, AFTER);
            expected = trainer.checkpoint().join().parameters();
        }
        TrainingState read = TrainingStateFile.read(file);
        assertThat(read.config()).isEqualTo(config);
        try (Trainer trainer = new Trainer(read.config(), TinyData.split(), 1)) {
            trainer.resume(read.config(), read.checkpoint());
            step(trainer, AFTER);
            assertThat(trainer.checkpoint().join().step()).isEqualTo(BEFORE + AFTER);
            assertThat(trainer.checkpoint().join().parameters()).isEqualTo(expected);
        }
    }

    @Test
    void theBestWeightsSoFarAndTheWaitingSurvive() throws Exception {
        ExperimentConfig config = TinyData.config()
                .withOptimizer(new OptimizerSpec.Adam(2))
                .withEpochs(40)
                .withValidation(new Validation(40, 3));
        Path file = directory.resolve("patient.training");
        Weights expected;
        Checkpoint.Best kept;
        try (Trainer trainer = new Trainer(config, TinyData.split(), 1)) {
            step(trainer, 3 * trainer.progress().stepsPerEpoch() + 2);
            Checkpoint half = trainer.checkpoint().join();
            kept = half.best();
            TrainingStateFile.write(file, new TrainingState(config, half));
            expected = end(trainer);
        }
        TrainingState read = TrainingStateFile.read(file);
        assertThat(read.config()).isEqualTo(config);
        Checkpoint.Best best = read.checkpoint().best();
        assertThat(best.epoch()).isEqualTo(kept.epoch()).isPositive();
        assertThat(best.loss()).isEqualTo(kept.loss());
        assertThat(best.waited()).isEqualTo(kept.waited());
        assertThat(best.parameters()).isEqualTo(kept.parameters());
        try (Trainer trainer = new Trainer(config, TinyData.split(), 2)) {
            trainer.resume(config, read.checkpoint());
            assertThat(end(trainer)).isEqualTo(expected);
        }
    }

    private static Weights end(Trainer trainer) {
        trainer.play();
        Await.until(() -> trainer.progress().state() == RunState.FINISHED);
        assertThat(trainer.progress().bestEpoch()).isPositive();
        return trainer.take().snapshot().parameters();
    }

    /// As written before there was validation.
    @Test
    void anOlderFileHoldsNothingOut() throws Exception {
        Path file = directory.resolve("older.training");
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            step(trainer, 2);
            TrainingStateFile.write(
                    file,
                    new TrainingState(TinyData.config(), trainer.checkpoint().join()));
        }
        TrainingState now = TrainingStateFile.read(file);
        byte[] older = withoutValidation(Files.readAllBytes(file));
        Files.write(file, older);
        TrainingState read = TrainingStateFile.read(file);
        assertThat(read.config()).isEqualTo(TinyData.config());
        assertThat(read.config().validation()).isEqualTo(Validation.NONE);
        assertThat(read.checkpoint().best()).isNull();
        assertThat(read.checkpoint().parameters()).isEqualTo(now.checkpoint().parameters());
    }

    private static byte[] withoutValidation(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith(".json")) {
                    String now = new String(content, StandardCharsets.UTF_8);
                    String older = now.replaceFirst(",\"validation\":\\{[^}]*}", "")
                            .replaceFirst(",\"stopping\":\\{[^}]*}", "");
                    assertThat(older).doesNotContain("validation", "stopping").hasSizeLessThan(now.length() - 40);
                    content = older.getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    @Test
    void damageIsToldInOneSentence() throws IOException, DataException {
        Path file = directory.resolve("some.training");
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            step(trainer, 2);
            TrainingStateFile.write(
                    file,
                    new TrainingState(TinyData.config(), trainer.checkpoint().join()));
        }
        byte[] sound = Files.readAllBytes(file);
        TrainingState whole = TrainingStateFile.read(file);
        Files.write(file, java.util.Arrays.copyOf(sound, sound.length / 2));
        assertThatThrownBy(() -> TrainingStateFile.read(file)).hasMessageContaining("damaged");
        for (int at = 40; at < sound.length; at += Math.max(1, sound.length / 40)) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x55;
            isToldOrHarmless(file, damaged, whole);
            isToldOrHarmless(file, java.util.Arrays.copyOf(sound, at), whole);
        }
        Files.delete(file);
        assertThatThrownBy(() -> TrainingStateFile.read(file)).hasMessageContaining("There is no training");
    }

    @Test
    void whatNoTrainingCanHaveBeenIsRefusedWhenItIsRead() throws IOException {
        Path file = directory.resolve("some.training");
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            step(trainer, 2);
            Checkpoint kept = trainer.checkpoint().join();
            for (float rate : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -1}) {
                refused(file, changed(kept, kept.step(), rate));
            }
            refused(file, changed(kept, -640, kept.learningRate()));
        }
    }

    private static Checkpoint changed(Checkpoint c, long step, float rate) {
        return new Checkpoint(
                step,
                c.parameters(),
                c.optimizerSteps(),
                c.optimizerState(),
                rate,
                c.smoothedLoss(),
                c.seen(),
                c.right(),
                c.epochLoss(),
                c.watched(),
                c.best());
    }

    private static void refused(Path file, Checkpoint impossible) throws IOException {
        TrainingStateFile.write(file, new TrainingState(TinyData.config(), impossible));
        assertThatThrownBy(() -> TrainingStateFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aStateOfAnotherNetworkIsRefusedAndNothingChanges() {
        try (Trainer small = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            step(small, 1);
            var checkpoint = small.checkpoint().join();
            ExperimentConfig other = TinyData.config()
                    .withNetwork(dev.backlight.engine.spec.NetworkSpec.mlp(
                            16, new int[] {5}, dev.backlight.engine.spec.Activation.RELU, 4));
            assertThatThrownBy(() -> small.resume(other, checkpoint)).isInstanceOf(IllegalArgumentException.class);
            assertThat(small.progress().step()).isEqualTo(1);
        }
    }

    /// Damage to what is not read, as the zip's index, may go unseen; what is read must be what was written.
    private static void isToldOrHarmless(Path file, byte[] content, TrainingState whole) throws IOException {
        Files.write(file, content);
        try {
            TrainingState read = TrainingStateFile.read(file);
            assertThat(read.config()).isEqualTo(whole.config());
            assertThat(read.checkpoint().step()).isEqualTo(whole.checkpoint().step());
            assertThat(read.checkpoint().parameters())
                    .isEqualTo(whole.checkpoint().parameters());
            assertThat(read.checkpoint().optimizerState())
                    .isDeepEqualTo(whole.checkpoint().optimizerState());
        } catch (DataException told) {
            assertThat(told.getMessage()).contains("some.training").doesNotContain("Exception");
        }
    }

    private static void step(Trainer trainer, int steps) {
        long from = trainer.checkpoint().join().step();
        for (int i = 0; i < steps; i++) {
            trainer.step();
        }
        assertThat(trainer.checkpoint().join().step()).isEqualTo(from + steps);
        assertThat(trainer.progress().state()).isEqualTo(RunState.PAUSED);
    }
}
