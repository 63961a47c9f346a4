package dev.backlight.model.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Trainings in the order of their numbers, the present one first; which of them is looked at, and whose curves are
/// laid over each other. Belongs to the screen's thread.
final class RunList {
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> overlaid = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<RunEntry> overlaidView = FXCollections.unmodifiableObservableList(overlaid);
    private final ObjectProperty<RunEntry> selected = new SimpleObjectProperty<>(this, "selected");
    private int count;

    /// Read only; the first is the present one, their numbers fall. Empty while the experiment has no pictures.
    ObservableList<RunEntry> runs() {
        return runsView;
    }

    /// The runs whose curves are laid over each other, at most three, read only; at first the present one alone.
    ObservableList<RunEntry> overlaid() {
        return overlaidView;
    }

    /// The run that is looked at; follows to a new present one if it was the present one. Null without runs.
    ObjectProperty<RunEntry> selectedProperty() {
        return selected;
    }

    /// The training that runs or rests now; null while the experiment has no pictures.
    RunEntry current() {
        return runs.isEmpty() ? null : runs.getFirst();
    }

    /// Whether one more run can be laid over.
    boolean canOverlay() {
        return overlaid.size() < RunArchive.MOST_OVERLAID;
    }

    /// Lays a run's curves over the others or takes them away.
    ///
    /// @return whether it happened: not where three runs are there, nor for the last one
    boolean setOverlaid(RunEntry run, boolean shown) {
        if (shown == overlaid.contains(run)) {
            return true;
        }
        if (shown) {
            return canOverlay() && overlaid.add(run);
        }
        return overlaid.size() > 1 && overlaid.remove(run);
    }

    /// The runs that somebody sees.
    Set<RunEntry> seen() {
        Set<RunEntry> seen = new HashSet<>(overlaid);
        seen.add(selected.get());
        return seen;
    }

    /// The number of the next run.
    ///
    /// @param stays whether the present one keeps its own
    int nextNumber(boolean stays) {
        count += current() == null || stays ? 1 : 0;
        return count;
    }

    /// Puts a new present run in front, on the screen in the place of the one before.
    ///
    /// @param stays whether the one before stays in the list
    void begin(RunEntry fresh, boolean stays) {
        RunEntry before = current();
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

    /// Puts runs of earlier sessions behind those of this one, whose numbers go on from theirs.
    ///
    /// @param earlier the newest first
    void addEarlier(List<RunEntry> earlier) {
        int number = 0;
        for (RunEntry run : earlier.reversed()) { // two windows may have counted at the same time
            number = Math.max(number + 1, run.number());
            run.renumber(number);
        }
        for (RunEntry run : runs) {
            run.renumber(run.number() + number);
        }
        count += number;
        runs.addAll(earlier);
    }

    /// Puts runs back in their places.
    void bringBack(List<RunEntry> removed) {
        for (RunEntry run : removed) {
            int place = runs.size();
            while (place > 1 && runs.get(place - 1).number() < run.number()) {
                place--;
            }
            runs.add(place, run);
        }
    }

    void forget(RunEntry run) {
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
