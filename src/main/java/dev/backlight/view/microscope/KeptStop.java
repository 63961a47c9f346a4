package dev.backlight.view.microscope;

import dev.backlight.model.window.ViewState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.util.Subscription;

/// The stop at which the Microscope stands and the weight that was chosen there: kept, so that a lens that is built
/// anew begins with them; whoever sets them, such as a step of a lesson, moves the Microscope there, at once or
/// when there is something to see.
final class KeptStop {
    private final Microscope microscope;
    private final ViewState view;
    private final String stop;
    private final String chosen;
    private final Subscription subscriptions;
    private int wanted;
    private boolean choosing;
    private boolean there;

    /// @param under what the names begin with under which both are kept
    KeptStop(Microscope microscope, ViewState view, String under) {
        stop = under + "microscope-stop";
        chosen = under + "microscope-weight";
        this.microscope = microscope;
        this.view = view;
        wanted = view.number(stop);
        choosing = !view.of(chosen).get().isEmpty();
        subscriptions = Subscription.combine(
                microscope.stopProperty().subscribe(at -> keep(at.intValue())),
                microscope.weightProperty().subscribe(this::keep),
                view.of(stop).subscribe(this::go),
                view.of(chosen).subscribe(this::look));
    }

    private void keep(int at) {
        if (there && wanted == 0) {
            view.of(stop).set(String.valueOf(at));
        }
    }

    private void keep(List<Integer> weight) {
        if (there && !choosing) {
            view.of(chosen).set(weight.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    private void go() {
        int now = view.number(stop);
        if (!there) {
            wanted = now;
        } else if (wanted == 0 && now != microscope.stopProperty().get()) {
            microscope.go(Math.clamp(now, 0, last()));
        }
    }

    private void look() {
        if (there && !choosing) {
            microscope.look(weight());
        } else {
            choosing = true;
        }
    }

    /// None where the text is no weight.
    private List<Integer> weight() {
        String text = view.of(chosen).get();
        return text.matches("[1-9]\\d{0,4}( [1-9]\\d{0,4}){2}")
                ? Arrays.stream(text.split(" ")).map(Integer::valueOf).toList()
                : List.of();
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
        if (something && choosing) {
            microscope.look(weight());
            choosing = false;
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
