package dev.backlight.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// On a clock that stands still but while somebody waits.
class PaceTest {
    private static final long MILLI = 1_000_000;

    private final Waits commands = new Waits();
    private final Pace pace = new Pace(() -> commands.clock);

    /// Nobody ever says anything; waiting takes as long as it should.
    private static final class Waits extends LinkedBlockingQueue<Command> {
        private long clock = 7_000_000_000L;

        @Override
        public Command poll(long timeout, TimeUnit unit) {
            clock += Math.max(0, unit.toNanos(timeout));
            return poll();
        }
    }

    @Test
    void takesOneStepEachTimeItsStretchHasPassed() throws InterruptedException {
        pace.set(100);
        long start = commands.clock;
        for (int step = 0; step <= 300; step++) {
            assertThat(pace.command(commands)).isNull();
            assertThat(commands.clock - start).isEqualTo(step * 10 * MILLI);
        }
    }

    @Test
    void withoutAPaceNobodyWaits() throws InterruptedException {
        pace.set(0);
        long start = commands.clock;
        for (int step = 0; step < 100; step++) {
            assertThat(pace.command(commands)).isNull();
        }
        assertThat(commands.clock).isEqualTo(start);
    }

    @Test
    void whatWasLostInAShortHiccupIsCaughtUpWith() throws InterruptedException {
        pace.set(100);
        pace.command(commands);
        commands.clock += 45 * MILLI;
        assertThat(stepsAtOnce()).isEqualTo(4);
    }

    /// After a long one it goes on as from now, but for the last twentieth of a second.
    @Test
    void afterALongHiccupItGivesUpCatchingUp() throws InterruptedException {
        pace.set(100);
        pace.command(commands);
        commands.clock += 60_000 * MILLI;
        assertThat(stepsAtOnce()).isEqualTo(6);
        long start = commands.clock;
        for (int step = 1; step <= 50; step++) {
            pace.command(commands);
        }
        assertThat(commands.clock - start).isEqualTo(500 * MILLI);
    }

    @Test
    void aCommandIsTakenBeforeTheStep() throws InterruptedException {
        pace.set(10);
        pace.command(commands);
        commands.add(new Command.Pause());
        assertThat(pace.command(commands)).isEqualTo(new Command.Pause());
        long start = commands.clock;
        assertThat(pace.command(commands)).isNull();
        assertThat(commands.clock - start).as("the step is still to come").isZero();
    }

    /// Steps until it waits; the step after that has been taken then too.
    private int stepsAtOnce() throws InterruptedException {
        long now = commands.clock;
        int steps = 0;
        while (commands.clock == now) {
            pace.command(commands);
            steps++;
        }
        return steps - 1;
    }
}
