package dev.backlight.controller.lesson;

import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.view.lesson.LessonPage;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/// What can be done in an open lesson, before all that its stage can.
final class LessonActions {
    private static final int ANSWERS = 4;

    private LessonActions() {}

    static Actions.Layer layer(LessonModel model, LessonPage page) {
        BooleanBinding trying =
                Bindings.createBooleanBinding(() -> model.tryingProperty().get(), model.tryingProperty());
        List<Action> actions = new ArrayList<>(List.of(
                Action.of("lesson.next", page::next).key("PageDown").on("keys.lesson"),
                Action.of("lesson.back", page::back).key("PageUp").on("keys.lesson"),
                Action.of("lesson.restore", model::restore).key("Ctrl+R"),
                Action.of("lesson.try", model::letMeTry).when(trying.not()),
                Action.of("lesson.all", model::gallery).key("G")));
        for (int i = 0; i < ANSWERS; i++) {
            int place = i;
            actions.add(Action.of("lesson.answer-" + (i + 1), () -> page.choose(place))
                    .key("Alt+" + (i + 1))
                    .on("keys.answers"));
        }
        return Actions.Layer.of("lesson", actions);
    }

    /// Lets keys come to a lesson that has just come on screen: without a focus none does.
    ///
    /// @param presenting whether what had the focus may have been hidden
    static void listen(Node root, boolean presenting) {
        if (root.getScene() != null && (presenting || root.getScene().getFocusOwner() == null)) {
            root.requestFocus();
        }
    }
}
