package dev.backlight.view.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.analysis.Neighbours.Neighbour;
import dev.backlight.data.picture.Dataset;
import dev.backlight.model.look.EmbeddingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NeighbourStripTest {
    private static final int COUNT = EmbeddingModel.NEIGHBOURS;

    private NeighbourStrip strip;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        strip = new NeighbourStrip(Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
        stage.setScene(new Scene(new StackPane(strip), 400, 200));
        stage.show();
    }

    /// Digits of one grey each, so that the middle of a picture tells which it is.
    @Test
    void eachPictureIsTheDigitWhoseLabelStandsUnderIt(FxRobot robot) {
        byte[] pixels = new byte[COUNT * 784];
        byte[] labels = new byte[COUNT];
        for (int i = 0; i < COUNT; i++) {
            Arrays.fill(pixels, i * 784, (i + 1) * 784, (byte) (50 * i));
            labels[i] = (byte) i;
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset digits = new Dataset("greys", 1, 28, 28, pixels, labels, names);
        Neighbour[] nearest = new Neighbour[COUNT];
        Arrays.setAll(nearest, i -> new Neighbour(i, i));
        Set<Integer> greys = new HashSet<>();
        robot.interact(() -> strip.show(digits, nearest));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            PixelReader painted = strip.snapshot(null, null).getPixelReader();
            for (int i = 0; i < COUNT; i++) {
                greys.add(painted.getArgb(i * 52 + 22, 22));
            }
        });
        assertThat(greys).hasSize(COUNT);
    }
}
