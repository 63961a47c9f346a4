package dev.backlight.model.work;

import java.util.ArrayDeque;
import java.util.Deque;

/// The states that something has been in, for undo and redo. States are immutable and compared by value; the oldest
/// are forgotten.
///
/// @param <T> the state
public final class History<T> {
    private final int most;
    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();

    /// @param most states to go back to, at least 1
    public History(int most) {
        this.most = most;
    }

    /// Remembers the state that a change begins at. What was undone before can't come back any more.
    public void begin(T now) {
        if (before.isEmpty() || !before.peek().equals(now)) {
            before.push(now);
            if (before.size() > most) {
                before.removeLast();
            }
        }
        after.clear();
    }

    /// The state before the last change; the present one can be brought back.
    ///
    /// @param now the present state, handed back where there is nothing to undo
    public T undo(T now) {
        return step(before, after, now);
    }

    /// The state that the last `undo` left.
    ///
    /// @param now the present state, handed back where there is nothing to redo
    public T redo(T now) {
        return step(after, before, now);
    }

    /// A change that began and changed nothing is no step of its own.
    private static <T> T step(Deque<T> from, Deque<T> to, T now) {
        while (!from.isEmpty() && from.peek().equals(now)) {
            from.pop();
        }
        if (from.isEmpty()) {
            return now;
        }
        to.push(now);
        return from.pop();
    }

    /// Whether `undo` would change anything.
    public boolean canUndo(T now) {
        return before.stream().anyMatch(state -> !state.equals(now));
    }

    /// Whether `redo` would change anything.
    public boolean canRedo(T now) {
        return after.stream().anyMatch(state -> !state.equals(now));
    }

    /// Makes what has happened final.
    public void clear() {
        before.clear();
        after.clear();
    }
}
