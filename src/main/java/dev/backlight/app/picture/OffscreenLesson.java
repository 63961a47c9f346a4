package dev.backlight.app.picture;

import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.text.Refusal;

/// A lesson for a picture.
public final class OffscreenLesson {
    private OffscreenLesson() {}

    /// Opens a lesson at a step, and waits until what it shows is there.
    ///
    /// @param name null for the list of all
    /// @param step from 1
    /// @throws IllegalArgumentException with one sentence if there is no such lesson or step
    public static void show(Workspaces workspaces, String name, int step) {
        if (name == null) {
            return;
        }
        int steps = Lessons.of(name).steps().size();
        if (step < 1 || step > steps) {
            throw new Refusal("The lesson {0} has the steps 1 to {1}, not {2}.", name, steps, step);
        }
        Fx.run(() -> workspaces.lessons().open(name, step - 1));
        OffscreenTraining.settle(workspaces);
    }
}
