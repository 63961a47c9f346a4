package dev.backlight.view.input;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InputLensTest {
    @TempDir
    Path folder;

    private Stage stage;
    private DigitsModel digits;
    private InputLens lens;
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        byte[] labels = new byte[1000];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset data = new Dataset("blank", 1, 28, 28, new byte[1000 * 784], labels, names);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            digits = new DigitsModel(new Split(data, data), ExperimentConfig.article(), 1);
            lens = new InputLens(digits, settings);
            Scene scene = new Scene(new StackPane(lens), 900, 700);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            lens.dispose();
            digits.close();
        });
    }

    @Test
    void aClickOnAPictureMakesItTheCurrentSample(FxRobot robot) {
        DatasetGrid grid = robot.lookup("#dataset-grid").queryAs(DatasetGrid.class);
        robot.clickOn(grid.localToScreen(200 + 48, grid.getHeight() * 0.35));
        assertThat(digits.sample().sampleProperty().get().index())
                .as("second of the threes")
                .isEqualTo(13);
        assertThat(digits.sample().sampleProperty().get().source()).isEqualTo(Sample.Source.TEST_SET);
    }

    @Test
    void aClickOnAClassShowsAllOfIt(FxRobot robot) {
        DatasetGrid grid = robot.lookup("#dataset-grid").queryAs(DatasetGrid.class);
        robot.clickOn(grid.localToScreen(60, grid.getHeight() * 0.75));
        assertThat(grid.chosenClassProperty().get()).isEqualTo(7);
        robot.clickOn("#input-training");
        robot.clickOn(grid.localToScreen(60, 30));
        assertThat(digits.sample().sampleProperty().get().label()).isEqualTo(7);
        assertThat(digits.sample().sampleProperty().get().source()).isEqualTo(Sample.Source.TRAINING_SET);
    }

    @Test
    void whereOneStoodIsThereAgainInOtherViews(FxRobot robot) {
        DatasetGrid grid = robot.lookup("#dataset-grid").queryAs(DatasetGrid.class);
        robot.clickOn("#input-training");
        robot.interact(() -> grid.goTo(7, 3));
        robot.interact(() -> {
            InputLens again = new InputLens(digits, settings);
            DatasetGrid other = (DatasetGrid) again.lookup("#dataset-grid");
            ToggleButton set = (ToggleButton) again.lookup("#input-training");
            assertThat(set.isSelected()).isTrue();
            assertThat(other.chosenClassProperty().get()).isEqualTo(7);
            assertThat(other.scrollProperty().get()).isEqualTo(3);
            again.dispose();
        });
    }

    @Test
    void arrowKeysGoFromPictureToPicture(FxRobot robot) {
        DatasetGrid grid = robot.lookup("#dataset-grid").queryAs(DatasetGrid.class);
        robot.clickOn(grid.localToScreen(200 + 48, grid.getHeight() * 0.35));
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(digits.sample().sampleProperty().get().index()).isEqualTo(23);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertThat(digits.sample().sampleProperty().get().index())
                .as("third of the fours")
                .isEqualTo(24);
        robot.clickOn(grid.localToScreen(60, grid.getHeight() * 0.45));
        for (int i = 0; i < 3; i++) {
            robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        }
        assertThat(digits.sample().sampleProperty().get().index())
                .as("the first stays")
                .isEqualTo(4);
    }

    @Test
    void aNumberFindsItsPictureAndOneOutsideIsRefused(FxRobot robot) {
        TextField field = robot.from(lens).lookup(".text-field").queryAs(TextField.class);
        robot.clickOn(field).write("123").press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(digits.sample().sampleProperty().get().index()).isEqualTo(123);
        robot.interact(field::clear);
        robot.clickOn(field).write("1000").press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(digits.sample().sampleProperty().get().index()).isEqualTo(123);
        assertThat(texts(robot)).contains("\"1000\" is no number of a picture: give 0 to 999.");
    }

    @Test
    void otherDataReplaceTheExperimentOnlyWhenSomebodySaysSo(FxRobot robot) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            lines.append(i % 3).append(("," + 80 * (i % 3)).repeat(16)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("greys.csv"), lines);
        robot.interact(() -> lens.open(file));
        waitFor(() -> robot.lookup("Learn from them").tryQuery().isPresent());
        assertThat(digits.trainingSet().name()).isEqualTo("blank");
        assertThat(texts(robot)).as("nothing was learned that is lost").contains("Learn from these data?");
        robot.clickOn("Learn from them");
        assertThat(digits.trainingSet().name()).isEqualTo("greys.csv");
        assertThat(digits.run().configProperty().get().network().output().size())
                .isEqualTo(3);
        assertThat(digits.run().configProperty().get().batch()).isEqualTo(60);
    }

    @Test
    void theColumnOfTheLabelsIsChosenWhereItIsInDoubt(FxRobot robot) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            lines.append(i % 4).append((",255,0").repeat(7)).append(",9,").append(i % 2 == 0 ? "odd" : "even");
            lines.append('\n');
        }
        Path file = Files.writeString(folder.resolve("doubt.csv"), lines);
        robot.interact(() -> lens.open(file));
        waitFor(() -> robot.lookup("#firstPictures").tryQuery().isPresent());
        assertThat(robot.lookup("#firstPictures").query().getAccessibleText()).contains("even");
        ComboBox<Integer> column = robot.lookup("#labelColumn").queryComboBox();
        assertThat(column.getValue()).isEqualTo(16);
        robot.interact(() -> column.setValue(0));
        waitFor(() -> robot.lookup("#labelColumn").tryQuery().isPresent()
                || texts(robot).stream().anyMatch(text -> text.contains("doubt.csv, line")));
        ComboBox<Integer> again = robot.lookup("#labelColumn").queryComboBox();
        assertThat(again.getValue()).as("what was chosen").isZero();
        assertThat(robot.lookup("#firstPictures").tryQuery())
                .as("words are no pixels")
                .isEmpty();
        robot.interact(() -> again.setValue(16));
        waitFor(() -> robot.lookup("#firstPictures").tryQuery().isPresent());
        robot.clickOn("Learn from them");
        assertThat(digits.trainingSet().classNames()).containsExactlyInAnyOrder("even", "odd");
        assertThat(robot.lookup("#labelColumn").tryQuery()).isEmpty();
    }

    @Test
    void theCharacterSetIsChosenWhereTheTableDoesNotSayIt(FxRobot robot) throws Exception {
        StringBuilder lines = new StringBuilder("label" + ",p".repeat(16) + "\n");
        for (int i = 0; i < 70; i++) {
            lines.append(i % 2 == 0 ? "koń" : "pies")
                    .append(("," + 80 * (i % 3)).repeat(16))
                    .append('\n');
        }
        Charset central = Charset.forName("windows-1250");
        Path file = Files.write(folder.resolve("animals.csv"), lines.toString().getBytes(central));
        robot.interact(() -> lens.open(file));
        waitFor(() -> texts(robot).stream().anyMatch(text -> text.contains("koñ")));
        ComboBox<Charset> characters = robot.lookup("#characters").queryComboBox();
        assertThat(characters.getValue()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(robot.lookup("#labelColumn").tryQuery())
                .as("its column is named")
                .isEmpty();
        robot.interact(characters::requestFocus);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        waitFor(() -> texts(robot).stream().anyMatch(text -> text.contains("koń")));
        assertThat(robot.lookup("#characters").query().isFocused())
                .as("the next key is no answer to the question")
                .isTrue();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.clickOn("Learn from them");
        assertThat(digits.trainingSet().classNames()).containsExactlyInAnyOrder("koń", "pies");
        assertThat(robot.lookup("#characters").tryQuery()).isEmpty();
    }

    @Test
    void aDamagedFileIsOneSentenceAndChangesNothing(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("broken.csv"), "1,2,3\n");
        robot.interact(() -> lens.open(file));
        waitFor(() -> texts(robot).stream().anyMatch(text -> text.contains("broken.csv, line 1")));
        assertThat(digits.trainingSet().name()).isEqualTo("blank");
    }

    /// Views are made anew at every change of workspace or language.
    @Test
    void whatWasReadWaitsForTheNextView(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("broken.csv"), "1,2,3\n");
        robot.interact(() -> {
            lens.open(file);
            StackPane root = (StackPane) lens.getParent();
            lens.dispose();
            lens = new InputLens(digits, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
            root.getChildren().setAll(lens);
        });
        waitFor(() -> texts(robot).stream().anyMatch(text -> text.contains("broken.csv, line 1")));
    }

    private List<String> texts(FxRobot robot) {
        return robot.from(lens).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForAsyncFx(10_000, digits::pump);
            return condition.call();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
