package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.window.OpenThings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// The views of stages that steps may need next, one for each, built, styled and laid out unseen while one reads,
/// so that the step is there at once. On the screen's thread.
final class Ahead {
    private final OpenThings open;
    private final Map<LessonStage, Held> held = new HashMap<>();
    private final Set<LessonStage> left = new HashSet<>();
    private WorkspaceController shown;

    private record Held(Locale language, WorkspaceController views) {}

    /// @param open what Escape closes: views that nobody sees must not be among it
    Ahead(OpenThings open) {
        this.open = open;
    }

    /// The views of a stage: those that have been built, or new ones.
    WorkspaceController take(LessonStage stage, Locale language, Supplier<WorkspaceController> build) {
        shown = holds(stage, language) ? held.remove(stage).views : build.get();
        return shown;
    }

    /// Whether there is nothing more to be built for a stage.
    boolean isDone(LessonStage stage, Locale language) {
        return left.contains(stage) || holds(stage, language);
    }

    private boolean holds(LessonStage stage, Locale language) {
        return held.containsKey(stage) && held.get(stage).language.equals(language);
    }

    /// Builds the views of a stage in the size of those on screen.
    void build(LessonStage stage, Locale language, Supplier<WorkspaceController> build) {
        Held before = held.remove(stage);
        if (before != null) {
            before.views.dispose(); // in another language
        }
        Scene seen = shown == null ? null : shown.root().getScene();
        if (seen == null) {
            return; // nobody looks
        }
        int others = open.count();
        WorkspaceController views = build.get();
        if (open.count() > others) {
            views.dispose(); // something in them is open that Escape would close first: it waits for the step
            left.add(stage);
            return;
        }
        held.put(stage, new Held(language, views));
        Scene unseen = new Scene(views.root(), seen.getWidth(), seen.getHeight());
        unseen.getStylesheets().setAll(seen.getStylesheets());
        unseen.snapshot(new WritableImage(1, 1)); // a picture of one pixel styles and lays out all
        unseen.setRoot(new Group());
    }

    /// Lets go of what was built for nobody.
    void drop() {
        held.values().forEach(one -> one.views.dispose());
        held.clear();
        left.clear();
    }
}
