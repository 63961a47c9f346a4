package dev.backlight.model.domain;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// The heads of a network with attention, numbered through all layers from 0: which is shown, and which are
/// switched off.
public final class Heads {
    private final int first;
    private final IntegerProperty shown;
    private final ReadOnlyIntegerWrapper count;
    private final ObservableSet<Integer> off = FXCollections.observableSet();

    /// @param first what is shown at first and behind the last: 0, or -1 for the mean of all
    /// @param count how many there are
    public Heads(int first, int count) {
        this.first = first;
        shown = new SimpleIntegerProperty(this, "shown", first);
        this.count = new ReadOnlyIntegerWrapper(this, "count", count);
    }

    /// The head that is shown; below 0 for the mean of all.
    public IntegerProperty shownProperty() {
        return shown;
    }

    /// How many there are, of all layers.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Those that are switched off.
    public ObservableSet<Integer> off() {
        return off;
    }

    /// Lets go those that another network has not.
    public void fit(int other) {
        off.removeIf(one -> one >= other);
        shown.set(Math.min(shown.get(), other - 1));
        count.set(other);
    }

    /// Shows what was shown when it was kept, with none switched off.
    public void open(int asked, int other) {
        off.clear();
        shown.set(asked);
        fit(other);
    }

    /// Shows the next one; behind the last the first again.
    public void next() {
        int other = shown.get() + 1;
        shown.set(other >= count.get() ? first : other);
    }

    /// Switches one off or on again.
    public void toggle(int head) {
        if (!off.remove(head)) {
            off.add(head);
        }
    }
}
