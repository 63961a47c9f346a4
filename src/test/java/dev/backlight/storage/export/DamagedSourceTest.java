package dev.backlight.storage.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedSourceTest {
    /// Half a project has no entries any more by which to know it, but its name.
    @Test
    void aDamagedProjectIsCalledAProject(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("half.backlight"), "PK no more");
        assertThatThrownBy(() -> ExportSource.of(file))
                .hasMessage(file + " is no project of Backlight, or it is damaged: open a copy of it.");
    }
}
