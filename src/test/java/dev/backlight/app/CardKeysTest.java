package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.keys.KeyRouter;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Key;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// Every key on the card, in every place of the window, pressed: what is called is what the card says. The effects
/// are replaced by notes of who was called, the keys' way to them is the window's own.
@ExtendWith(ApplicationExtension.class)
class CardKeysTest {
    /// Walking is one thing for a hand, be it from stop to stop of the microscope, which has the keys first, or in
    /// time.
    private static final Set<String> TAKEN_OVER = Set.of(
            "microscope.back and time.step-back", "microscope.next and time.step", "microscope.slow and run.play");

    private static final Map<String, KeyCode> CODES = Map.ofEntries(
            Map.entry("Space", KeyCode.SPACE),
            Map.entry("Left", KeyCode.LEFT),
            Map.entry("Right", KeyCode.RIGHT),
            Map.entry("Home", KeyCode.HOME),
            Map.entry("End", KeyCode.END),
            Map.entry("PageUp", KeyCode.PAGE_UP),
            Map.entry("PageDown", KeyCode.PAGE_DOWN),
            Map.entry("Delete", KeyCode.DELETE),
            Map.entry("Backspace", KeyCode.BACK_SPACE),
            Map.entry("Enter", KeyCode.ENTER),
            Map.entry("Esc", KeyCode.ESCAPE),
            Map.entry("[", KeyCode.OPEN_BRACKET),
            Map.entry("]", KeyCode.CLOSE_BRACKET),
            Map.entry(",", KeyCode.COMMA),
            Map.entry(".", KeyCode.PERIOD));

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final List<String> called = new ArrayList<>();
    private Workspaces workspaces;
    private WorkspaceRoot root;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 950);
        root = new WorkspaceRoot(scene, workspaces);
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        root.close();
        workspaces.close();
    }

    private Map<String, Runnable> places() {
        Map<String, Runnable> places = new LinkedHashMap<>();
        places.put("microscope", () -> root.controller().showLens("microscope"));
        for (Workspace workspace : workspaces.all()) {
            places.put(workspace.id(), () -> settings.workspaceProperty().set(workspace.id()));
        }
        places.put("landscape", () -> {
            settings.workspaceProperty().set(PlaneWorkspace.ID);
            root.controller().showLens("landscape");
        });
        places.put("comparison", () -> workspaces.planes().begin());
        return places;
    }

    @Test
    void eachKeyOnTheCardCallsWhatTheCardSaysAndNothingElseWouldHaveIt(FxRobot robot) {
        Map<String, String> shared = new TreeMap<>();
        places().forEach((name, place) -> robot.interact(() -> {
            place.run();
            Actions actions = root.actions();
            assertThat(pressAll(name, actions, actions.card(false))).as(name).isGreaterThan(10);
            shared(actions).forEach(ids -> shared.put(ids, name));
        }));
        assertThat(shared.keySet())
                .as("two actions of one place, one key: %s", shared)
                .isEqualTo(TAKEN_OVER);
        robot.interact(() -> {
            settings.presentation().onProperty().set(true);
            Actions actions = root.actions();
            assertThat(pressAll("hall", actions, actions.card(true))).as("hall").isGreaterThan(4);
            settings.presentation().onProperty().set(false);
        });
    }

    /// @return how many keys did something
    private int pressAll(String place, Actions actions, Map<String, List<Key>> card) {
        Node keyboard = keyboard(actions);
        int[] did = {0};
        card.forEach((row, keys) -> keys.forEach(key -> {
            List<String> meant = actions.all().stream()
                    .filter(action -> action.row().equals(row) && action.keys().contains(key) && action.isEnabled())
                    .map(Action::id)
                    .toList();
            called.clear();
            keyboard.fireEvent(press(key));
            if (!meant.isEmpty()) {
                assertThat(called).as("%s: %s of %s", place, key, row).hasSize(1);
                assertThat(meant).as("%s: %s of %s", place, key, row).containsAll(called);
                did[0]++;
            }
        }));
        return did[0];
    }

    /// Actions that can be run now by the same key, outside of the hall, which takes keys over while it lasts.
    private static List<String> shared(Actions actions) {
        Map<Key, List<String>> owners = new LinkedHashMap<>();
        for (Actions.Layer layer : actions.layers()) {
            if (!layer.id().equals(Actions.HALL) && layer.active().getAsBoolean()) {
                layer.actions().stream()
                        .filter(Action::isEnabled)
                        .forEach(action -> action.keys()
                                .forEach(key -> owners.computeIfAbsent(key, _ -> new ArrayList<>())
                                        .add(action.id())));
            }
        }
        return owners.values().stream()
                .filter(ids -> ids.size() > 1)
                .map(ids -> String.join(" and ", ids))
                .toList();
    }

    /// A node that keys can be pressed on, behind which the window's own router calls notes in place of effects.
    private Node keyboard(Actions actions) {
        Actions noted = new Actions(actions.layers().stream()
                .map(layer -> new Actions.Layer(
                        layer.id(),
                        layer.active(),
                        layer.actions().stream().map(this::noted).toList()))
                .toList());
        Node node = new StackPane();
        new KeyRouter(node, () -> noted, _ -> false);
        return node;
    }

    private Action noted(Action one) {
        return new Action(
                one.id(), one.title(), one.row(), one.keys(), one.condition(), one.needs(), _ -> called.add(one.id()));
    }

    private static KeyEvent press(Key key) {
        KeyCode known = CODES.getOrDefault(key.name(), KeyCode.getKeyCode(key.name()));
        KeyCode code = known == null ? KeyCode.UNDEFINED : known;
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", key.name(), code, key.shift(), key.shortcut(), key.alt(), false);
    }
}
