package dev.backlight.view.stage.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final long MILLI = 1_000_000;

    private final List<Long> shown = new ArrayList<>();
    private long now;
    private long due = -1;
    private final Cadence cadence =
            new Cadence(() -> shown.add(now / MILLI), () -> now, wait -> due = now + wait, new Turns());

    private void at(long millis) {
        if (due >= 0 && due <= millis * MILLI) {
            now = due;
            due = -1;
            cadence.due();
        }
        now = millis * MILLI;
    }

    @Test
    void ofNewsWithEachFrameTenASecondAreShownAndTheLastOne() {
        for (long millis = 0; millis <= 350; millis += 33) {
            at(millis);
            cadence.news(true);
        }
        at(2000);
        assertThat(shown).containsExactly(0L, 100L, 200L, 300L, 400L);
    }

    @Test
    void whatComesSeldomIsShownAtOnce() {
        for (long millis = 500; millis < 2000; millis += 150) {
            at(millis);
            cadence.news(true);
            assertThat(shown.getLast()).isEqualTo(millis);
        }
        assertThat(due).isNegative();
    }

    @Test
    void onceNothingRunsItIsShownAtOnceAndNotAgain() {
        at(500);
        cadence.news(true);
        at(510);
        cadence.news(true);
        cadence.news(false);
        at(520);
        cadence.news(false);
        at(2000);
        assertThat(shown).containsExactly(500L, 510L, 520L);
    }
}
