package dev.backlight.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadTeamTest {
    @Test
    void everyTaskIsDoneOnceInEveryRound() {
        try (ThreadTeam team = ThreadTeam.of(3)) {
            AtomicIntegerArray done = new AtomicIntegerArray(17);
            for (int round = 0; round < 1000; round++) {
                team.run(17, done::incrementAndGet);
            }
            for (int i = 0; i < 17; i++) {
                assertThat(done.get(i)).isEqualTo(1000);
            }
        }
    }

    @Test
    void whatATaskThrowsReachesTheCallerAndTheTeamGoesOn() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            assertThatThrownBy(() -> team.run(8, i -> {
                        if (i == 5) {
                            throw new IllegalStateException("task 5");
                        }
                    }))
                    .hasMessage("task 5");
            AtomicIntegerArray done = new AtomicIntegerArray(4);
            team.run(4, done::incrementAndGet);
            assertThat(done.get(3)).isEqualTo(1);
        }
    }

    @Test
    void anImpossibleSizeIsRefused() {
        assertThatThrownBy(() -> ThreadTeam.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
