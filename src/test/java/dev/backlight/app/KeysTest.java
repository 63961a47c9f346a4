package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Key;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.run.RunState;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Every key does what the card says, in every workspace, and the search finds what can be done.
@ExtendWith(ApplicationExtension.class)
class KeysTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 950);
        root = new WorkspaceRoot(scene, workspaces);
        pump = new FramePump(workspaces);
        pump.start();
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        pump.stop();
        root.close();
        workspaces.close();
    }

    @Test
    void everyActionHasANameInBothLanguagesAndEveryKeyAnOwner(FxRobot robot) {
        for (Runnable place : places()) {
            robot.interact(place);
            Actions actions = root.actions();
            for (Locale language : Messages.LANGUAGES) {
                Messages messages = new Messages(language);
                for (Action action : actions.all()) {
                    assertThat(action.name(messages)).as(action.id()).isNotBlank();
                    assertThat(messages.get(action.row())).as(action.id()).isNotBlank();
                }
            }
            assertThat(actions.all())
                    .extracting(Action::id)
                    .allMatch(id -> id.matches("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+"))
                    .contains("run.play", "time.step-back", "view.present", "lens.maximise", "window.search");
            actions.card(false)
                    .forEach((row, keys) -> assertThat(keys)
                            .as(row)
                            .allMatch(key -> actions.all().stream()
                                    .anyMatch(action -> action.row().equals(row)
                                            && action.keys().contains(key))));
        }
    }

    private List<Runnable> places() {
        return List.of(
                () -> root.controller().showLens("microscope"),
                () -> settings.workspaceProperty().set(PlaneWorkspace.ID),
                () -> root.controller().showLens("landscape"),
                () -> workspaces.planes().begin());
    }

    @Test
    void inTheComparisonTimeHasItsKeysToo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            settings.workspaceProperty().set(PlaneWorkspace.ID);
            workspaces.planes().begin();
        });
        TimelineModel timeline = workspaces.plane().run().timeline();
        press(robot, KeyCode.RIGHT);
        waitFor(() -> step() == 1 && workspaces.isSettled());
        press(robot, KeyCode.LEFT);
        waitFor(timeline::isPast);
        press(robot, KeyCode.SPACE);
        assertThat(workspaces.plane().run().stateProperty().get())
                .as("asked first whether to continue from here")
                .isNotEqualTo(RunState.RUNNING);
        waitFor(() -> !robot.lookup(".question").queryAll().isEmpty());
        press(robot, KeyCode.END);
        waitFor(() -> !timeline.isPast());
        press(robot, KeyCode.HOME);
        waitFor(timeline::isPast);
        press(robot, KeyCode.A);
        waitFor(() -> !workspaces.planes().secondChosenProperty().get());
        press(robot, KeyCode.B);
        waitFor(() -> workspaces.planes().secondChosenProperty().get());
        assertThat(timeline.bookmarks())
                .as("B chooses the side, as the card says")
                .isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        waitFor(() -> timeline.bookmarks().size() == 1);
        assertThat(root.actions().card(false).get("keys.sides")).contains(Key.of("B"));
        assertThat(root.actions().card(false).get("action.time.bookmark")).containsExactly(Key.of("Ctrl+B"));
        boolean before = settings.dashNegativeProperty().get();
        press(robot, KeyCode.D);
        waitFor(() -> settings.dashNegativeProperty().get() != before);
    }

    @Test
    void theSearchFindsARecipeByAWordAndEnterUsesIt(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        waitFor(() -> robot.lookup("#commandSearch").query().isVisible());
        robot.write("nielsen");
        ListView<Action> found = robot.lookup("#commandsFound").queryListView();
        waitFor(() -> found.getItems().size() == 1);
        assertThat(found.getItems().getFirst().id()).isEqualTo("recipe.nielsen");
        press(robot, KeyCode.ENTER);
        waitFor(() -> workspaces
                .digits()
                .run()
                .configProperty()
                .get()
                .network()
                .equals(Preset.NIELSEN.config().network()));
        assertThat(robot.lookup("#commandSearch").query().isVisible()).isFalse();
        robot.interact(() -> settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        robot.interact(() -> root.actions().run("window.search"));
        robot.interact(
                () -> robot.lookup("#commandField").queryTextInputControl().setText("显微镜"));
        ListView<Action> inChinese = robot.lookup("#commandsFound").queryListView();
        waitFor(() ->
                inChinese.getItems().stream().anyMatch(action -> action.id().equals("lens.microscope")));
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> !robot.lookup("#commandSearch").query().isVisible());
    }

    @Test
    void lettersRestWhileOneWritesAndEscapeClosesTheLastOpened(FxRobot robot) throws TimeoutException {
        press(robot, KeyCode.F5);
        waitFor(() -> settings.presentation().onProperty().get());
        press(robot, KeyCode.F1);
        waitFor(() -> robot.lookup("#keyCard").tryQuery().isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        waitFor(() -> robot.lookup("#commandSearch").query().isVisible());
        Theme theme = settings.themeProperty().get();
        robot.write("l");
        assertThat(settings.themeProperty().get()).as("L is a letter here").isEqualTo(theme);
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> !robot.lookup("#commandSearch").query().isVisible());
        assertThat(robot.lookup("#keyCard").query().getParent().isVisible()).isTrue();
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> !robot.lookup("#keyCard").query().getParent().isVisible());
        assertThat(settings.presentation().onProperty().get()).isTrue();
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> !settings.presentation().onProperty().get());
    }

    private long step() {
        return workspaces.plane().run().progressProperty().get().step();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
