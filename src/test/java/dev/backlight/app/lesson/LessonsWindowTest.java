package dev.backlight.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.PlaneStage;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A student and a lecturer in a lesson, by keys alone.
@ExtendWith(ApplicationExtension.class)
class LessonsWindowTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;
    private LessonModel model;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 768);
        root = new WorkspaceRoot(scene, workspaces);
        settings.workspaceProperty().set(LessonsWorkspace.ID);
        model = workspaces.lessons();
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

    /// A quarter of the window was empty beside three columns.
    @Test
    void theCardsOfAllLessonsFillTheWidth(FxRobot robot) throws TimeoutException {
        waitFor(() -> robot.lookup("#lesson-neuron").tryQuery().isPresent());
        Region first = robot.lookup("#lesson-neuron").queryAs(Region.class);
        Region all = (Region) first.getParent();
        waitFor(() -> {
            double right = all.getChildrenUnmodifiable().stream()
                    .filter(card -> card.getLayoutY() == first.getLayoutY())
                    .mapToDouble(card -> card.getBoundsInParent().getMaxX())
                    .max()
                    .orElseThrow();
            return right <= all.getWidth() && all.getWidth() - right < 8;
        });
        assertThat(first.getWidth()).isGreaterThan(280);
    }

    /// A second playground was begun beside it, which nobody saw and nobody ended.
    @Test
    void aLessonsPlaygroundIsComparedWithNone(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> model.open("overfit"));
        waitFor(() -> model.stageProperty().get() instanceof PlaneStage);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(root.actions().all()).noneMatch(action -> action.id().equals("compare.begin"));
        assertThat(robot.lookup("#compare").tryQuery()).isEmpty();
    }

    @Test
    void aStudentWalksByKeysAlone(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> robot.lookup("#lesson-neuron").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.SPACE);
        waitFor(() -> title(robot).equals("Two numbers in, one number out"));

        robot.type(KeyCode.PAGE_DOWN);
        waitFor(() -> title(robot).equals("Each input has a weight"));
        robot.press(KeyCode.ALT, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.ALT);
        waitFor(() -> model.progress().answered().contains("weights"));
        assertThat(model.progress().right()).as("the first pulls up").isEmpty();
        assertThat(text(robot, "#lessonVerdict")).isEqualTo("The numbers say: the second");
        Labeled chosen = robot.lookup("#lessonChoice1").queryAs(Labeled.class);
        assertThat(((Color) chosen.getTextFill()).getBrightness())
                .as("what one has chosen is still to be read on its pale ground")
                .isLessThan(0.5);

        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.PAGE_DOWN);
        }
        waitFor(() -> title(robot).equals("A weight can turn the sum around"));
        assertThat(text(robot, "#lessonNext")).isEqualTo("Skip");
        Platform.runLater(() -> robot.lookup("#handle-w-1-2-1").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.HOME);
        waitFor(() -> model.isDone());
        waitFor(() -> text(robot, "#lessonNext").equals("Next"));

        robot.type(KeyCode.PAGE_UP);
        waitFor(() -> model.place() == 3);
        Platform.runLater(() -> settings.workspaceProperty().set("playground"));
        WaitForAsyncUtils.waitForFxEvents();
        Platform.runLater(() -> settings.workspaceProperty().set(LessonsWorkspace.ID));
        waitFor(() -> title(robot).equals("Then it adds everything up"));
        assertThat(model.progress().done()).containsExactly("turn-down");
    }

    /// Wrong answers, skipped tasks, and what stands at the end: Alt and Page Down are enough.
    @Test
    void aWholeLessonIsWalkedByKeysAlone(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> model.open("ways", 0));
        Lesson lesson = Lessons.of("ways");
        for (LessonStep step : lesson.steps()) {
            String title = lesson.text(step, Locale.ENGLISH).title();
            waitFor(() -> title(robot).equals(title) && model.isSettled());
            if (step.question().orElse(null) instanceof Question.Choice) {
                robot.press(KeyCode.ALT, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.ALT);
                waitFor(() -> model.progress().guesses().containsKey(step.id()));
            }
            robot.type(KeyCode.PAGE_DOWN);
        }
        waitFor(() -> robot.lookup("#lessonEnd").tryQuery().isPresent());
        assertThat(model.progress().furthest()).isEqualTo(lesson.steps().size() - 1);
        assertThat(model.progress().done()).as("tasks that were skipped").isEmpty();
        assertThat(model.progress().right())
                .as("the first answer is wrong each time")
                .isEmpty();
        robot.type(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#lessonEnd").tryQuery())
                .as("a clicker stays at the end")
                .isPresent();
        robot.type(KeyCode.PAGE_UP);
        waitFor(() -> robot.lookup("#lessonEnd").tryQuery().isEmpty());
        assertThat(model.place()).isEqualTo(lesson.steps().size() - 1);
    }

    @Test
    void atTheEndStandsWhatOneHasGuessedAndDone(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> model.open("ways", 1));
        waitFor(() -> title(robot).equals("Three rules, sixty steps"));
        robot.press(KeyCode.ALT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.ALT);
        robot.type(KeyCode.PAGE_DOWN);
        waitFor(() -> model.progress().right().contains("bet"));
        Platform.runLater(() -> model.go(model.openProperty().get().steps().size() - 1));
        waitFor(() -> text(robot, "#lessonNext").equals("Finish"));
        Platform.runLater(() -> robot.lookup("#lessonNext").queryButton().fire());
        waitFor(() -> robot.lookup("#lessonEnd").tryQuery().isPresent());
        assertThat(text(robot, "#lessonScore")).isEqualTo("Guessed right: 1 of 4");
        Platform.runLater(() -> robot.lookup("#lessonBack").queryButton().fire());
        waitFor(() -> title(robot).equals("Can Adam do it, too?"));
        assertThat(robot.lookup("#lessonEnd").tryQuery()).isEmpty();
    }

    /// Whoever opened another view and came back saw that view on, and the light where nothing was any more.
    @Test
    void comingBackToAStepShowsItsOwnViewAgain(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> model.open("neuron", 10));
        waitFor(() -> title(robot).equals("One neuron draws a straight line") && model.isSettled());
        waitFor(() -> isShown(robot, "#charts-lens"));
        Platform.runLater(() -> root.controller().showLens("landscape"));
        waitFor(() -> !isShown(robot, "#charts-lens"));
        Platform.runLater(model::restore);
        waitFor(() -> model.isSettled() && isShown(robot, "#charts-lens"));
    }

    private static boolean isShown(FxRobot robot, String lens) {
        return robot.lookup(lens).tryQuery().map(Node::isVisible).orElse(false);
    }

    @Test
    void aLecturerWalksByPageDownAlone(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> {
            model.open("neuron", 9);
            settings.presentation().onProperty().set(true);
        });
        waitFor(() -> text(robot, "#captionTitle").equals("Another bend: ReLU"));
        robot.type(KeyCode.PAGE_DOWN);
        waitFor(() -> text(robot, "#captionTitle").equals("One neuron draws a straight line"));
        robot.type(KeyCode.PAGE_DOWN);
        waitFor(() -> text(robot, "#captionTitle").equals("And no line goes around a circle"));
        Region band = robot.lookup("#captionBand").query();
        waitFor(() -> band.getHeight() >= band.prefHeight(band.getWidth())); // no line of it is cut
        robot.type(KeyCode.PAGE_UP);
        waitFor(() -> text(robot, "#captionTitle").equals("One neuron draws a straight line"));
    }

    @Test
    void onesOwnPlaygroundStaysAsItIs(FxRobot robot) throws TimeoutException {
        PlaneConfig own =
                WaitForAsyncUtils.waitForAsyncFx(5000, () -> workspaces.plane().config());
        Object weights = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> workspaces.plane().run().snapshotProperty().get());
        Platform.runLater(() -> model.open("neuron", 10));
        waitFor(() ->
                model.isSettled() && robot.lookup("#plane-graph").tryQuery().isPresent());
        assertThat(workspaces.plane().config()).isEqualTo(own);
        assertThat((Object) workspaces.plane().run().snapshotProperty().get()).isSameAs(weights);
    }

    private static String title(FxRobot robot) {
        return text(robot, "#lessonTitle");
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector)
                .tryQuery()
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
