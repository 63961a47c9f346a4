package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever can't see the window hears of every control what it is, and of every picture what it shows.
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {
    @Test
    void everyControlAndEveryPictureHasWords() throws Exception {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        DigitsModel digits = new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1);
        Set<String> silent = WaitForAsyncUtils.asyncFx(() -> {
                    Set<String> found = new TreeSet<>();
                    try (Workspaces workspaces = new Workspaces(digits, settings)) {
                        for (var workspace : workspaces.all()) {
                            settings.workspaceProperty().set(workspace.id());
                            try (OffscreenWindow window = new OffscreenWindow(workspaces, 1280, 800)) {
                                window.layout();
                                Set<Node> labelled = new HashSet<>();
                                labels(window.frame(), labelled);
                                walk(workspace.id(), window.frame(), labelled, found);
                            }
                        }
                    }
                    return found;
                })
                .get();
        assertThat(silent).isEmpty();
    }

    private static void labels(Parent parent, Set<Node> labelled) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
            if (child instanceof Parent inner) {
                labels(inner, labelled);
            }
        }
    }

    private static void walk(String place, Node node, Set<Node> labelled, Set<String> silent) {
        boolean named = hasText(node.getAccessibleText()) || labelled.contains(node);
        boolean says = node instanceof Labeled words && hasText(words.getText());
        boolean asks = node instanceof Control
                && node.isFocusTraversable()
                && !(node instanceof ScrollPane)
                && !(node instanceof ScrollBar)
                && !(node instanceof SplitPane);
        boolean shows = node instanceof Region region
                && node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW
                && region.getWidth() > 60
                && region.getHeight() > 60;
        if (node.isVisible() && (asks && !named && !says || shows && !named)) {
            silent.add(place + ": " + node.getClass().getSimpleName() + " #" + node.getId() + " "
                    + node.getStyleClass() + " in "
                    + node.getParent().getClass().getSimpleName() + " "
                    + node.getParent().getStyleClass());
        }
        boolean whole = node instanceof Control && !(node instanceof ScrollPane) && !(node instanceof SplitPane);
        if (node.isVisible() && !whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(place, child, labelled, silent));
        }
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }
}
