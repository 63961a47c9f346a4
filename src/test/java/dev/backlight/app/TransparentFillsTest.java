package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// JavaFX blends a transparent background pixel by pixel with what lies under it, which took a quarter of the
/// renderer's time where one covered most of the window: what is to be seen through has none (`null`).
class TransparentFillsTest {
    private static final double LARGE = 250 * 150;

    @Test
    void nothingLargeIsFilledWithNothing() {
        Display.startHeadless();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        Set<String> found = new TreeSet<>();
        Fx.run(() -> {
            Dataset few = new Dataset("few", 1, 28, 28, new byte[200 * 784], new byte[200], names());
            try (Workspaces all =
                    new Workspaces(new DigitsModel(new Split(few, few), ExperimentConfig.article(), 1), settings)) {
                for (String workspace : List.of("digits", "playground", "domains", "labs", "lessons")) {
                    settings.workspaceProperty().set(workspace);
                    try (OffscreenWindow window = new OffscreenWindow(all, 1440, 900)) {
                        window.layout();
                        look(window.frame(), workspace, found);
                    }
                }
            }
        });
        assertThat(found).isEmpty();
    }

    private static List<String> names() {
        return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    }

    private static void look(Node node, String workspace, Set<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Region region
                && region.getBackground() != null
                && region.getWidth() * region.getHeight() >= LARGE
                && region.getBackground().getFills().stream()
                        .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.getOpacity() == 0)) {
            found.add(workspace + ": " + region.getClass().getSimpleName() + " " + region.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, workspace, found));
        }
    }
}
