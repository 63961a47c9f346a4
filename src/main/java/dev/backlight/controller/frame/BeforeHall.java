package dev.backlight.controller.frame;

import dev.backlight.model.window.ViewState;
import java.util.List;
import java.util.function.UnaryOperator;

/// How the window was before it was shown to a hall. Kept beside what the window shows, so that it outlives views
/// that are built anew in the hall.
final class BeforeHall {
    private static final List<String> NAMES = List.of("lens", "drawer", "divider", "station");

    private final ViewState state;
    private final UnaryOperator<String> named;

    /// @param named the name under which the state keeps one of these
    BeforeHall(ViewState state, UnaryOperator<String> named) {
        this.state = state;
        this.named = named;
    }

    boolean isKnown() {
        return !state.of(hall("lens")).get().isEmpty();
    }

    /// Writes down what is shown now.
    void remember() {
        NAMES.forEach(
                name -> state.of(hall(name)).set(state.of(named.apply(name)).get()));
    }

    /// The lens that was shown.
    String lens() {
        return state.of(hall("lens")).get();
    }

    /// Lets the state be as it was; nothing is known any more.
    void bringBack() {
        for (String name : NAMES) {
            state.of(named.apply(name)).set(state.of(hall(name)).get());
            state.of(hall(name)).set("");
        }
    }

    private String hall(String name) {
        return "before-hall." + named.apply(name);
    }
}
