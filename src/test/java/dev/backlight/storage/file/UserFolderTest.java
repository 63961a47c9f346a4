package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
    private static Path path(String system, Map<String, String> environment) {
        return UserFolder.path(system, "/home/ada", environment::get);
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(path("Mac OS X", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Backlight"));
        assertThat(path("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Backlight"));
        assertThat(path("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/backlight"));
    }

    /// Not set, blank, or, says the standard of XDG, not absolute.
    @Test
    void whatIsNotSetHasAPlaceBelowTheHome() {
        Path windows = Path.of("/home/ada/AppData/Roaming/Backlight");
        assertThat(path("Windows 11", Map.of())).isEqualTo(windows);
        assertThat(path("Windows 11", Map.of("APPDATA", " "))).isEqualTo(windows);
        Path linux = Path.of("/home/ada/.local/share/backlight");
        assertThat(path("Linux", Map.of())).isEqualTo(linux);
        assertThat(path("Linux", Map.of("XDG_DATA_HOME", ""))).isEqualTo(linux);
        assertThat(path("Linux", Map.of("XDG_DATA_HOME", "data"))).isEqualTo(linux);
    }

    @Test
    void thisMachineHasOne() {
        assertThat(UserFolder.path().getFileName().toString()).isEqualToIgnoringCase("backlight");
    }
}
