package dev.backlight.model.run;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Trainings, the present one first; which of them is looked at, and whose curves are laid over each other. Belongs
/// to the screen's thread.
///
/// @param <E> a training
public class RunList<E> {
    /// How many curves can be told apart in one chart.
    public static final int MOST_OVERLAID = 3;

    private final ObservableList<E> runs = FXCollections.observableArrayList();
    private final ObservableList<E> overlaid = FXCollections.observableArrayList();
    private final ObservableList<E> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<E> overlaidView = FXCollections.unmodifiableObservableList(overlaid);
    private final ObjectProperty<E> selected = new SimpleObjectProperty<>(this, "selected");
    private int count;

    /// Read only; the first is the present one. Empty before the first.
    public final ObservableList<E> runs() {
        return runsView;
    }

    /// The runs whose curves are laid over each other, at most three, read only; at first the present one alone.
    public final ObservableList<E> overlaid() {
        return overlaidView;
    }

    /// The run that is looked at; follows to a new present one if it was the present one. Null without runs.
    public final ObjectProperty<E> selectedProperty() {
        return selected;
    }

    /// The training that runs or rests now; null before the first.
    public final E current() {
        return runs.isEmpty() ? null : runs.getFirst();
    }

    /// Whether one more run can be laid over.
    public final boolean canOverlay() {
        return overlaid.size() < MOST_OVERLAID;
    }

    /// Lays a run's curves over the others or takes them away.
    ///
    /// @return whether it happened: not where three runs are there, nor for the last one
    public final boolean setOverlaid(E run, boolean shown) {
        if (shown == overlaid.contains(run)) {
            return true;
        }
        if (shown) {
            return canOverlay() && overlaid.add(run);
        }
        return overlaid.size() > 1 && overlaid.remove(run);
    }

    /// The runs that somebody sees.
    public final Set<E> seen() {
        Set<E> seen = new HashSet<>(overlaid);
        seen.add(selected.get());
        return seen;
    }

    /// The number of the next run.
    ///
    /// @param stays whether the present one keeps its own
    public final int nextNumber(boolean stays) {
        count += current() == null || stays ? 1 : 0;
        return count;
    }

    /// Puts a new present run in front, on the screen in the place of the one before.
    ///
    /// @param stays whether the one before stays in the list
    public final void begin(E fresh, boolean stays) {
        E before = current();
        boolean follow = before == selected.get();
        if (stays && overlaid.size() > 1 && canOverlay()) {
            overlaid.addFirst(fresh);
        } else if (overlaid.contains(before)) {
            overlaid.set(overlaid.indexOf(before), fresh);
        } else if (canOverlay()) {
            overlaid.addFirst(fresh);
        }
        runs.addFirst(fresh);
        if (follow) {
            selected.set(fresh);
        }
        if (before != null && !stays) {
            forget(before);
        }
    }

    /// Puts a run behind the present one that was trained beside it.
    public final void addBeside(E run) {
        runs.add(Math.min(1, runs.size()), run);
    }

    /// Puts a run in a place of the list.
    final void put(int place, E run) {
        runs.add(place, run);
    }

    /// Counts on from so many more runs.
    final void countOn(int more) {
        count += more;
    }

    /// Takes a run away.
    public final void forget(E run) {
        runs.remove(run);
        overlaid.remove(run);
        if (overlaid.isEmpty() && current() != null) {
            overlaid.add(current());
        }
        if (selected.get() == run) {
            selected.set(current());
        }
    }
}
