package dev.backlight.view.microscope;

import dev.backlight.model.window.ViewState;
import javafx.util.Subscription;

/// The stop at which the Microscope stands: kept, so that a lens that is built anew begins there; whoever sets it,
/// such as a step of a lesson, moves the Microscope there, at once or when there is something to see.
final class KeptStop {
    private static final String NAME = "microscope-stop";

    private final Microscope microscope;
    private final ViewState view;
    private final Subscription subscriptions;
    private int wanted;
    private boolean there;

    KeptStop(Microscope microscope, ViewState view) {
        this.microscope = microscope;
        this.view = view;
        wanted = view.number(NAME);
        subscriptions = Subscription.combine(
                microscope.stopProperty().subscribe(at -> keep(at.intValue())),
                view.of(NAME).subscribe(this::go));
    }

    private void keep(int at) {
        if (there && wanted == 0) {
            view.of(NAME).set(String.valueOf(at));
        }
    }

    private void go() {
        int now = view.number(NAME);
        if (!there) {
            wanted = now;
        } else if (wanted == 0 && now != microscope.stopProperty().get()) {
            microscope.go(Math.clamp(now, 0, last()));
        }
    }

    private int last() {
        return Math.max(0, microscope.stopsProperty().get().size() - 1);
    }

    /// The Microscope shows something, or nothing.
    void shown(boolean something) {
        there = something;
        if (something && wanted > 0) {
            int at = Math.min(wanted, last());
            wanted = 0;
            microscope.go(at);
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
