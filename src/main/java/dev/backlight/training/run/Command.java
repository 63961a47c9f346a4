package dev.backlight.training.run;

import dev.backlight.training.learner.Change;
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

    /// @param fresh stands where it was left
    record Open(Run fresh) implements Command {}

    record LearnFrom(Run fresh) implements Command {}

    /// @param fresh stands at or before the moment
    record Branch(Run fresh, Snapshot from) implements Command {}

    record Make(Change change) implements Command {}

    record Pace(double stepsPerSecond) implements Command {}

    record StopWhen(StopCondition condition) implements Command {}

    record Keep(CompletableFuture<Kept> answer) implements Command {}

    /// The run that has this history can't go on.
    record Fail(MetricHistory history, Throwable failure) implements Command {}

    record Close() implements Command {}

    /// Nobody will obey any more: who waits for an answer is told so.
    default void refuse() {
        if (this instanceof Keep(CompletableFuture<Kept> answer)) {
            answer.completeExceptionally(new IllegalStateException("The training has ended."));
        }
    }
}
