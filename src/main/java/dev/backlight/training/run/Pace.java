package dev.backlight.training.run;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Says when a running trainer takes its next step.
final class Pace {
    /// How far behind its pace a training may run before it gives up catching up.
    private static final long CATCH_UP_NANOS = 50_000_000;

    private final LongSupplier nanos;
    private long stepNanos;
    private long nextStep;

    Pace() {
        this(System::nanoTime);
    }

    /// @param nanos the clock, as `System::nanoTime`
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// @param stepsPerSecond 0 for as fast as it goes
    void set(double stepsPerSecond) {
        stepNanos = stepsPerSecond > 0 ? Math.max(1, Math.round(1e9 / stepsPerSecond)) : 0;
        nextStep = nanos.getAsLong();
    }

    /// @return a command if there is one before the next step is due; null when it is
    Command command(BlockingQueue<Command> commands) throws InterruptedException {
        if (stepNanos == 0) {
            return commands.poll();
        }
        long now = nanos.getAsLong();
        nextStep = Math.max(nextStep, now - CATCH_UP_NANOS);
        Command command = commands.poll(nextStep - now, TimeUnit.NANOSECONDS);
        if (command == null) {
            nextStep += stepNanos;
        }
        return command;
    }
}
