package dev.backlight.view;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.view.features.FeaturesLens;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FeaturesLensTest {
    private Stage stage;
    private DigitsModel digits;
    private FeaturesLens lens;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        byte[] pixels = new byte[200 * 784];
        new SplittableRandom(1).nextBytes(pixels);
        byte[] labels = new byte[200];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset data = new Dataset("noise", 1, 28, 28, pixels, labels, names);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            digits = new DigitsModel(new Split(data, data), ExperimentConfig.article(), 1);
            lens = new FeaturesLens(digits, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
            Scene scene = new Scene(new StackPane(lens), 980, 760);
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

    /// The page was empty but for a sentence while the components were found.
    @Test
    void placesStandWhereWhatIsBeingFoundWillBe(FxRobot robot) throws TimeoutException {
        PaintedView page = (PaintedView) lens.getCenter();
        assertThat(digits.features().fittedProperty().get())
                .as("nobody has told the screen yet")
                .isNull();
        assertThat(inked(page)).isGreaterThan(0.2);
        waitFor(() -> digits.features().fittedProperty().get() != null);
        assertThat(inked(page)).isGreaterThan(0.2);
    }

    /// The share of the page's lower part that something stands on.
    private static double inked(PaintedView page) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(640, 700);
            page.paintInto(GraphicsContext.on(canvas), 640, 700, Palette.of(Theme.LIGHT));
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            PixelReader pixels = canvas.snapshot(clear, null).getPixelReader();
            int count = 0;
            for (int y = 300; y < 700; y++) {
                for (int x = 0; x < 640; x++) {
                    count += pixels.getArgb(x, y) == 0 ? 0 : 1;
                }
            }
            return count / (400.0 * 640);
        });
    }

    @Test
    void tellsTheInputOfTheTickedFeaturesAndTheAccuracyOfANetworkOnThem(FxRobot robot) throws TimeoutException {
        tickComponentsAndEdges(robot);
        robot.interact(
                () -> robot.lookup("#feature-components").queryAs(Slider.class).setValue(16));
        waitFor(() -> inputs(robot).equals("Network input: 408"));
        robot.interact(
                () -> robot.lookup("#feature-pixels").queryAs(CheckBox.class).setSelected(true));
        waitFor(() -> inputs(robot).equals("Network input: 1,192"));
        robot.clickOn("#feature-measure");
        waitFor(() -> robot.from(lens).lookup("#feature-trials").lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().endsWith("%")));
        assertThat(digits.trials().done())
                .singleElement()
                .satisfies(trial -> assertThat(trial.recipe()).hasToString("pixels,pca=16,edges"))
                .satisfies(trial -> assertThat(trial.inputs()).isEqualTo(1_192));
        assertThat(digits.run().configProperty().get())
                .as("the main training is left alone")
                .isEqualTo(ExperimentConfig.article());
    }

    @Test
    void theTickedFeaturesBecomeTheNetworksInputAndPixelsAgain(FxRobot robot) throws TimeoutException {
        tickComponentsAndEdges(robot);
        robot.clickOn("#feature-use");
        waitFor(() -> network().entry().size() == 442);
        assertThat(network().input().size()).isEqualTo(784);
        waitFor(() -> digits.sample().probeProperty().get().entered().length == 442);
        assertThat(digits.sample().probeProperty().get().input()).hasSize(784);
        waitFor(() -> robot.lookup("#feature-used").query().isVisible());
        robot.interact(digits.run()::step);
        waitFor(() -> digits.run().snapshotProperty().get().step() == 1);
        robot.interact(() -> digits.features().choose(FeatureRecipe.PIXELS));
        waitFor(() -> robot.lookup("#feature-use").query().isVisible());
        robot.clickOn("#feature-use");
        waitFor(() -> network().entry().size() == 784);
        assertThat(digits.run().configProperty().get()).isEqualTo(ExperimentConfig.article());
    }

    @Test
    void aConvolutionSaysThatItNeedsAPicture(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> digits.run().apply(Preset.LENET.config()));
        tickComponentsAndEdges(robot);
        waitFor(() -> robot.lookup("#feature-use").query().isDisabled());
        assertThat(robot.from(lens).lookup(".caption").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().startsWith("Convolutions and pools"));
    }

    private NetworkSpec network() {
        return digits.run().snapshotProperty().get().spec();
    }

    @Test
    void asksForOneFeatureSetAtLeast(FxRobot robot) throws TimeoutException {
        tickComponentsAndEdges(robot);
        for (String box : List.of("#feature-pca", "#feature-edges")) {
            robot.interact(() -> robot.lookup(box).queryAs(CheckBox.class).setSelected(false));
        }
        waitFor(() -> inputs(robot).equals("Tick one feature set at least"));
        assertThat(robot.lookup("#feature-use").query().isDisabled()).isTrue();
    }

    /// It was components and edges, and two out of three things on the page were about another network.
    @Test
    void whatTheNetworkReadsIsTicked(FxRobot robot) throws TimeoutException {
        waitFor(() -> inputs(robot).equals("Network input: 784"));
        assertThat(digits.features().recipe()).isEqualTo(FeatureRecipe.PIXELS);
        assertThat(robot.lookup("#feature-used").query().isVisible()).isTrue();
        tickComponentsAndEdges(robot);
        robot.clickOn("#feature-use");
        waitFor(() -> network().entry().size() == 442);
        robot.interact(() -> digits.run().apply(ExperimentConfig.article()));
        waitFor(() -> inputs(robot).equals("Network input: 784"));
    }

    private void tickComponentsAndEdges(FxRobot robot) throws TimeoutException {
        waitFor(() -> digits.features().fittedProperty().get() != null);
        robot.interact(() -> digits.features()
                .choose(new FeatureRecipe(false, FeatureRecipe.UNMASKED, FeatureRecipe.USUAL_COMPONENTS, true)));
        waitFor(() -> inputs(robot).equals("Network input: 442"));
    }

    private static String inputs(FxRobot robot) {
        return robot.lookup("#feature-inputs").queryAs(Label.class).getText();
    }

    private void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForAsyncFx(10_000, digits::pump);
            return condition.call();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
