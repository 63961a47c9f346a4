package dev.backlight.view.stage;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The menu of all that can be done in the window, made of the list of actions. What must be told something has no
/// place in it; what can't be done now is there, but grey.
public final class ActionMenu {
    /// The menus and the first words of the actions in them; the one without words has all others.
    private enum Part {
        FILE("project"),
        TRAINING("run", "time"),
        VIEW("view", "lens", "station", "microscope"),
        WORK(),
        HALL("hall"),
        WINDOW("workspace", "window");

        private final List<String> words;

        Part(String... words) {
            this.words = List.of(words);
        }

        private static Part of(Action action) {
            String word = action.id().substring(0, action.id().indexOf('.'));
            return Arrays.stream(values())
                    .filter(part -> part.words.contains(word))
                    .findFirst()
                    .orElse(WORK);
        }
    }

    private ActionMenu() {}

    public static ContextMenu of(Actions actions, Messages messages) {
        List<String> names =
                List.of("menu.file", "menu.training", "menu.view", "menu.work", "menu.hall", "menu.window");
        ContextMenu all = new ContextMenu();
        all.setId("actionMenu");
        for (Part part : Part.values()) {
            List<MenuItem> items = actions.all().stream()
                    .filter(action -> action.needs().isEmpty() && Part.of(action) == part)
                    .map(action -> ActionControls.item(action, messages))
                    .toList();
            if (!items.isEmpty()) {
                Menu menu = new Menu(messages.get(names.get(part.ordinal())));
                menu.getItems().setAll(items);
                all.getItems().add(menu);
            }
        }
        return all;
    }
}
