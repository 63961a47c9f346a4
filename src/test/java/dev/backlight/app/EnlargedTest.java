package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.stage.LoadingView;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Everything in the window is as large as is wished, by the keys, too, and nothing leaves it.
class EnlargedTest {
    private static final int EXAMPLES = 200;

    @Test
    void allOfTheWindowGrowsByTheKeysAndStaysInIt() {
        Display.startHeadless();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        Fx.run(() -> {
            DigitsModel digits = new DigitsModel(stripes(), ExperimentConfig.article(), 1);
            try (Workspaces workspaces = new Workspaces(digits, settings)) {
                Scene scene = new Scene(new StackPane(), 1920, 1280);
                WorkspaceRoot root = new WorkspaceRoot(scene, workspaces);
                double before = bounds(scene, "#play").getWidth();
                for (int step = 0; step < 5; step++) {
                    root.actions().run("window.larger");
                }
                assertThat(settings.scaleProperty().get()).isEqualTo(200);
                assertThat(bounds(scene, "#play").getWidth()).isEqualTo(2 * before);
                assertThat(bounds(scene, "#settingsButton").getMaxX()).isLessThanOrEqualTo(1920);
                assertThat(bounds(scene, "#timelineLive").getMaxY()).isLessThanOrEqualTo(1280);
                root.actions().run("window.ordinary");
                assertThat(bounds(scene, "#play").getWidth()).isEqualTo(before);
                root.close();
            }
        });
    }

    @Test
    void theFirstFrameHasTheLayoutOfTheProgramAtEverySize() {
        Display.startHeadless();
        for (int[] size : new int[][] {{960, 640}, {1440, 900}, {3840, 2160}}) {
            Fx.run(() -> {
                LoadingView loading = new LoadingView("Reading", new SimpleIntegerProperty(150));
                Scene scene = new Scene(loading, size[0], size[1]);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                assertThat(loading.lookupAll(".skeleton-tile")).hasSize(128);
                assertThat(loading.lookupAll(".skeleton-unit")).hasSize(10);
                for (Node part : loading.lookupAll(".skeleton-bar")) {
                    Bounds bounds = part.localToScene(part.getBoundsInLocal());
                    assertThat(bounds.getMaxX()).isLessThanOrEqualTo(size[0] + 0.5);
                    assertThat(bounds.getMaxY()).isLessThanOrEqualTo(size[1] + 0.5);
                }
            });
        }
    }

    private static Bounds bounds(Scene scene, String selector) {
        for (int pass = 0; pass < 2; pass++) { // some styles change with the room that the first gives
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        Node node = scene.lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    private static Split stripes() {
        byte[] pixels = new byte[EXAMPLES * 784];
        byte[] labels = new byte[EXAMPLES];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
            pixels[i * 784 + i % 784] = (byte) 200;
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset set = new Dataset("stripes", 1, 28, 28, pixels, labels, names);
        return new Split(set, set);
    }
}
