package dev.backlight.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.math.ThreadTeam;
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
}
