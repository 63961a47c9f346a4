package dev.backlight.training.run;

import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Snapshot;
import java.util.concurrent.CompletableFuture;

/// What a trainer is asked for; it obeys between two steps.
sealed interface Command {
    /// @param until pause once so many steps have been taken
    record Play(long until) implements Command {}

    record Pause() implements Command {}

    record Step() implements Command {}

    record Reset(Run fresh) implements Command {}

    record LearnFrom(Run fresh) implements Command {}

    /// @param fresh stands at or before the moment
    record Branch(Run fresh, Snapshot from) implements Command {}

    /// @param from what the parameters were learned from: passed over if the training has gone on since
    record Adopt(Snapshot from, float[][] parameters) implements Command {}

    record Pace(double stepsPerSecond) implements Command {}

    record Rate(float learningRate) implements Command {}

    record SetParameter(int index, int position, float value) implements Command {}

    record Freeze(int index, int position, boolean frozen) implements Command {}

    record StopWhen(StopCondition condition) implements Command {}

    record Keep(CompletableFuture<Checkpoint> answer) implements Command {}

    /// The run that has this history can't go on.
    record Fail(MetricHistory history, Throwable failure) implements Command {}

    record Close() implements Command {}

    /// Nobody will obey any more: who waits for an answer is told so.
    default void refuse() {
        if (this instanceof Keep(CompletableFuture<Checkpoint> answer)) {
            answer.completeExceptionally(new IllegalStateException("The training has ended."));
        }
    }
}
