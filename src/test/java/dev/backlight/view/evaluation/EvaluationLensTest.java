package dev.backlight.view.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.Exam;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.TinyData;
import dev.backlight.training.run.RunState;
import dev.backlight.view.metric.ChartsLens;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Four classes of four pixels by four, in a window that the Headless platform can hold.
@ExtendWith(ApplicationExtension.class)
class EvaluationLensTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Stage stage;
    private DigitsModel digits;
    private EvaluationLens lens;
    private StackPane tab;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        onScreen(() -> {
            digits = new DigitsModel(TinyData.split(), TinyData.config().withEpochs(1), 1);
            lens = new EvaluationLens(digits, settings);
            tab = new StackPane(lens);
            tab.setVisible(false);
            Scene scene = new Scene(new StackPane(tab), 990, 720);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
            return null;
        });
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
    void hiddenItLooksAtNothingAndShownItLooksOnceAtEachResult() throws TimeoutException {
        train();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(digits.exams().of(run())).isNull();
        assertThat(digits.exams().isSettled()).isTrue();

        Exam exam = shown();
        assertThat(exam.evaluation()).isSameAs(run().evaluationProperty().get());
        assertThat(digits.exams().versionProperty().get()).isEqualTo(1);
    }

    @Test
    void whyThereAreNoMistakesIsSaid(FxRobot robot) throws TimeoutException {
        Node mistakes = robot.lookup("#mistakes").query();
        assertThat(mistakes.getAccessibleText()).isEqualTo("The test pictures have not been read yet.");
        assertThat(robot.lookup("#cell-pictures").query().getAccessibleText())
                .isEqualTo("The test pictures have not been read yet.");
        train();
        Exam exam = shown();
        boolean none = exam.reading().worst().isEmpty();
        waitFor(() -> mistakes.getAccessibleText().startsWith("Every test picture is read rightly.") == none);
        waitFor(() -> !mistakes.getAccessibleText().contains("not been read"));
    }

    @Test
    void aClickOnACellShowsItsPicturesAndAClickOnOneMakesItTheSample(FxRobot robot) throws TimeoutException {
        train();
        Exam exam = shown();
        var right = exam.reading().cell(2, 2);
        assertThat(right).isNotEmpty();

        Node grid = robot.lookup("#confusion-grid").query();
        Bounds bounds = grid.localToScreen(grid.getBoundsInLocal());
        double left = bounds.getMinX() + 24 + 17;
        double top = bounds.getMinY() + 56 + 24;
        robot.clickOn(left + 2.5 * 42, top + 2.5 * 42);
        waitFor(() -> grid.getAccessibleText().contains("chosen: c read as c"));
        Node pictures = robot.lookup("#cell-pictures").query();
        waitFor(() -> pictures.getAccessibleText().startsWith(right.size() + " pictures"));

        Bounds list = pictures.localToScreen(pictures.getBoundsInLocal());
        robot.clickOn(list.getMinX() + 24 + 32, list.getMinY() + 4 + 32);
        waitFor(() -> sample().index() == right.getFirst().index());
        assertThat(sample().source()).isEqualTo(Sample.Source.TEST_SET);
    }

    @Test
    void theArrowsWalkTheMatrixAndEscapeGoesBackToTheMostCommonMistake(FxRobot robot) throws TimeoutException {
        train();
        shown();
        Node grid = robot.lookup("#confusion-grid").query();
        String mistake = grid.getAccessibleText();
        Bounds bounds = grid.localToScreen(grid.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 24 + 17 + 20, bounds.getMinY() + 56 + 24 + 20);
        waitFor(() -> grid.getAccessibleText().contains("chosen: a read as a"));
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.DOWN);
        waitFor(() -> grid.getAccessibleText().contains("chosen: c read as b"));
        robot.interact(settings.open()::closeLast);
        waitFor(() -> grid.getAccessibleText().equals(mistake));
    }

    @Test
    void anEarlierRunIsLookedAtByAClickAndLaidOverByItsEye(FxRobot robot) throws TimeoutException {
        train();
        RunEntry first = run();
        onScreen(() -> {
            digits.run().apply(TinyData.config().withSeed(8).withEpochs(1));
            return null;
        });
        waitFor(() -> pumped() && run() != first);
        shown();
        waitFor(() -> isReady(robot, "#run-1"));
        robot.clickOn("#run-1");
        waitFor(() -> pumped() && digits.archive().selectedProperty().get() == first);
        waitFor(() -> pumped() && digits.exams().of(first) != null);
        ChartsLens charts = onScreen(() -> new ChartsLens(digits.run(), digits.archive(), settings));
        robot.clickOn("#overlay-1");
        assertThat(digits.archive().overlaid()).hasSize(2).contains(first);
        assertThat(charts.getAccessibleText()).startsWith("Test results of 2 runs; run 2");
        robot.clickOn("#overlay-1");
        assertThat(digits.archive().overlaid()).hasSize(1).doesNotContain(first);
        assertThat(charts.getAccessibleText()).startsWith("After epoch 0");
        onScreen(() -> {
            charts.dispose();
            return null;
        });
    }

    @Test
    void theMenuOfARunTrainsWithItsRecipeAgain(FxRobot robot) throws TimeoutException {
        train();
        RunEntry first = run();
        onScreen(() -> {
            digits.run().apply(TinyData.config().withSeed(8).withEpochs(1));
            return null;
        });
        waitFor(() -> pumped() && run() != first);
        onScreen(() -> {
            tab.setVisible(true);
            return null;
        });
        waitFor(() -> isReady(robot, "#run-1"));
        robot.rightClickOn("#run-1").clickOn("Use this recipe again");
        waitFor(() -> pumped() && run().configProperty().get().seed() == 7);
        assertThat(digits.archive().runs()).hasSize(2).contains(first);
    }

    private static boolean isReady(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = robot.lookup(query).tryQuery().orElse(null);
        return node != null && node.getScene() != null && node.getLayoutBounds().getHeight() > 0;
    }

    private RunEntry run() {
        return digits.archive().current();
    }

    private Sample sample() {
        return digits.sample().sampleProperty().get();
    }

    private void train() throws TimeoutException {
        onScreen(() -> {
            digits.run().play();
            return null;
        });
        waitFor(() -> pumped()
                && digits.run().stateProperty().get() == RunState.FINISHED
                && run().evaluationProperty().get() != null
                && run().evaluationProperty().get().epoch() == 1);
    }

    private Exam shown() throws TimeoutException {
        onScreen(() -> {
            tab.setVisible(true);
            return null;
        });
        waitFor(() -> pumped() && digits.exams().of(run()) != null);
        WaitForAsyncUtils.waitForFxEvents();
        return digits.exams().of(run());
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
