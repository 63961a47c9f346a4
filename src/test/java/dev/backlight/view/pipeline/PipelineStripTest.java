package dev.backlight.view.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
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

@ExtendWith(ApplicationExtension.class)
class PipelineStripTest {
    private static final int WIDTH = 1440;

    private final List<Station> chosen = new ArrayList<>();
    private Stage stage;
    private DigitsModel digits;
    private PipelineStrip strip;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        byte[] pixels = new byte[128 * 784];
        Arrays.fill(pixels, 784, 2 * 784, (byte) 255);
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset data = new Dataset("blank", 1, 28, 28, pixels, new byte[128], names);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            digits = new DigitsModel(new Split(data, data), ExperimentConfig.article(), 1);
            strip = new PipelineStrip(
                    digits,
                    Settings.inMemory(Theme.LIGHT, Locale.ENGLISH),
                    Set.of(Station.INPUT, Station.TRAINING),
                    chosen::add);
        });
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            strip.dispose();
            digits.close();
        });
    }

    @Test
    void onlyStationsWithSomethingToOpenAnswerAClick(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.setScene(new Scene(new StackPane(strip), 1000, PipelineStrip.HEIGHT));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(strip.localToScreen(20, 20));
        robot.clickOn(strip.localToScreen(300, 20));
        robot.clickOn(strip.localToScreen(550, 20));
        assertThat(chosen).containsExactly(Station.INPUT, Station.TRAINING);
    }

    @Test
    void theInputPictureIsTheSampleItself() {
        assertThat(middleOf(Station.INPUT)).as("a blank digit").isEqualTo(0xFFFFFFFF);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> digits.showTestDigit(1));
        assertThat(middleOf(Station.INPUT)).as("a full digit").isEqualTo(0xFF1F2328);
    }

    @Test
    void tellsTheFigureOfEveryStation() {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> digits.run()
                        .apply(digits.run()
                                .configProperty()
                                .get()
                                .withAugmentation(
                                        Augmentation.NONE.withRotation(11).withShift(2))));
        middleOf(Station.INPUT);
        assertThat(strip.getAccessibleText())
                .contains("Input: 128 digits", "Preprocessing: ±11°, ±2 px", "Features: pixels only")
                .contains(
                        "Network: 784 – 128 – 10",
                        "Training: press Space",
                        "Try it: draw a digit",
                        "Feedback: correct it here");
    }

    @Test
    void stationsFillTheWidthAndGiveUpTheirPicturesWhereThereIsNoRoom() {
        for (double width : new double[] {960, 1280, 1440, 2560}) {
            StripGeometry geometry = new StripGeometry(width, PipelineStrip.HEIGHT);
            double end = 0;
            for (Station station : Station.values()) {
                assertThat(geometry.left(station)).isEqualTo(end);
                end += geometry.width(station);
                assertThat(geometry.words(station)).isLessThan(end - 50);
                assertThat(geometry.at(end - 1)).isEqualTo(station);
            }
            assertThat(end).isEqualTo(width);
        }
        assertThat(new StripGeometry(1280, 68).pictures(Station.PREPROCESSING)).isEqualTo(2);
        assertThat(new StripGeometry(1280, 36).pictures(Station.INPUT)).isZero();
        assertThat(new StripGeometry(960, 68).pictures(Station.INPUT)).isZero();
    }

    /// The colour in the middle of a station's picture.
    private int middleOf(Station station) {
        Place place = new StripGeometry(WIDTH, PipelineStrip.HEIGHT).picture(station, 0);
        int[] argb = new int[1];
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Scene scene = strip.getScene() == null
                    ? new Scene(new StackPane(strip), WIDTH, PipelineStrip.HEIGHT)
                    : strip.getScene();
            scene.snapshot(null);
            WritableImage image = scene.snapshot(null);
            argb[0] = image.getPixelReader().getArgb((int) place.x() + 20, (int) place.y() + 20);
        });
        return argb[0];
    }
}
