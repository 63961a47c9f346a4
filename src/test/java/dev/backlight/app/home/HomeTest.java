package dev.backlight.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.present.WindowFrame;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Home, opened by its key in the real window.
@ExtendWith(ApplicationExtension.class)
class HomeTest {
    @TempDir
    private Path folder;

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final List<Path> opened = new ArrayList<>();
    private int begun;
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;
    private Scene scene;

    @Start
    void open(Stage stage) throws Exception {
        scene = new Scene(new StackPane(), 1000, 900);
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        HomeActions home = new HomeActions(
                workspaces.all(),
                workspaces::lessons,
                () -> 2,
                settings,
                opened::add,
                () -> begun++,
                () -> {},
                () -> scene.getRoot() instanceof WindowFrame frame ? frame : null,
                folder.resolve("none.log"));
        root = new WorkspaceRoot(scene, workspaces, home.actions());
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
    void itLeadsToWorkspacesFilesAndLessons(FxRobot robot) throws Exception {
        Path kept = Files.createFile(folder.resolve("My reader.backlight"));
        Path gone = folder.resolve("gone.backlight");
        WaitForAsyncUtils.asyncFx(() -> {
                    settings.recent().use(gone.toString());
                    settings.recent().use(kept.toString());
                    settings.workspaceProperty().set("playground");
                })
                .get();
        home(robot);
        List<Image> pictures = robot
                .lookup("#homeSheet")
                .lookup((Node node) -> node instanceof ImageView)
                .queryAllAs(ImageView.class)
                .stream()
                .map(ImageView::getImage)
                .toList();
        assertThat(pictures)
                .as("what one goes on with, and of all five the digits, and the playground, that were on screen")
                .hasSize(3);
        assertThat(pictures.getFirst()).as("one goes on with the playground").isSameAs(pictures.getLast());
        assertThat(differing(pictures.get(1), pictures.getLast()))
                .as("each is its own picture")
                .isGreaterThan(1000);
        assertThat(robot.lookup("#homeSheet").lookup(".home-sign").queryAll())
                .as("the others have a sign")
                .hasSize(3);
        picture();
        press(robot, "My reader");
        assertThat(opened).containsExactly(kept);

        home(robot);
        press(robot, "gone, ");
        assertThat(settings.recent().files()).containsExactly(kept.toString());

        home(robot);
        press(robot, "Digits, ");
        assertThat(settings.workspaceProperty().get()).isEqualTo("digits");

        home(robot);
        String first =
                workspaces.lessons().lessons().getFirst().text(Locale.ENGLISH).title();
        press(robot, first + ", ");
        assertThat(settings.workspaceProperty().get()).isEqualTo("lessons");
        assertThat(workspaces.lessons().openProperty().get().name())
                .isEqualTo(workspaces.lessons().lessons().getFirst().name());

        home(robot);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#homeSheet").tryQuery().isEmpty());
    }

    @Test
    void itTellsHowFarOneHasComeAndBeginsAnew(FxRobot robot) throws Exception {
        home(robot);
        assertThat(robot.lookup("#homeNumber").tryQuery())
                .as("nothing has been learned yet")
                .isEmpty();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#homeSheet").tryQuery().isEmpty());
        WaitForAsyncUtils.asyncFx(() -> settings.workspaceProperty().set("playground"))
                .get();
        var run = workspaces.run();
        WaitForAsyncUtils.asyncFx(run::play).get();
        waitFor(() -> run.progressProperty().get().step() > 50);
        WaitForAsyncUtils.asyncFx(run::pause).get();
        waitFor(() -> !Double.isNaN(Standing.of(run).accuracy()) && workspaces.isSettled());
        home(robot);
        assertThat(robot.lookup("#homeNumber").queryAs(Label.class).getText()).endsWith("%");
        assertThat(robot.lookup("#homeLoss").tryQuery()).isPresent();
        picture();
        WaitForAsyncUtils.asyncFx(robot.lookup("#homeFresh").queryButton()::fire)
                .get();
        waitFor(() -> robot.lookup("#homeSheet").tryQuery().isEmpty());
        assertThat(begun).isEqualTo(1);

        WaitForAsyncUtils.asyncFx(() -> settings.workspaceProperty().set("labs"))
                .get();
        home(robot);
        assertThat(robot.lookup("#homeNumber").tryQuery())
                .as("many things learn in the labs")
                .isEmpty();
    }

    private static int differing(Image one, Image other) {
        int count = 0;
        for (int y = 0; y < (int) one.getHeight(); y++) {
            for (int x = 0; x < (int) one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }

    private void home(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
        waitFor(() -> robot.lookup("#homeSheet").tryQuery().isPresent());
    }

    private static void press(FxRobot robot, String name) throws Exception {
        Button button = robot.lookup("#homeSheet")
                .lookup((Node node) -> node instanceof Button entry
                        && entry.getAccessibleText() != null
                        && entry.getAccessibleText().startsWith(name))
                .queryButton();
        WaitForAsyncUtils.asyncFx(button::fire).get();
        waitFor(() -> robot.lookup("#homeSheet").tryQuery().isEmpty());
    }

    private void picture() throws Exception {
        if (System.getProperty("backlight.picture") != null) {
            var image = WaitForAsyncUtils.asyncFx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null))
                    .get();
            ImageIO.write(image, "png", new File(System.getProperty("backlight.picture")));
        }
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
