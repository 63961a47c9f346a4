package dev.backlight.model.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What has been opened in the window and not closed, in the order of opening: a card, the search, the hall. Escape
/// closes the last.
public final class OpenThings {
    private final List<Opened> open = new ArrayList<>();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");

    /// Something open.
    public final class Opened {
        private final Runnable close;

        private Opened(Runnable close) {
            this.close = close;
        }

        /// It has been closed in another way.
        public void closed() {
            open.remove(this);
            any.set(!open.isEmpty());
        }
    }

    /// Something has been opened.
    ///
    /// @param close closes it; called when it is the last to have been opened and Escape is pressed
    /// @return to be told when it is closed in another way
    public Opened opened(Runnable close) {
        Opened opened = new Opened(close);
        open.add(opened);
        any.set(true);
        return opened;
    }

    /// Follows something that is open while a value is true.
    ///
    /// @param close lets the value be false
    /// @return ends the following; what is still open is not closed by that, but Escape does not reach it any more
    public Subscription follow(ObservableValue<Boolean> isOpen, Runnable close) {
        Opened[] now = new Opened[1];
        Runnable end = () -> {
            if (now[0] != null) {
                now[0].closed();
                now[0] = null;
            }
        };
        Subscription following = isOpen.subscribe(opens -> {
            end.run();
            if (opens) {
                now[0] = opened(close);
            }
        });
        return Subscription.combine(following, end::run);
    }

    /// How many things are open.
    public int count() {
        return open.size();
    }

    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /// Closes what was opened last; nothing happens when nothing is open.
    public void closeLast() {
        if (!open.isEmpty()) {
            Opened last = open.removeLast();
            any.set(!open.isEmpty());
            last.close.run();
        }
    }
}
