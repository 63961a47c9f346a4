package dev.backlight.app.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.app.project.Projects;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the command line every network of a project goes elsewhere, whatever it learns.
class TrainedExportTest {
    @TempDir
    private static Path folder;

    private static Path project;

    @BeforeAll
    static void keepAProject() throws IOException {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        project = folder.resolve("all.backlight");
        try (Workspaces all = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings)) {
            settings.workspaceProperty().set("domains");
            for (String room : new String[] {"remembering", "driving", "inventing"}) {
                all.domains().open(room);
            }
            all.plane().run();
            ProjectFile.write(
                    project, new Projects(all.all(), settings).capture().join());
        }
    }

    @ParameterizedTest
    @CsvSource({"remembering,1", "driving,1", "inventing,2"})
    void ofARoom(String room, int files) throws IOException, OrtException {
        assertThat(TrainedExport.isOf(project, null, room)).isTrue();
        Written written = TrainedExport.write(project, ExportForm.ONNX, null, room, folder.resolve(room + ".onnx"));
        assertThat(written.agrees()).isTrue();
        assertThat(written.files()).hasSize(files);
        for (Path file : written.files()) {
            try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
                    OrtSession session = environment.createSession(Files.readAllBytes(file))) {
                assertThat(session.getOutputNames()).contains("outputs");
            }
        }
    }

    @Test
    void ofThePlaygroundInEachForm() throws IOException {
        Written written =
                TrainedExport.write(project, ExportForm.NUMPY, "playground", null, folder.resolve("playground.py"));
        assertThat(written.agrees()).isTrue();
        assertThat(Set.copyOf(written.files())).contains(folder.resolve("playground.py"));
    }

    @Test
    void whatReadsNoPicturesIsNoProgramInPython() {
        Path out = folder.resolve("driving.py");
        assertThatThrownBy(() -> TrainedExport.write(project, ExportForm.PYTORCH, null, "driving", out))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("choose onnx");
        assertThat(out).doesNotExist();
    }
}
