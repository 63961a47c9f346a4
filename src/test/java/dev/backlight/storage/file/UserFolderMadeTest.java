package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderMadeTest {
    @TempDir
    private Path home;

    @Test
    void whatAPersonDrawsIsNobodyElses() throws IOException {
        Path folder = home.resolve("share").resolve("backlight");
        UserFolder.make(folder);
        assertThat(folder).isDirectory();
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws IOException {
        Path file = Files.writeString(home.resolve("runs.txt"), "kept");
        UserFolder.make(home);
        assertThat(file).content().isEqualTo("kept");
    }
}
