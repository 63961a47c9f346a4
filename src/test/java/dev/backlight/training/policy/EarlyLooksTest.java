package dev.backlight.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.learner.Verdict;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EarlyLooksTest {
    private static final long MILLIS = 1_000_000;

    private final AtomicLong clock = new AtomicLong(-5_000 * MILLIS);
    private final EarlyLooks looks = new EarlyLooks(clock::get);

    private void wait(int millis) {
        clock.addAndGet(millis * MILLIS);
    }

    /// A look that takes so long.
    private void look(int millis) {
        looks.timed(_ -> {
                    wait(millis);
                    return new Verdict(Map.of(), null);
                })
                .examine(null);
    }

    @Test
    void isTakenAboutTwiceASecondAndTheFirstSooner() {
        int taken = 0;
        for (int millis = 0; millis < 2_000; millis++) {
            taken += looks.isDue(0) ? 1 : 0;
            wait(1);
        }

        assertThat(taken).isEqualTo(4); // after 0.2, 0.7, 1.2 and 1.7 seconds
    }

    @Test
    void takesNoMoreThanATenthOfTheTime() {
        looks.isDue(0);
        wait(200);
        assertThat(looks.isDue(0)).isTrue();
        look(300);

        wait(500);
        assertThat(looks.isDue(0)).isTrue(); // it was not known yet how long they take
        look(300);
        wait(2_600);
        assertThat(looks.isDue(0)).isFalse();
        wait(200);
        assertThat(looks.isDue(0)).isTrue();
    }

    @Test
    void waitsForTheOneOnItsWayAndEndsWithTheThirdEpoch() {
        looks.isDue(0);
        wait(1_000);
        looks.timed(_ -> new Verdict(Map.of(), null)); // asked, not answered
        assertThat(looks.isDue(0)).isFalse();

        look(1);
        assertThat(looks.isDue(3)).isFalse();
        assertThat(looks.isDue(2)).isTrue();
    }

    @Test
    void aLookAnswersWhatItWasAskedFor() throws Exception {
        Verdict verdict = new Verdict(Map.of(), null);
        assertThat(looks.timed(_ -> verdict).examine(null)).isSameAs(verdict);
    }
}
