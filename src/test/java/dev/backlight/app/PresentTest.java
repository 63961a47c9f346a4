package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Presentation;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.paint.Palette;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A lecture by keys alone.
@ExtendWith(ApplicationExtension.class)
class PresentTest {
    private final Settings settings = Settings.inMemory(Theme.DARK, Locale.ENGLISH);
    private DigitsModel digits;
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        Scene scene = new Scene(new StackPane(), 1000, 900);
        workspaces = new Workspaces(digits, settings);
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
        digits.close();
    }

    @Test
    void aLectureGoesByKeysAlone(FxRobot robot) throws TimeoutException {
        Presentation presentation = settings.presentation();
        press(robot, KeyCode.F5);
        waitFor(() -> presentation.onProperty().get());
        waitFor(() -> robot.lookup("#hall").tryQuery().isPresent());
        assertThat(isSeen(robot, "#play")).as("no bars").isFalse();
        robot.interact(() -> root.controller().showLens("microscope"));
        waitFor(() -> presentation.captionProperty().get() != null);
        int before = presentation.captionProperty().get().place();
        press(robot, KeyCode.PAGE_DOWN);
        waitFor(() -> presentation.captionProperty().get().place() == before + 1);
        press(robot, KeyCode.PAGE_UP);
        waitFor(() -> presentation.captionProperty().get().place() == before);
        press(robot, KeyCode.L);
        waitFor(() -> settings.themeProperty().get() == Theme.LIGHT);
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> !presentation.onProperty().get());
        assertThat(settings.themeProperty().get()).as("the desk's own").isEqualTo(Theme.DARK);
        assertThat(robot.lookup("#hall").tryQuery()).isEmpty();
        waitFor(() -> isSeen(robot, "#play"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "domains"})
    void theDrawerHasItsHeightAgainAfterAHall(String workspace, FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            workspaces.domains().enter("driving");
            settings.workspaceProperty().set(workspace);
        });
        WaitForAsyncUtils.waitForFxEvents();
        waitFor(() -> robot.lookup(".drawer").tryQuery().isPresent());
        Region drawer = robot.lookup(".drawer").queryAs(Region.class);
        double before = drawer.getHeight();
        for (int hall = 0; hall < 2; hall++) {
            press(robot, KeyCode.F5);
            waitFor(() -> robot.lookup("#hall").tryQuery().isPresent());
            press(robot, KeyCode.PAGE_DOWN);
            press(robot, KeyCode.PAGE_DOWN);
            press(robot, KeyCode.ESCAPE);
            waitFor(() -> isSeen(robot, "#play"));
            waitFor(() -> isHigh(robot, ".drawer", before));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "network"})
    void aLensThatHasTheWindowHasItsHeightAgainAfterAHall(String lens, FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.controller().showLens(lens));
        WaitForAsyncUtils.waitForFxEvents();
        Region shown = robot.lookup("#" + lens + "-lens").queryAs(Region.class);
        double before = shown.getHeight();
        press(robot, KeyCode.F5);
        waitFor(() -> robot.lookup("#hall").tryQuery().isPresent());
        press(robot, KeyCode.PAGE_DOWN);
        press(robot, KeyCode.L);
        press(robot, KeyCode.L);
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> isSeen(robot, "#play"));
        waitFor(() -> isHigh(robot, "#" + lens + "-lens", before));
    }

    @Test
    void theMicroscopeStandsAtItsStopAgainAfterAHall(FxRobot robot) throws TimeoutException {
        robot.interact(() -> root.controller().showLens("microscope"));
        waitFor(() -> robot.lookup(".stop.current").tryQuery().isPresent());
        String before = current(robot);
        press(robot, KeyCode.F5);
        waitFor(() -> robot.lookup("#hall").tryQuery().isPresent());
        press(robot, KeyCode.PAGE_DOWN);
        waitFor(() -> !current(robot).equals(before));
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#hall").tryQuery().isEmpty());
        waitFor(() -> current(robot).equals(before));
    }

    private static String current(FxRobot robot) {
        return robot.lookup(".stop.current").queryAll().stream()
                .map(String::valueOf)
                .reduce("", String::concat);
    }

    @Test
    void aHallReadsItsKeysAndPTrainsBeforeIt(FxRobot robot) throws TimeoutException {
        press(robot, KeyCode.F5);
        waitFor(() -> robot.lookup("#hall").tryQuery().isPresent());
        press(robot, KeyCode.F1);
        waitFor(() -> isSeen(robot, "#keyCard"));
        WaitForAsyncUtils.waitForFxEvents();
        Region card = robot.lookup("#keyCard").queryAs(Region.class);
        Region hall = robot.lookup("#hall").queryAs(Region.class);
        double larger = card.getLocalToSceneTransform().getMxx();
        assertThat(larger).isGreaterThan(1); // as much as fits into this window
        Bounds seen = card.localToScene(card.getLayoutBounds());
        assertThat(hall.localToScene(hall.getBoundsInLocal()).contains(seen)).isTrue();
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> !isSeen(robot, "#keyCard"));
        press(robot, KeyCode.P);
        waitFor(() -> digits.run().progressProperty().get().step() > 0);
        assertThat(settings.presentation().onProperty().get()).isTrue();
    }

    @Test
    void theSearchStepsBackForAHall(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        waitFor(() -> isSeen(robot, "#commandSearch"));
        press(robot, KeyCode.F5);
        waitFor(() -> robot.lookup("#hall").tryQuery().isPresent());
        assertThat(isSeen(robot, "#commandSearch")).isFalse();
    }

    @Test
    void allKeysAreOnOneCard(FxRobot robot) throws TimeoutException {
        press(robot, KeyCode.F1);
        waitFor(() -> robot.lookup("#keyCard").tryQuery().isPresent() && isSeen(robot, "#keyCard"));
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> !isSeen(robot, "#keyCard"));
    }

    /// WCAG's ratio; the hall's last row needs 7.
    @Test
    void theCaptionCanBeReadFromTheLastRow() {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            assertThat(contrast(palette.ink(), palette.panel())).isGreaterThan(7);
            assertThat(contrast(palette.ink(), palette.stage())).isGreaterThan(7);
            assertThat(contrast(HallPage.soft(palette), palette.panel())).isGreaterThan(7);
            assertThat(contrast(HallPage.soft(palette), palette.stage())).isGreaterThan(7);
            Palette distant = palette.distant();
            for (Color text : List.of(distant.ink(), distant.mut(), distant.posText(), distant.negText())) {
                assertThat(contrast(text, palette.stage())).isGreaterThan(7);
                assertThat(contrast(text, palette.panel())).isGreaterThan(7);
            }
        }
    }

    private static double contrast(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static boolean isSeen(FxRobot robot, String query) {
        for (javafx.scene.Node at = robot.lookup(query).query(); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHigh(FxRobot robot, String query, double height) {
        return robot.lookup(query)
                .<Region>tryQuery()
                .filter(region -> Math.abs(region.getHeight() - height) < 1)
                .isPresent();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
