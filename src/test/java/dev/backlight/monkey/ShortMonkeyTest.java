package dev.backlight.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `MonkeyTest` does at length, as short as each build can bear.
class ShortMonkeyTest {
    @TempDir
    Path folder;

    @Test
    void nothingBreaksInAFewGestures() {
        assertThat(new Monkey(folder).play(60, 1)).isEmpty();
    }
}
