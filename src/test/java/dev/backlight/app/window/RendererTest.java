package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RendererTest {
    @Test
    void onlyALinuxWithoutAnyCardIsSpared() {
        assertThat(Renderer.hasNoCard("Linux", _ -> false)).isTrue();
        assertThat(Renderer.hasNoCard("Linux", Path.of("/dev/dri")::equals)).isFalse();
        assertThat(Renderer.hasNoCard("Linux", Path.of("/dev/nvidia0")::equals)).isFalse();
        assertThat(Renderer.hasNoCard("Mac OS X", _ -> false)).isFalse();
        assertThat(Renderer.hasNoCard("Windows 11", _ -> false)).isFalse();
    }
}
