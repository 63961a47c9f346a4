package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void aProjectAndAScaleOpenTheWindow() {
        Path project = Path.of("digits.backlight");
        assertThat(Opening.of()).contains(new Opening(null, 0));
        assertThat(Opening.of("digits.backlight")).contains(new Opening(project, 0));
        assertThat(Opening.of("walk.lesson").orElseThrow().lesson()).contains(Path.of("walk.lesson"));
        assertThat(Opening.of("digits.backlight").orElseThrow().lesson()).isEmpty();
        assertThat(Opening.of("--scale", "150")).contains(new Opening(null, 150));
        assertThat(Opening.of("--scale=150", "digits.backlight")).contains(new Opening(project, 150));
        assertThat(Opening.of("digits.backlight", "--scale", "200")).contains(new Opening(project, 200));
    }

    @Test
    void whatSaysSomethingElseIsLeftToTheCommandLine() {
        assertThat(Opening.of("train")).isEmpty();
        assertThat(Opening.of("--scale", "300")).isEmpty();
        assertThat(Opening.of("--scale")).isEmpty();
        assertThat(Opening.of("snapshot", "--scale", "150")).isEmpty();
    }
}
