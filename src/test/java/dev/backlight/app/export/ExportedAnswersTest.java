package dev.backlight.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.app.project.Projects;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.TrainingState;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.nio.file.Path;
import java.util.Locale;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes elsewhere answers as the network on screen does, whose inputs are centred by what it learns from.
class ExportedAnswersTest {
    @TempDir
    private Path folder;

    @Test
    void fromTheWindowFromAProjectAndFromATrainingState() throws Exception {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        DigitsModel digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        try (Workspaces all = new Workspaces(digits, settings)) {
            RunModel<Split> run = digits.run();
            run.playTo(20);
            Await.until(
                    run::pump,
                    () -> run.progressProperty().get().step() >= 20
                            && run.snapshotProperty().get().step() >= 20
                            && run.stateProperty().get() != RunState.RUNNING);
            Predictor here = new Predictor(
                    run.snapshotProperty().get(), run.configProperty().get().loss());
            FMatrixRMaj digit = new FMatrixRMaj(1, 784);
            digits.testSet().fill(new int[] {3}, 0, 1, digit, new int[1]);
            float[] answers = here.probe(digit.data).logits();
            same(all.open().export().join().orElseThrow().model(), digit.data, answers);
            Path project = folder.resolve("mine.backlight");
            ProjectFile.write(
                    project, new Projects(all.all(), settings).capture().join());
            same(ExportSource.of(project).model(), digit.data, answers);
            Path state = folder.resolve("mine.training");
            TrainingStateFile.write(
                    state,
                    new TrainingState(
                            run.configProperty().get(), run.checkpoint().join()));
            same(ExportSource.of(state).model(), digit.data, answers);
        }
    }

    private static void same(Model exported, float[] digit, float[] answers) {
        float[] there =
                new Predictor(exported.snapshot(), exported.loss()).probe(digit).logits();
        for (int i = 0; i < answers.length; i++) {
            assertThat(there[i]).isCloseTo(answers[i], within(1e-5f));
        }
    }
}
