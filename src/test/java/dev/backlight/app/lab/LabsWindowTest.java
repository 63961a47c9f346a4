package dev.backlight.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lab.record.Records;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabKeeper;
import dev.backlight.model.lab.Phase;
import dev.backlight.model.window.Arguments;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A person's way through a lab: bet, run, reveal, another recipe, run again, export.
@ExtendWith(ApplicationExtension.class)
class LabsWindowTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;
    private Experiment grokking;

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 900);
        settings.workspaceProperty().set("labs");
        root = new WorkspaceRoot(scene, workspaces);
        workspaces.labs().keepIn(new LabKeeper(folder));
        grokking = workspaces.labs().named("grokking").orElseThrow();
        recipe(Map.of("steps", 500.0, "units", 32.0));
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

    private void recipe(Map<String, Double> knobs) {
        grokking.recipeProperty().set(dev.backlight.lab.Settings.of(grokking.lab(), knobs, 1, 3));
    }

    @Test
    void oneBetsRunsAndSeesTheAnswer(FxRobot robot) throws Exception {
        robot.clickOn("#lab-grokking");
        Bounds chart = robot.lookup("#labChart")
                .query()
                .localToScreen(robot.lookup("#labChart").query().getBoundsInLocal());
        robot.drag(chart.getMinX() + 60, chart.getMaxY() - 60)
                .moveTo(chart.getCenterX(), chart.getCenterY())
                .dropTo(chart.getMaxX() - 40, chart.getMinY() + 40);
        assertThat(onScreen(() -> grokking.betProperty().get().guess().line().size()))
                .isGreaterThan(20);
        robot.clickOn("#runLab");
        await(() -> grokking.phase() == Phase.DONE);
        assertThat(robot.lookup("#labSentence").queryAs(Label.class).getText()).contains("Seen sums were right after");
        assertThat(robot.lookup("#labVerdict").queryAll()).hasSize(1);
        assertThat(onScreen(() -> grokking.betProperty().get().isJudged())).isTrue();
        await(() -> Files.exists(folder.resolve("grokking.json")) && Files.exists(folder.resolve("bets.json")));

        Path table = folder.resolve("out.csv");
        onScreen(() -> {
            root.actions().run("labs.export", Arguments.of("file", table));
            return null;
        });
        await(() -> Files.exists(table));
        assertThat(Files.readString(table))
                .startsWith("variant,seed,measure,x,y\n")
                .contains("decay,1,unseen,");
        await(() -> robot.lookup("#labNotice").queryAs(Label.class).getText().contains("out.csv"));

        robot.press(KeyCode.T).release(KeyCode.T);
        TableView<?> numbers = robot.lookup("#labTable").queryAs(TableView.class);
        assertThat(numbers.getItems()).hasSizeGreaterThan(50);
        assertThat(numbers.getColumns()).extracting(TableColumn::getText).contains("unseen sums", "control, no decay");
        robot.press(KeyCode.T).release(KeyCode.T);
        assertThat(robot.lookup("#labTable").tryQuery()).isEmpty();

        robot.clickOn("#changeRecipe");
        onScreen(() -> {
            recipe(Map.of("steps", 600.0, "units", 32.0));
            return null;
        });
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await(() -> grokking.phase() == Phase.DONE);
        assertThat(onScreen(() -> Records.lastX(grokking.records(), "unseen"))).isEqualTo(600);
        assertThat(onScreen(() -> Records.lastX(grokking.before(), "unseen"))).isEqualTo(500);
    }

    /// A hall that looked on while a lab ran went on seeing the window when the answer came.
    @Test
    void anAnswerThatComesWhileAHallLooksOnIsShownToIt(FxRobot robot) throws Exception {
        robot.clickOn("#lab-grokking");
        robot.press(KeyCode.F5).release(KeyCode.F5);
        await(() -> settings.presentation().onProperty().get());
        assertThat(robot.lookup("#hall").tryQuery()).isEmpty();
        onScreen(() -> {
            grokking.start();
            return null;
        });
        await(() -> robot.lookup("#hall").tryQuery().isPresent());
        assertThat(onScreen(grokking::phase)).isEqualTo(Phase.DONE);
    }

    /// The buttons of the bar were pushed out by the numbers beside them.
    @Test
    void everyButtonOfTheBarStaysInTheWindow(FxRobot robot) throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            onScreen(() -> {
                settings.messages().localeProperty().set(language);
                return null;
            });
            for (double width : new double[] {980, 1100, 1240, 1280, 1440}) {
                onScreen(() -> {
                    Region bar = (Region) robot.lookup("#labsMetrics").query().getParent();
                    bar.resize(width, 56);
                    bar.layout();
                    for (Node part : bar.getChildrenUnmodifiable()) {
                        assertThat(part.getBoundsInParent().getMaxX())
                                .as(part + " at " + width)
                                .isLessThanOrEqualTo(width);
                    }
                    return null;
                });
            }
        }
    }

    @Test
    void withoutABetOneIsAskedOnceAndMayRunAllTheSame(FxRobot robot) throws Exception {
        onScreen(() -> {
            root.actions().run("labs.left");
            return null;
        });
        assertThat(robot.lookup("#labNotice").queryAs(Label.class).getText()).contains("No lab has a bet");
        robot.clickOn("#lab-grokking");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onScreen(grokking::phase)).isEqualTo(Phase.BEFORE);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await(() -> grokking.phase() == Phase.DONE);
        assertThat(onScreen(() -> grokking.betProperty().get())).isNull();
    }

    @Test
    void ofSeveralDamagedFilesEachIsNamed(FxRobot robot) throws Exception {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        List<String> files = List.of("parity.json", "hopfield.json", "bets.json");
        for (String file : files) {
            Files.writeString(damaged.resolve(file), "no result");
        }
        onScreen(() -> {
            workspaces.labs().keepIn(new LabKeeper(damaged));
            return null;
        });
        await(() -> {
            String told = robot.lookup("#labNotice").queryAs(Label.class).getText();
            return files.stream().allMatch(told::contains);
        });
    }

    @Test
    void arrowsStayInThePageThatWasOpenedByKeys(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#lab-grokking").query().requestFocus());
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#labQuestion").tryQuery().isPresent());
        robot.type(KeyCode.LEFT);
        assertThat(onScreen(settings.workspaceProperty()::get)).isEqualTo("labs");
        robot.type(KeyCode.SPACE, KeyCode.ENTER); // asked for a bet, it runs without
        await(() -> grokking.phase() == Phase.DONE);
        robot.type(KeyCode.LEFT);
        assertThat(onScreen(settings.workspaceProperty()::get)).isEqualTo("labs");
    }

    @Test
    void aRunGoesOnWhileAnotherWorkspaceIsOpenAndStopsWhenToldTo(FxRobot robot) throws Exception {
        onScreen(() -> {
            recipe(Map.of("steps", 8000.0));
            return null;
        });
        robot.clickOn("#lab-grokking");
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        assertThat(onScreen(() -> grokking.betProperty().get().guess().option()))
                .isEqualTo(1);
        robot.clickOn("#runLab");
        await(() -> Records.lastX(grokking.records(), "unseen") > 20);
        onScreen(() -> {
            settings.workspaceProperty().set("playground");
            return null;
        });
        double before = onScreen(() -> Records.lastX(grokking.records(), "unseen"));
        onScreen(() -> {
            settings.workspaceProperty().set("labs");
            return null;
        });
        await(() -> Records.lastX(grokking.records(), "unseen") > before);
        onScreen(() -> {
            grokking.stop();
            return null;
        });
        await(() -> grokking.phase() == Phase.STOPPED);
        assertThat(onScreen(() -> grokking.betProperty().get().isJudged())).isFalse();
        assertThat(robot.lookup("#runAgain").queryAll()).hasSize(1);
        assertThat(Files.exists(folder.resolve("grokking.json"))).isFalse();
    }

    @Test
    void withoutAPointerTheLineIsMovedByItsHandles(FxRobot robot) throws Exception {
        robot.clickOn("#lab-grokking");
        onScreen(() -> {
            robot.lookup("#labChart").query().requestFocus();
            return null;
        });
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP)) {
            robot.press(key).release(key);
        }
        var line = onScreen(() -> grokking.betProperty().get().guess().line());
        assertThat(line.size()).isEqualTo(97);
        assertThat(line.y(32)).isEqualTo(0.02, org.assertj.core.data.Offset.offset(1e-9));
        onScreen(() -> {
            robot.lookup("#undoBet").queryButton().fire();
            return null;
        });
        assertThat(onScreen(() -> grokking.betProperty().get().guess().line().y(32)))
                .isEqualTo(0.01, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aNetworkOfALabIsOpenedAmongTheDigitsAndReadsThemAsWell(FxRobot robot) throws Exception {
        Experiment mirage = workspaces.labs().named("mirage").orElseThrow();
        onScreen(() -> {
            mirage.recipeProperty()
                    .set(dev.backlight.lab.Settings.of(mirage.lab(), Map.of("examples", 1000.0, "epochs", 2.0), 1, 3));
            workspaces.labs().openProperty().set("mirage");
            mirage.start();
            return null;
        });
        await(() -> mirage.phase() == Phase.DONE);
        assertThat(onScreen(() -> mirage.networks().size())).isEqualTo(6);
        double right = onScreen(() -> mirage.records().getFirst().of("digit").last());
        onScreen(() -> {
            MenuButton menu = robot.lookup("#openNetwork").queryAs(MenuButton.class);
            menu.getItems().stream()
                    .filter(item -> item.getText().equals("64 units, seed 1"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        await(() -> {
            Evaluation found = workspaces.digits().run().evaluationProperty().get();
            return settings.workspaceProperty().get().equals("digits")
                    && found != null
                    && found.network().layers().size() == 3;
        });
        assertThat(onScreen(() ->
                        workspaces.digits().run().evaluationProperty().get().accuracy()))
                .as("on all 10,000; the lab asks the first 4,000")
                .isCloseTo(right, org.assertj.core.data.Offset.offset(0.05));
    }

    private static <T> T onScreen(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onScreen(condition));
    }
}
