package dev.backlight.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.own.Writing;
import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A lecturer writes a lesson in the window.
@ExtendWith(ApplicationExtension.class)
class LessonWritingTest {
    @TempDir
    private Path folder;

    private static Split data;

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;
    private AuthorModel author;
    private Writing writing;

    /// Read before the screen's thread is asked for anything, which waits for a limited time.
    @BeforeAll
    static void read() throws Exception {
        data = Mnist.load();
        Lessons.all();
    }

    @Start
    void open(Stage stage) {
        workspaces = new Workspaces(new DigitsModel(data, ExperimentConfig.article(), 1), settings);
        author = workspaces.author();
        author.equip(new WritingTools(data));
        author.keepIn(folder);
        writing = new Writing(workspaces::author, workspaces::lessons, workspaces::open, settings);
        Scene scene = new Scene(new StackPane(), 1000, 768);
        settings.workspaceProperty().set("playground");
        root = new WorkspaceRoot(scene, workspaces, writing.actions());
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
    void aStepIsRecordedWordedCheckedAndSaved(FxRobot robot) throws TimeoutException {
        Object own = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> workspaces.plane().run().snapshotProperty().get());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        waitFor(() -> author.draftProperty().get() != null);
        run("author.room");
        waitFor(() -> robot.lookup("#author-step-1").tryQuery().isPresent());
        type(robot, "#author-title", "A small network");
        type(robot, "#author-body", "It has learned for {step:0} steps, {nothing} more.");
        waitFor(() -> text(robot, "#authorWrong").contains("\"nothing\" names no number of the program"));
        type(robot, "#author-body", "It has learned for {step:0} **steps**.");
        waitFor(() -> robot.lookup("#authorWrong").tryQuery().isEmpty());
        assertThat(robot.lookup("#authorPreview .lesson-title").<Label>query().getText())
                .isEqualTo("A small network");

        Platform.runLater(() -> robot.lookup("#author-tab-spotlight")
                .queryAs(ToggleButton.class)
                .fire());
        Platform.runLater(
                () -> robot.lookup("#author-part-map").queryAs(CheckBox.class).fire());
        waitFor(() -> author.step().orElseThrow().spotlight().contains("map"));
        run("author.check");
        waitFor(() -> author.faultsProperty().get() != null);
        assertThat(author.faultsProperty().get()).isEmpty();
        waitFor(() -> text(robot, "#authorTold").startsWith("Every step opens"));

        assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, () -> writing.mayClose(() -> {})))
                .as("unsaved work is asked about")
                .isFalse();
        Platform.runLater(() -> settings.notices()
                .shownProperty()
                .get()
                .answers()
                .get(1)
                .effect()
                .run());
        Platform.runLater(
                () -> settings.notices().done(settings.notices().shownProperty().get()));
        run("author.save");
        waitFor(() -> Files.exists(folder.resolve("my-lesson.lesson")) && !author.isChanged());
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, () -> writing.mayClose(() -> {})))
                .isTrue();
        run("author.look");
        waitFor(() -> text(robot, "#lessonTitle").equals("A small network"));
        run("lesson.all");
        waitFor(() -> robot.lookup("#author-step-1").tryQuery().isPresent());
        run("author.close");
        waitFor(() -> robot.lookup("#lesson-my-lesson").tryQuery().isPresent());
        assertThat((Object) workspaces.plane().run().snapshotProperty().get())
                .as("one's own playground")
                .isSameAs(own);
    }

    /// The pointer is never used: a step is recorded, worded and saved.
    @Test
    void aLessonIsWrittenByKeysAlone(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        waitFor(() -> author.draftProperty().get() != null);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("write a lesson").type(KeyCode.ENTER);
        waitFor(() -> author.openProperty().get()
                && robot.lookup("#author-title").tryQuery().isPresent());
        tabTo(robot, "author-title");
        robot.write("Mine");
        tabTo(robot, "author-body");
        robot.write("It learns.").type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focused(robot)).as("no tab is written into the text").isNotEqualTo("author-body");
        assertThat(author.step().orElseThrow().words("en").of(Part.TITLE)).isEqualTo("Mine");
        assertThat(author.step().orElseThrow().words("en").of(Part.BODY)).isEqualTo("It learns.");
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        waitFor(() -> Files.exists(folder.resolve("my-lesson.lesson")) && !author.isChanged());
        robot.type(KeyCode.ESCAPE);
        assertThat(focused(robot)).as("the field is left first").isEqualTo("author-step-1");
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#lesson-my-lesson").tryQuery().isPresent());
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.window(0).getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private static void tabTo(FxRobot robot, String id) {
        for (int tabs = 0; tabs < 80 && !focused(robot).equals(id); tabs++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(focused(robot)).isEqualTo(id);
    }

    private void run(String action) {
        Platform.runLater(() -> root.actions().run(action));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String field, String text) {
        Platform.runLater(
                () -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
        WaitForAsyncUtils.waitForFxEvents();
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
