package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DisplayTest {
    /// JavaFX starts once; a program that asked for its screen twice, as one that was to open a file did, had no
    /// window.
    @Test
    void theScreenIsLookedForOnce() {
        for (boolean there : new boolean[] {true, false}) {
            AtomicInteger started = new AtomicInteger();
            Display.Asked screen = new Display.Asked();
            for (int i = 0; i < 3; i++) {
                assertThat(screen.answer(() -> started.incrementAndGet() == 1 && there))
                        .isEqualTo(there);
            }
            assertThat(started).hasValue(1);
        }
    }
}
