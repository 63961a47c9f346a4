package dev.backlight.view;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.SomeRun;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.training.TinyData;
import dev.backlight.view.evaluation.EvaluationLens;
import dev.backlight.view.metric.ChartsLens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The run list with runs of earlier sessions in it.
@ExtendWith(ApplicationExtension.class)
class EarlierRunsTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Stage stage;
    private DigitsModel digits;
    private EvaluationLens lens;

    @TempDir
    Path parent;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        onScreen(() -> {
            lens.dispose();
            digits.close();
            return null;
        });
    }

    @Test
    void anEarlierRunIsListedWithItsDateAndCanBeLaidOverInTheCharts(FxRobot robot) throws Exception {
        open(2);
        waitFor(() -> isReady(robot, "#overlay-2"));
        assertThat(robot.lookup("#earlier-runs").queryAs(Label.class).getText()).isEqualTo("Earlier");
        assertThat(robot.lookup(".caption").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.matches("Run 2 · .*Jan.*"));
        assertThat(robot.lookup("#run-2").query().getAccessibleText()).contains("learned from quarters");

        ChartsLens charts = onScreen(() -> new ChartsLens(digits.run(), digits.archive(), settings));
        robot.clickOn("#overlay-2");
        assertThat(digits.archive().overlaid()).hasSize(2).contains(run(2));
        assertThat(charts.getAccessibleText()).startsWith("Test results of 2 runs");
        onScreen(() -> {
            charts.dispose();
            return null;
        });
    }

    @Test
    void ofTwoHundredOnlyThoseNearAreMadeAndTheKeysWalkOn(FxRobot robot) throws Exception {
        open(199);
        waitFor(() -> isReady(robot, "#run-199"));
        assertThat(robot.lookup(".run-row").queryAll()).hasSizeLessThan(40);
        assertThat(robot.lookup("#run-1").tryQuery()).isEmpty();

        robot.clickOn("#run-200");
        for (int i = 0; i < 60; i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        String id = onScreen(() -> stage.getScene().getFocusOwner().getId());
        assertThat(id).isEqualTo("run-170");
        ScrollPane list = robot.lookup("#run-list").queryAs(ScrollPane.class);
        assertThat(list.getVvalue()).isPositive();
        assertThat(onScreen(() -> list.localToScene(list.getLayoutBounds())
                        .contains(stage.getScene().getFocusOwner().localToScene(0, 10))))
                .isTrue();

        onScreen(() -> {
            list.setVvalue(1);
            return null;
        });
        waitFor(() -> isReady(robot, "#run-1"));
        assertThat(robot.lookup(".run-row").queryAll()).hasSizeLessThan(40);
    }

    @Test
    void allEarlierOnesAreRemovedByTheMenuAndComeBack(FxRobot robot) throws Exception {
        open(3);
        waitFor(() -> isReady(robot, "#run-3"));
        robot.rightClickOn("#run-3").clickOn("Remove all earlier runs");
        waitFor(() -> pumped() && isReady(robot, "#undo-removal") && files().isEmpty());
        assertThat(digits.archive().runs()).hasSize(1);
        assertThat(robot.lookup("3 runs removed").tryQuery()).isPresent();
        robot.clickOn("#undo-removal");
        waitFor(() -> pumped() && isReady(robot, "#run-3") && files().size() == 3);
        assertThat(digits.archive().runs()).hasSize(4);
        assertThat(robot.lookup("#undo-removal").query().getParent().isVisible())
                .isFalse();
    }

    @Test
    void aDamagedFileIsToldOverTheList(FxRobot robot) throws Exception {
        Files.createDirectories(folder().path());
        Files.writeString(folder().path().resolve("a.blrun"), "notes");
        open(1);
        waitFor(() -> isReady(robot, "#run-problem"));
        assertThat(robot.lookup("#run-problem").queryAs(Label.class).getText())
                .endsWith("a.blrun is no run of Backlight: move it elsewhere.");
        assertThat(digits.archive().runs()).hasSize(2);
    }

    private RunFolder folder() {
        return new RunFolder(parent.resolve("runs"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder().path())) {
            return files.filter(file -> file.toString().endsWith(".blrun")).toList();
        }
    }

    private RunEntry run(int number) {
        return digits.archive().runs().stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void open(int earlier) throws Exception {
        for (int minutes = 0; minutes < earlier; minutes++) {
            folder().write(folder().fresh(SomeRun.BEGIN), SomeRun.at(minutes));
        }
        onScreen(() -> {
            digits = new DigitsModel(TinyData.split(), TinyData.config().withEpochs(1), 1);
            digits.archive().kept().keepIn(folder());
            lens = new EvaluationLens(digits, settings);
            Scene scene = new Scene(new StackPane(lens), 990, 720);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
            return null;
        });
        waitFor(() -> pumped() && digits.archive().runs().size() == earlier + 1);
    }

    private static boolean isReady(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = robot.lookup(query).tryQuery().orElse(null);
        return node != null && node.getScene() != null && node.getLayoutBounds().getHeight() > 0;
    }

    private boolean pumped() {
        onScreen(() -> {
            digits.pump();
            return null;
        });
        return true;
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
