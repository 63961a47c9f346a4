package dev.backlight.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lesson.glossary.Term;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.present.WindowFrame;
import java.util.List;
import java.util.Locale;
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

/// Whoever meets a word looks it up by a key, and goes from there to where it can be seen.
@ExtendWith(ApplicationExtension.class)
class GlossaryWindowTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private Scene scene;

    @Start
    void open(Stage stage) throws Exception {
        scene = new Scene(new StackPane(), 1000, 700);
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        List<Action> places =
                new PlaceActions(settings.ways(), workspaces.domains().names()).all();
        GlossaryActions words = new GlossaryActions(
                settings, () -> scene.getRoot() instanceof WindowFrame frame ? frame : null, places);
        root = new WorkspaceRoot(scene, workspaces, words.all());
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        root.close();
        workspaces.close();
    }

    @Test
    void aWordIsFoundByItsFirstLettersAndLeadsToItsLesson(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("drop");
        WaitForAsyncUtils.waitForFxEvents();
        ListView<Term> list = robot.lookup("#glossaryList").queryListView();
        assertThat(list.getItems().stream().map(Term::title)).containsExactly("Dropout");
        robot.interact(robot.lookup("#to-lesson-overfit").queryButton()::fire);
        Await.until(() -> robot.lookup("#glossarySheet").tryQuery().isEmpty());
        assertThat(settings.workspaceProperty().get()).isEqualTo("lessons");
        assertThat(workspaces.lessons().openProperty().get().name()).isEqualTo("overfit");
    }

    @Test
    void arrowsChooseWhileOneTypesAndEscapeClosesIt(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<Term> list = robot.lookup("#glossaryList").queryListView();
        robot.push(KeyCode.DOWN);
        assertThat(list.getSelectionModel().getSelectedItem().title()).isEqualTo("Activation");
        robot.write("zzz");
        assertThat(list.getItems()).isEmpty();
        assertThat(robot.lookup("#glossaryPage").query().isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#glossarySheet").tryQuery()).isEmpty();
    }
}
