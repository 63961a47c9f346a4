package dev.backlight.view.stage;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Arguments;
import dev.backlight.model.window.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The menu of all that can be done in the window, made of the list of actions. What must be told something has no
/// place in it; what can't be done now is there, but grey. Each item has a letter that chooses it while its menu is
/// open.
public final class ActionMenu {
    /// Opens a file that is told.
    private static final String OPEN = "project.open-file";

    /// The menus and the first words of the actions in them; the one without words has all others.
    /// Ways to rooms, labs and lessons are found by the search; their own lists have them otherwise.
    private static final String PLACES = "to-";

    private enum Part {
        FILE("project"),
        TRAINING("run", "time"),
        RECIPE("recipe"),
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

    private final Actions actions;
    private final Settings settings;
    private final Messages messages;
    private final ContextMenu all = new ContextMenu();

    private ActionMenu(Actions actions, Settings settings) {
        this.actions = actions;
        this.settings = settings;
        messages = settings.messages();
    }

    public static ContextMenu of(Actions actions, Settings settings) {
        return new ActionMenu(actions, settings).filled();
    }

    private ContextMenu filled() {
        List<String> names = List.of(
                "menu.file", "menu.training", "menu.recipe", "menu.view", "menu.work", "menu.hall", "menu.window");
        all.setId("actionMenu");
        Mnemonics letters = new Mnemonics();
        for (Part part : Part.values()) {
            List<MenuItem> items = items(part);
            if (!items.isEmpty()) {
                String name = names.get(part.ordinal());
                Menu menu = new Menu(letters.mark(messages.get(name), name));
                menu.getItems().setAll(items);
                all.getItems().add(menu);
            }
        }
        all.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return all;
    }

    private List<MenuItem> items(Part part) {
        Mnemonics letters = new Mnemonics();
        List<MenuItem> items = new ArrayList<>();
        for (Action action : actions.all()) {
            if (action.needs().isEmpty() && !action.id().startsWith(PLACES) && Part.of(action) == part) {
                MenuItem item = ActionControls.item(action, messages);
                item.setText(action.tip(letters.mark(action.name(messages), action.id()), messages));
                items.add(item);
            }
        }
        actions.named(OPEN).filter(action -> Part.of(action) == part).ifPresent(open -> {
            int place = Math.min(2, items.size()); // behind new and open
            items.add(place, recent(open, letters));
        });
        return items;
    }

    /// What was opened or saved last; a file that has gone says so when it is chosen.
    private Menu recent(Action open, Mnemonics letters) {
        Menu menu = new Menu(letters.mark(messages.get("menu.recent"), "menu.recent"));
        menu.setId("menu.recent");
        Mnemonics numbers = new Mnemonics();
        List<String> files = settings.recent().files();
        for (int i = 0; i < files.size(); i++) {
            Path file = Path.of(files.get(i));
            String name = (i + 1) + "  " + file.getFileName() + " – " + file.getParent();
            MenuItem item = new MenuItem(numbers.mark(name, name));
            item.setId("menu.recent-" + (i + 1));
            item.setOnAction(_ -> open.run(new Arguments(Map.of("file", file.toString()))));
            menu.getItems().add(item);
        }
        menu.setDisable(files.isEmpty());
        return menu;
    }

    /// A letter chooses among the items of the menu that opened last.
    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown()) {
            return;
        }
        List<MenuItem> items = all.getItems();
        for (Optional<Menu> open = open(items); open.isPresent(); open = open(items)) {
            items = open.get().getItems();
        }
        String letter = event.getText().isBlank() ? event.getCode().getName() : event.getText();
        items.stream()
                .filter(item ->
                        !item.isDisable() && Mnemonics.of(item.getText()).equalsIgnoreCase(letter))
                .findFirst()
                .ifPresent(item -> {
                    event.consume();
                    choose(item);
                });
    }

    private static Optional<Menu> open(List<MenuItem> items) {
        return items.stream()
                .filter(item -> item instanceof Menu menu && menu.isShowing())
                .map(Menu.class::cast)
                .findFirst();
    }

    private void choose(MenuItem item) {
        if (item instanceof Menu menu) {
            Node shown = menu.getStyleableNode(); // opened by its arrow key, since a menu can't open itself
            if (shown != null) {
                shown.requestFocus();
                Event.fireEvent(
                        shown, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            }
        } else {
            all.hide();
            item.fire();
        }
    }
}
