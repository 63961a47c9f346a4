package dev.backlight.controller.keys;

import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The one place where the window's keys become actions. A text field keeps what one writes with; popups are
/// windows of their own and keep all.
public final class KeyRouter {
    private static final Map<KeyCode, String> NAMES = Map.ofEntries(
            Map.entry(KeyCode.SPACE, "Space"),
            Map.entry(KeyCode.LEFT, "Left"),
            Map.entry(KeyCode.RIGHT, "Right"),
            Map.entry(KeyCode.HOME, "Home"),
            Map.entry(KeyCode.END, "End"),
            Map.entry(KeyCode.PAGE_UP, "PageUp"),
            Map.entry(KeyCode.PAGE_DOWN, "PageDown"),
            Map.entry(KeyCode.DELETE, "Delete"),
            Map.entry(KeyCode.BACK_SPACE, "Backspace"),
            Map.entry(KeyCode.ENTER, "Enter"),
            Map.entry(KeyCode.ESCAPE, "Esc"),
            Map.entry(KeyCode.OPEN_BRACKET, "["),
            Map.entry(KeyCode.CLOSE_BRACKET, "]"),
            Map.entry(KeyCode.COMMA, ","),
            Map.entry(KeyCode.PERIOD, "."));

    /// One or several, as any language writes them.
    private static final Pattern NUMBERS = Pattern.compile("[-+−0-9.,;eE%\\s]*[0-9][-+−0-9.,;eE%\\s]*");

    private final Supplier<Actions> actions;
    private final Predicate<KeyEvent> taken;

    /// @param root all of whose keys are looked at before anybody in it gets them
    /// @param actions of now
    /// @param taken whether a question that is asked in the window has the key; asked after what lies over it
    public KeyRouter(Node root, Supplier<Actions> actions, Predicate<KeyEvent> taken) {
        this.actions = actions;
        this.taken = taken;
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::left);
        root.addEventHandler(ActionEvent.ACTION, event -> entered(root, event.getTarget()));
    }

    /// Lets keys that nobody in a window has reach its root: where what had the focus is gone, a key goes to the
    /// scene alone, and no router would see it.
    ///
    /// @return ends it
    public static Subscription whereNobodyHasThem(Scene scene) {
        EventHandler<KeyEvent> onward = event -> {
            if (event.getTarget() == scene) {
                event.consume();
                Event.fireEvent(scene.getRoot(), event);
            }
        };
        scene.addEventFilter(KeyEvent.ANY, onward);
        return () -> scene.removeEventFilter(KeyEvent.ANY, onward);
    }

    private void pressed(KeyEvent event) {
        boolean writing = isWriting(event);
        List<Key> keys = keys(event).stream()
                .filter(key -> !writing || !key.isForWriting())
                .toList();
        if (run(keys, event, layer -> List.of(Actions.HALL, Actions.FRAME).contains(layer.id()))) {
            return;
        }
        if (!taken.test(event)) {
            run(keys, event, _ -> true);
        }
    }

    /// Escape in a text field that has no use for it.
    private void left(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            run(keys(event), event, layer -> layer.id().equals(Actions.FRAME));
        }
    }

    /// After Enter a number is said: the next key is no digit of it. Words may go on.
    private static void entered(Node root, Object target) {
        if (target instanceof TextField field
                && NUMBERS.matcher(field.getText()).matches()) {
            root.requestFocus();
        }
    }

    private boolean run(List<Key> keys, KeyEvent event, Predicate<Actions.Layer> among) {
        Optional<Action> action = keys.stream()
                .flatMap(key -> actions.get().of(key, among).stream())
                .findFirst();
        action.ifPresent(found -> {
            event.consume();
            found.run();
        });
        return action.isPresent();
    }

    /// Whether the focus of a window is within one of these parts.
    public static boolean focusIn(Node root, Node... parts) {
        Node focus = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = focus; at != null; at = at.getParent()) {
            if (List.of(parts).contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWriting(Event event) {
        Node focus = event.getTarget() instanceof Node node && node.getScene() != null
                ? node.getScene().getFocusOwner()
                : null;
        return Stream.of(event.getTarget(), focus)
                .anyMatch(node -> node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?> box && box.isEditable()
                        || node instanceof Spinner<?> spinner && spinner.isEditable());
    }

    /// The names under which a key may be known: by its place, and by the sign that it writes, which on other
    /// keyboards needs other keys beside it.
    private static List<Key> keys(KeyEvent event) {
        KeyCode code = event.getCode();
        String name = NAMES.getOrDefault(code, code.isKeypadKey() ? "" : code.getName());
        Key pressed = new Key(name, event.isShortcutDown(), event.isShiftDown(), event.isAltDown());
        String text = event.getText() == null ? "" : event.getText();
        boolean sign = text.length() == 1 && text.charAt(0) > ' ' && !Character.isLetterOrDigit(text.charAt(0));
        return sign ? List.of(pressed, new Key(text, false, false, false)) : List.of(pressed);
    }
}
