package dev.backlight.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.storage.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFilesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a.model");
    }

    @Test
    void oneFileForTwoOptionsIsRefusedHoweverItIsSpelt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("there"), folder);
        refused(file);
        refused(folder.resolve(".").resolve("a.model"));
        refused(folder.resolve("..").resolve(folder.getFileName()).resolve("a.model"));
        refused(link.resolve("a.model"));
        Files.writeString(file, "before");
        refused(link.resolve("a.model"));
        refused(Files.createSymbolicLink(folder.resolve("b.model"), file));
    }

    private void refused(Path same) {
        assertThatThrownBy(() -> new TrainingFiles()
                        .with("--save", file)
                        .with("--save-state", same)
                        .check())
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--save and --save-state both name " + same + ": give them different files.");
    }

    @Test
    void differentFilesArePassed() throws IOException {
        new TrainingFiles()
                .with("--save", file)
                .with("--save-state", folder.resolve("a.state"))
                .with("--json", null)
                .check();
    }

    @Test
    void aLinkThatLeadsNowhereAndANameThatIsTooLongAreToldBeforeTheTraining() throws IOException {
        Path nowhere = Files.createSymbolicLink(
                folder.resolve("link"), folder.resolve("gone").resolve("a.model"));
        Path tooLong = folder.resolve("a".repeat(300));
        for (Path impossible : new Path[] {nowhere, tooLong}) {
            assertThatThrownBy(
                            () -> new TrainingFiles().with("--save", impossible).check())
                    .hasMessage(impossible
                            + " can't be written: choose a file in a folder that exists and may be written to.");
        }
    }

    @Test
    void aFileThatFailsIsNamedAndKeepsNoOtherFromBeingWritten() {
        Path json = folder.resolve("a.json");
        Path state = folder.resolve("a.state");
        TrainingFiles files = new TrainingFiles()
                .with("--json", json)
                .with("--save-state", state)
                .with("--save", file);
        files.write("--json", TrainingFilesTest::full);
        files.write("--save-state", TrainingFilesTest::full);
        files.write("--save", to -> AtomicFile.write(to, out -> out.write(1)));
        assertThatThrownBy(files::finish)
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(json + " could not be written (No space left on device): make room")
                .hasMessageContaining(state + " could not be written (No space left on device): make room")
                .extracting(failure -> ((CommandFailure) failure).exitCode())
                .isEqualTo(1);
        assertThat(file).exists();
        assertThat(folder).isDirectoryNotContaining("glob:**.{json,state,part}");
    }

    private static void full(Path to) throws IOException {
        AtomicFile.write(to, out -> {
            out.write(1);
            throw new IOException("No space left on device");
        });
    }
}
