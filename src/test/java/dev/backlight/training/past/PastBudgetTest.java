package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.step.TrainingLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastBudgetTest {
    private static final long BYTES = 100_000;

    private final ThreadTeam team = ThreadTeam.of(1);
    private final TrainingLoop loop =
            new TrainingLoop(TinyData.config(), TinyData.split().train(), team);
    private final PastBudget budget = new PastBudget(BYTES);

    @AfterEach
    void close() {
        team.close();
    }

    private void feed(Recording past, long from, long to) {
        for (long step = from; step <= to; step++) {
            if (past.isDue(step)) {
                past.take(new Snapshot(step, 1, (int) step, loop.network().spec(), loop.weights(), 1, 0), loop);
            }
        }
    }

    @Test
    void aloneItMayTakeAllAndBesideAnotherItsShare() {
        Recording first = budget.recording();
        feed(first, 0, 2_000);
        assertThat(first.bytes()).isBetween(BYTES * 9 / 10, BYTES);
        int alone = first.moments().size();
        Recording second = budget.recording();
        feed(second, 0, 2_000);
        assertThat(first.bytes() + second.bytes()).isLessThanOrEqualTo(BYTES);
        assertThat(second.bytes()).as("its share").isGreaterThan(BYTES / 3);
        assertThat(first.moments()).as("made room while it rested").hasSizeLessThan(alone);
        assertThat(first.moments().getFirst().step()).isZero();
    }

    @Test
    void whoNeedsLittleLeavesTheRest() {
        Recording small = budget.recording();
        feed(small, 0, 3);
        Recording large = budget.recording();
        feed(large, 0, 2_000);
        assertThat(large.bytes()).isGreaterThan(BYTES * 3 / 4);
        assertThat(small.moments()).hasSize(4);
        assertThat(small.bytes() + large.bytes()).isLessThanOrEqualTo(BYTES);
    }

    /// One that wants less than its share loses nothing when another wants more.
    @Test
    void onlyWhoHasMoreThanItsShareMakesRoom() {
        Recording small = budget.recording();
        feed(small, 0, 40);
        int moments = small.moments().size();
        assertThat(small.bytes()).as("less than a third").isLessThan(BYTES / 3);
        Recording large = budget.recording();
        Recording third = budget.recording();
        feed(large, 0, 2_000);
        feed(third, 0, 2_000);
        assertThat(small.moments()).hasSize(moments);
        assertThat(small.bytes() + large.bytes() + third.bytes()).isLessThanOrEqualTo(BYTES);
    }
}
