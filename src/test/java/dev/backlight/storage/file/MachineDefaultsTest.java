package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineDefaultsTest {
    @TempDir
    private Path folder;

    @Test
    void linesAreReadAndWhatCantBeReadIsNothing() throws Exception {
        Path file = folder.resolve("defaults.properties");
        assertThat(MachineDefaults.read(file)).isEmpty();
        Files.writeString(file, "# for room 3\ntheme = dark\nscale=125 \n");
        assertThat(MachineDefaults.read(file)).containsEntry("theme", "dark").containsEntry("scale", "125");
        Files.write(file, new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        assertThat(MachineDefaults.read(file)).isEmpty();
        Files.writeString(file, "theme=\\u00zz");
        assertThat(MachineDefaults.read(file)).isEmpty();
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(MachineDefaults.path("Linux", _ -> null)).hasToString("/etc/backlight/defaults.properties");
        assertThat(MachineDefaults.path("Mac OS X", _ -> null))
                .hasToString("/Library/Application Support/Backlight/defaults.properties");
        assertThat(MachineDefaults.path("Windows 11", _ -> "D:").toString()).startsWith("D:");
    }
}
