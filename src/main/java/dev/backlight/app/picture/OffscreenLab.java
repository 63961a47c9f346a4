package dev.backlight.app.picture;

import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.model.lab.Experiment;
import dev.backlight.text.Refusal;
import java.util.stream.Collectors;

/// A lab for a picture: its page, run or not.
public final class OffscreenLab {
    private OffscreenLab() {}

    /// Opens a lab's page and, if it is asked for, runs its recipe to the end.
    ///
    /// @param name null for the gallery
    /// @throws IllegalArgumentException with one sentence if there is no such lab
    public static void show(Workspaces workspaces, String name, boolean done) {
        if (name == null) {
            return;
        }
        Experiment lab = workspaces
                .labs()
                .named(name)
                .orElseThrow(() -> new Refusal(
                        "There is no lab \"{0}\": choose one of {1}.",
                        name,
                        workspaces.labs().experiments().stream()
                                .map(one -> one.lab().name())
                                .collect(Collectors.joining(", "))));
        Fx.run(() -> workspaces.labs().openProperty().set(name));
        if (done) {
            Fx.run(lab::start);
            OffscreenTraining.settle(workspaces);
        }
    }
}
