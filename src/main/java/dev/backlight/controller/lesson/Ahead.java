package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.window.OpenThings;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// The views of the stage that the next step needs, built, styled and laid out unseen while one reads, so that the
/// step is there at once. On the screen's thread.
final class Ahead {
    private final OpenThings open;
    private Held held;
    private LessonStage left;
    private WorkspaceController shown;

    private record Held(LessonStage stage, Locale language, WorkspaceController views) {}

    /// @param open what Escape closes: views that nobody sees must not be among it
    Ahead(OpenThings open) {
        this.open = open;
    }

    /// The views of a stage: those that have been built, or new ones.
    WorkspaceController take(LessonStage stage, Locale language, Supplier<WorkspaceController> build) {
        if (holds(stage, language)) {
            shown = held.views;
            held = null;
        } else {
            shown = build.get();
        }
        return shown;
    }

    /// Whether there is nothing more to be built for a stage.
    boolean isDone(LessonStage stage, Locale language) {
        return stage == left || holds(stage, language);
    }

    private boolean holds(LessonStage stage, Locale language) {
        return held != null && held.stage == stage && held.language.equals(language);
    }

    /// Builds the views of a stage in the size of those on screen; what was built for another goes.
    void build(LessonStage stage, Locale language, Supplier<WorkspaceController> build) {
        drop();
        left = null;
        Scene seen = shown == null ? null : shown.root().getScene();
        if (seen == null) {
            return; // nobody looks
        }
        int others = open.count();
        WorkspaceController views = build.get();
        if (open.count() > others) {
            views.dispose(); // something in them is open that Escape would close first: it waits for the step
            left = stage;
            return;
        }
        held = new Held(stage, language, views);
        Parent root = views.root();
        Scene unseen = new Scene(root, seen.getWidth(), seen.getHeight());
        unseen.getStylesheets().setAll(seen.getStylesheets());
        unseen.snapshot(new WritableImage(1, 1)); // a picture of one pixel styles and lays out all
        unseen.setRoot(new Group());
    }

    /// Lets go of what was built for nobody.
    void drop() {
        if (held != null) {
            held.views.dispose();
            held = null;
        }
    }
}
