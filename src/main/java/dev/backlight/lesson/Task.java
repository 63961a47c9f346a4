package dev.backlight.lesson;

import dev.backlight.lesson.check.Condition;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import java.util.List;

/// What one does by oneself.
///
/// @param check when it is done
/// @param shown the number that stands beside the check
/// @param handles numbers to change
/// @param steps whether one can take steps of training here
/// @param free whether the whole workspace is free
/// @param solution one way to do it
public record Task(
        Condition check, Quantity shown, List<Handle> handles, boolean steps, boolean free, Solution solution) {
    public Task {
        handles = List.copyOf(handles);
    }

    /// One way to do a task; what "show me" does.
    ///
    /// @param values of handles
    /// @param steps of training to take then
    /// @param state to bring about in place of the step's; null for the step's own
    public record Solution(List<Value> values, int steps, State state) {
        public Solution {
            values = List.copyOf(values);
        }
    }

    /// A number and what it is set to.
    public record Value(Quantity quantity, double value) {}
}
