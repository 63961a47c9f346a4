package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestTest {
    private static final long SECOND = 1_000_000_000L;

    private long used = 300L << 20;
    private int collected;
    private final Rest rest = new Rest(() -> used, () -> {
        collected++;
        used = 100L << 20;
    });

    @Test
    void givesBackOnceWhenNothingHasLearnedForAWhile() {
        rest.frame(SECOND, true);
        rest.frame(2 * SECOND, false);
        assertThat(collected).as("too early").isZero();
        rest.frame(3 * SECOND, false);
        assertThat(collected).isEqualTo(1);
        used = 300L << 20;
        rest.frame(60 * SECOND, false);
        assertThat(collected).as("nothing has learned since").isEqualTo(1);
    }

    @Test
    void looksAgainAfterTheNextTraining() {
        rest.frame(SECOND, true);
        rest.frame(3 * SECOND, false);
        rest.frame(4 * SECOND, true);
        rest.frame(6 * SECOND, false);
        assertThat(collected).as("nothing to give back").isEqualTo(1);
        used = 200L << 20;
        rest.frame(7 * SECOND, true);
        rest.frame(9 * SECOND, false);
        assertThat(collected).isEqualTo(2);
    }
}
