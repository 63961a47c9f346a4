package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnwritableExceptionTest {
    private static UnwritableException told(IOException failed) {
        return new UnwritableException(Path.of("model"), failed);
    }

    /// A system's message names the file that was written beside; its reason alone does not.
    @Test
    void theFileIsNamedAndWhatTheSystemSays() {
        UnwritableException full = told(new FileSystemException("beside", null, "No space left on device"));
        assertThat(full.reason()).isEqualTo("No space left on device");
        assertThat(full)
                .hasMessage("model could not be written (No space left on device): make room there, or choose"
                        + " another place.");
        assertThat(full.sentence()).hasToString(full.getMessage());
    }

    @Test
    void withoutAReasonTheMessageIsTold() {
        assertThat(told(new FileSystemException("beside")).reason()).isEqualTo("beside");
        assertThat(told(new IOException("broken pipe")).reason()).isEqualTo("broken pipe");
    }
}
