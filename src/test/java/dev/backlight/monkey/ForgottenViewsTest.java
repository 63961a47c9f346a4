package dev.backlight.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mvn -Pmonkey test`: views that others have replaced are garbage, since models and settings outlive them and
/// must not hold them.
@Tag("monkey")
class ForgottenViewsTest {
    @TempDir
    Path folder;

    private final Watched watched = new Watched();
    private PlayedWindow window;

    @BeforeEach
    void open() {
        Display.startHeadless();
        window = watched.ask(() -> new PlayedWindow(folder));
        watched.on(() -> window.workspaces.run().pause());
    }

    @AfterEach
    void close() {
        watched.on(window::close);
    }

    @Test
    void noWorkspaceKeepsItsFormerViews() {
        List<WeakReference<Node>> former = new ArrayList<>();
        for (var workspace : watched.ask(() -> window.workspaces.all())) {
            watched.on(() -> window.settings.workspaceProperty().set(workspace.id()));
            for (String lens :
                    watched.ask(() -> List.copyOf(window.root.controller().lensNames()))) {
                watched.on(() -> window.root.controller().showLens(lens));
                watched.on(() -> window.scene.getRoot().layout());
                former.addAll(watched.ask(() -> nodes(window.scene.getRoot())));
            }
            former.addAll(watched.ask(() -> nodes(window.scene.getRoot())));
            watched.on(() -> window.settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
            watched.on(() -> window.settings.messages().localeProperty().set(Locale.ENGLISH));
        }
        watched.on(() -> window.settings.workspaceProperty().set("playground"));
        watched.on(() -> window.settings.workspaceProperty().set("digits"));
        areForgotten(former);
    }

    private void areForgotten(List<WeakReference<Node>> former) {
        if (!Garbage.comes(watched, () -> former.stream().allMatch(node -> node.get() == null))) {
            Set<String> kinds = new TreeSet<>();
            for (WeakReference<Node> reference : former) {
                Node node = reference.get();
                if (node != null) {
                    kinds.add(node.getClass().getName());
                }
            }
            assertThat(kinds).as("kinds of views that are held").isEmpty();
        }
    }

    private static List<WeakReference<Node>> nodes(Node node) {
        List<WeakReference<Node>> all = new ArrayList<>();
        all.add(new WeakReference<>(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }
}
