package dev.backlight.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NetworkGraphViewTest {
    private static final int COUNT = 128;

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Stage stage;
    private DigitsModel model;
    private NetworkGraphView view;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            model = new DigitsModel(digits(), ExperimentConfig.article(), 1);
            view = new NetworkGraphView(model.run(), model.sample(), settings);
            Scene scene = new Scene(new StackPane(view), 904, 592);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            view.dispose();
            model.close();
        });
    }

    @Test
    void saysWhatTheNetworkIs() {
        assertThat(view.getAccessibleText())
                .startsWith("Network, 784 inputs, hidden layers of 128, 10 outputs, answers ");
        assertThat(view.selectedUnitProperty().get())
                .as("nobody has chosen one")
                .isEqualTo(-1);
    }

    @Test
    void clickingATileSelectsItsUnitAndClickingAnotherSelectsAnother(FxRobot robot) {
        robot.clickOn(view.localToScreen(375, 85));
        int first = view.selectedUnitProperty().get();
        robot.clickOn(view.localToScreen(410, 85));
        assertThat(view.selectedUnitProperty().get()).isNotEqualTo(first);
    }

    @Test
    void arrowKeysWalkFromTheInputThroughTheUnits(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        int first = view.selectedUnitProperty().get();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.selectedUnitProperty().get()).isNotEqualTo(first);
        assertThat(settings.open().anyProperty().get()).as("its card is pinned").isTrue();
        robot.interact(settings.open()::closeLast);
        assertThat(settings.open().anyProperty().get()).isFalse();
    }

    @Test
    void theHeaderNoLongerCallsWeightsRandomOnceSomethingIsLearned() throws TimeoutException {
        WritableImage before = picture();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> model.run().step());
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                    model.pump();
                    return model.run().snapshotProperty().get().step() == 1;
                }));
        WritableImage after = picture();
        int changed = 0;
        for (int x = 100; x < 400; x++) {
            for (int y = 10; y < 34; y++) {
                boolean same = before.getPixelReader().getArgb(x, y)
                        == after.getPixelReader().getArgb(x, y);
                changed += same ? 0 : 1;
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    /// The picture was headed "784 inputs" while the network read 100 features of it.
    @Test
    void whatThePictureIsHeadedWithIsTrueOfTheNetworkOnScreen() throws TimeoutException {
        WritableImage before = picture();
        FeatureSet some = new FeatureSet.Selected(784, IntStream.range(0, 100).toArray(), new float[100], 1);
        Fusion features = new Fusion(FeatureRecipe.parse("mask"), List.of(some));
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> model.run().apply(model.run().configProperty().get().onFeatures(features)));
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                    model.pump();
                    Snapshot now = model.run().snapshotProperty().get();
                    return now.spec().extraction().size() == 100;
                }));
        WritableImage after = picture();
        int changed = 0;
        for (int x = 20; x < 160; x++) {
            for (int y = 40; y < 300; y++) {
                boolean same = before.getPixelReader().getArgb(x, y)
                        == after.getPixelReader().getArgb(x, y);
                changed += same ? 0 : 1;
            }
        }
        assertThat(changed).isGreaterThan(50);
    }

    @Test
    void aNewSampleChangesThePicture() {
        WritableImage before = picture();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            model.showTestDigit(1);
            model.pump();
        });
        assertThat(differences(before, picture())).isGreaterThan(500);
    }

    @Test
    void theThemeChangesTheGround() {
        assertThat(picture().getPixelReader().getColor(5, 5)).isEqualTo(Color.WHITE);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> settings.themeProperty().set(Theme.DARK));
        assertThat(picture().getPixelReader().getColor(5, 5)).isEqualTo(Color.web("#0D1117"));
    }

    @Test
    void withoutASampleItShowsTheNetworkAlone() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            model.sample().sampleProperty().set(null);
            model.pump();
        });
        picture();
        assertThat(view.getAccessibleText()).doesNotContain("answers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"30", "800", "128,64", "64,32,16", "''"})
    void drawsEveryDenseStack(String hidden) throws TimeoutException {
        int[] units = hidden.isEmpty()
                ? new int[0]
                : Arrays.stream(hidden.split(",")).mapToInt(Integer::parseInt).toArray();
        draws(NetworkSpec.mlp(784, units, Activation.TANH, 10));
    }

    @Test
    void drawsConvolutionsAsFeatureMaps() throws TimeoutException {
        draws(new NetworkSpec(
                new Shape(1, 28, 28),
                List.of(
                        new LayerSpec.Conv2d(6, 5, 1, 0),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Conv2d(16, 5, 1, 0),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.AveragePool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(84),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dropout(0.5f),
                        new LayerSpec.Dense(10))));
    }

    private void draws(NetworkSpec network) throws TimeoutException {
        WritableImage before = picture();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ExperimentConfig recipe = ExperimentConfig.article();
            model.run().apply(recipe.withNetwork(network));
        });
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                    model.pump();
                    return model.run().snapshotProperty().get().spec().layers().equals(network.layers());
                }));
        assertThat(differences(before, picture())).isGreaterThan(2000);
        assertThat(view.getAccessibleText()).contains("10 outputs");
    }

    @Test
    void afterDisposalNothingIsRepainted() {
        WritableImage before = picture();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            view.dispose();
            model.showTestDigit(1);
            model.pump();
        });
        assertThat(differences(before, picture())).isZero();
    }

    private WritableImage picture() {
        try {
            return WaitForAsyncUtils.asyncFx(() -> {
                        view.getScene().snapshot(null);
                        return view.getScene().snapshot(null);
                    })
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("no picture", failure);
        }
    }

    private static int differences(WritableImage a, WritableImage b) {
        PixelReader first = a.getPixelReader();
        PixelReader second = b.getPixelReader();
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += first.getArgb(x, y) == second.getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    /// Made-up pictures: a bright bar whose place depends on the class.
    private static Split digits() {
        byte[] pixels = new byte[COUNT * 784];
        byte[] labels = new byte[COUNT];
        for (int i = 0; i < COUNT; i++) {
            labels[i] = (byte) (i % 10);
            for (int row = 4; row < 24; row++) {
                pixels[i * 784 + row * 28 + 4 + 2 * (i % 10)] = (byte) 255;
            }
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset digits = new Dataset("bars", 1, 28, 28, pixels, labels, names);
        return new Split(digits, digits);
    }
}
