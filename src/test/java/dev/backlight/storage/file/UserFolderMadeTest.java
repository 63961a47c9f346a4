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
    void aFolderThatIsThereIsClosedToOthersAndWhatIsInItStays() throws IOException {
        Path folder = Files.createDirectory(home.resolve("backlight"));
        Path file = Files.writeString(folder.resolve("runs.txt"), "kept");
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        UserFolder.make(folder);

        assertThat(file).content().isEqualTo("kept");
        if (posix) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }
}
