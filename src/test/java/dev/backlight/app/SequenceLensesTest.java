package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.domain.DomainsWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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

/// The lenses of the rooms over sequences, and what is brought into a room, under a robot's hands.
@ExtendWith(ApplicationExtension.class)
class SequenceLensesTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 950);
        root = new WorkspaceRoot(scene, workspaces);
        settings.workspaceProperty().set(DomainsWorkspace.ID);
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

    private void enter(String room, String lens) {
        on(() -> {
            workspaces.domains().open(room);
            return null;
        });
        on(() -> {
            root.controller().showLens(lens);
            return null;
        });
    }

    private static <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static String said(FxRobot robot, String query) {
        return on(() -> {
            String text =
                    robot.lookup(query).tryQuery().map(Node::getAccessibleText).orElse("");
            return text == null ? "" : text;
        });
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    @Test
    void gatesAreReadUnitByUnitAndAnRnnHasNone(FxRobot robot) {
        enter("text", "gates");
        Await.until(() -> said(robot, "#gates-lens").startsWith("Unit "));
        assertThat(said(robot, "#gates-lens")).contains("write", "keep", "show", "Cell");
        robot.clickOn("#gates-lens");
        press(robot, KeyCode.RIGHT);
        String one = said(robot, "#gates-lens");
        press(robot, KeyCode.RIGHT);
        Await.until(() -> !said(robot, "#gates-lens").equals(one));
        press(robot, KeyCode.LEFT);
        Await.until(() -> said(robot, "#gates-lens").equals(one));
        on(() -> {
            ((ButtonBase) robot.lookup("#segment-RNN").query()).fire();
            return null;
        });
        Await.until(() -> {
            String now = said(robot, "#gates-lens");
            return now.startsWith("Unit ") && !now.contains("keep") && now.contains("State");
        });
    }

    @Test
    void aHeadSaysWhoAsksAndTheArrowsWalkAmongThoseThatAnswer(FxRobot robot) {
        enter("attention", "head");
        Await.until(() -> said(robot, "#head-lens").startsWith("Head 1, asked by"));
        robot.clickOn("#head-lens");
        press(robot, KeyCode.RIGHT);
        String one = said(robot, "#head-lens");
        press(robot, KeyCode.RIGHT);
        Await.until(() -> !said(robot, "#head-lens").equals(one));
        press(robot, KeyCode.LEFT);
        Await.until(() -> said(robot, "#head-lens").equals(one));
        Platform.runLater(() -> root.actions().run("domain.attention.next-head"));
        Await.until(() -> said(robot, "#head-lens").startsWith("Head 2, asked by"));
    }

    @Test
    void twinsAreListedAndReadTheSameName(FxRobot robot) {
        enter("sentiment", "runs");
        Await.until(() -> on(() -> robot.lookup("#train-twins").tryQuery().isPresent()));
        on(() -> {
            ((ButtonBase) robot.lookup("#train-twins").query()).fire();
            return null;
        });
        Await.until(() -> on(() -> robot.lookup("#room-run-3").tryQuery().isPresent()
                && robot.lookup("#train-twins").query().isVisible()));
        on(() -> {
            ((ButtonBase) robot.lookup("#remove-run-2").query()).fire();
            return null;
        });
        Await.until(() -> on(() -> robot.lookup("#room-run-2").tryQuery().isEmpty()));
        on(() -> {
            ((ButtonBase) robot.lookup("#again-run-3").query()).fire();
            return null;
        });
        Await.until(() -> on(() -> said(robot, "#room-run-3").contains("GRU")
                || said(robot, "#room-run-3").contains("RNN")));
    }

    @Test
    void theListFollowsWhatIsLearned(FxRobot robot) {
        enter("sentiment", "runs");
        Await.until(() -> said(robot, "#room-run-1").contains("LSTM"));
        Platform.runLater(() -> workspaces.run().play());
        Await.until(() -> said(robot, "#room-run-1").endsWith("100.0%"));
    }

    @Test
    void aCodeThatIsPastedOpensItsRoomAsItWasCopied(FxRobot robot) {
        enter("sentiment", "charts");
        on(() -> {
            root.actions().run("domain.code.copy");
            return null;
        });
        String code = on(() -> Clipboard.getSystemClipboard().getString());
        assertThat(code).isNotBlank();
        enter("text", "charts");
        on(() -> {
            root.actions().run("domain.code.paste");
            return null;
        });
        Await.until(() -> on(() -> robot.lookup("#sentiment-stage").tryQuery().isPresent()));
        on(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("no code");
            Clipboard.getSystemClipboard().setContent(content);
            root.actions().run("domain.code.paste");
            return null;
        });
        Await.until(() -> on(() -> robot.lookup("#room-code-said")
                .tryQuery()
                .map(node -> ((Label) node).getText().startsWith("This is no share code"))
                .orElse(false)));
    }
}
