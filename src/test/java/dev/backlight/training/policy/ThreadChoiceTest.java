package dev.backlight.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadChoiceTest {
    private static final long MILLI = 1_000_000;

    private long now;

    /// Takes steps for so long; a step takes so many milliseconds by one thread and by all.
    ///
    /// @return the share of the time in which all threads were at work
    private double run(ThreadChoice choice, ThreadTeam team, long nanos, long one, long all) {
        long shared = 0;
        long begin = now;
        while (now - begin < nanos) {
            boolean isShared = team.engaged() > 1;
            long step = MILLI * (isShared ? all : one);
            choice.begin(false);
            now += step;
            choice.end();
            shared += isShared ? step : 0;
        }
        return (double) shared / (now - begin);
    }

    @Test
    void sharesStepsThatBecomeFaster() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            assertThat(run(choice, team, 20_000 * MILLI, 10, 6)).isGreaterThan(0.9);
            assertThat(choice.chosen()).isEqualTo(2);
        }
    }

    @Test
    void takesThemAloneWhereSharingCosts() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            assertThat(run(choice, team, 20_000 * MILLI, 6, 12)).isLessThan(0.1);
            assertThat(choice.chosen()).isEqualTo(1);
        }
    }

    @Test
    void leavesTheOtherCoreToTheScreenWhereItBringsNothing() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            assertThat(run(choice, team, 20_000 * MILLI, 10, 10)).isLessThan(0.1);
        }
    }

    @Test
    void changesItsMindWithTheMachine() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            run(choice, team, 20_000 * MILLI, 10, 6);
            run(choice, team, 3_000 * MILLI, 6, 12);
            assertThat(run(choice, team, 20_000 * MILLI, 6, 12)).isLessThan(0.1);
            run(choice, team, 3_000 * MILLI, 10, 6);
            assertThat(run(choice, team, 20_000 * MILLI, 10, 6)).isGreaterThan(0.9);
        }
    }

    /// The mean of a whole trial would have been spoilt by one such step.
    @Test
    void aStepThatWasDisturbedDecidesNothing() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            double sharedOnly = 0;
            for (int trial = 0; trial < 20; trial++) {
                choice.begin(false);
                now += 200 * MILLI; // such as while the code is still interpreted
                choice.end();
                sharedOnly = run(choice, team, 2_000 * MILLI, 3, 2);
            }
            assertThat(sharedOnly).isGreaterThan(0.9);
        }
    }

    @Test
    void aSingleThreadIsNotTimed() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            ThreadChoice choice = new ThreadChoice(team, () -> {
                throw new AssertionError("asked for the time");
            });
            choice.begin(false);
            choice.end();
            assertThat(team.engaged()).isEqualTo(1);
        }
    }

    @Test
    void twoShareNoStepWhileTheNetworkIsExamined() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            run(choice, team, 20_000 * MILLI, 10, 6);
            int alone = 0;
            for (int i = 0; i < 100; i++) {
                choice.begin(true);
                alone += team.engaged() == 1 ? 1 : 0;
                now += 100 * MILLI; // slow, as it were if a third thread wanted a core; nothing is learned from that
                choice.end();
            }
            assertThat(alone).isEqualTo(100);
            assertThat(choice.chosen()).isEqualTo(2);
            choice.begin(false);
            choice.end();
            assertThat(run(choice, team, 20_000 * MILLI, 10, 6)).isGreaterThan(0.9);
        }
    }

    @Test
    void moreThanTwoGoOnWhileTheNetworkIsExamined() {
        try (ThreadTeam team = ThreadTeam.of(4)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            choice.begin(true);
            assertThat(team.engaged()).isEqualTo(4);
        }
    }

    /// How long one way went on before the other was taken, in milliseconds.
    private List<Long> stretches(ThreadChoice choice, ThreadTeam team, long nanos, long one, long all) {
        List<Long> stretches = new ArrayList<>();
        long begin = now;
        long since = now;
        int engaged = team.engaged();
        while (now - begin < nanos) {
            choice.begin(false);
            now += engaged > 1 ? all : one;
            choice.end();
            if (team.engaged() != engaged) {
                engaged = team.engaged();
                stretches.add((now - since) / MILLI);
                since = now;
            }
        }
        return stretches;
    }

    /// Four turns of each, of at least five milliseconds; then the faster one goes on, each time twice as long up
    /// to two seconds, and into the first turn of the next trial.
    @Test
    void trialsBecomeRareWhereTheSameOneIsFaster() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            List<Long> stretches = stretches(choice, team, 8_000 * MILLI, 2 * MILLI, MILLI);
            assertThat(stretches).startsWith(5L, 6L, 5L, 6L, 5L, 6L, 5L, 6L, 105L, 6L, 5L);
            assertThat(stretches.stream().filter(stretch -> stretch > 10))
                    .containsExactly(105L, 205L, 405L, 805L, 1_605L, 2_005L, 2_005L);
            assertThat(stretches.stream().filter(stretch -> stretch == 6).count())
                    .isEqualTo(4 * 8);
        }
    }

    /// The other way is faster from now on: its term is short again.
    @Test
    void afterAChangeBothAreTriedSoon() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            ThreadChoice choice = new ThreadChoice(team, () -> now);
            stretches(choice, team, 2_000 * MILLI, 2 * MILLI, MILLI);
            assertThat(stretches(choice, team, 4_000 * MILLI, MILLI, 2 * MILLI).stream()
                            .filter(stretch -> stretch > 10)
                            .skip(1))
                    .as("the last turn of one, and its term")
                    .startsWith(105L, 205L, 405L);
        }
    }

    @Test
    void aCoreMustBringMoreThanATwentieth() {
        for (long one : new long[] {1_050_000, 1_060_000}) {
            try (ThreadTeam team = ThreadTeam.of(2)) {
                ThreadChoice choice = new ThreadChoice(team, () -> now);
                stretches(choice, team, 500 * MILLI, one, MILLI);
                assertThat(choice.chosen()).isEqualTo(one == 1_060_000 ? 2 : 1);
            }
        }
    }
}
