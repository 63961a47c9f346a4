package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A divider, a drawer or a small window may leave a painting hardly any room: then it shows less, and throws
/// nothing.
class AnySizeTest {
    /// Widths and heights, in pixels.
    private static final int[] SIDES = {1, 20, 90, 300, 900};

    private static final Settings SETTINGS = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private static Workspaces workspaces;
    private final Map<String, String> failures = new TreeMap<>();

    @BeforeAll
    static void open() {
        Display.startHeadless();
        Fx.run(() -> {
            workspaces = new Workspaces(new DigitsModel(FitsTest.stripes(), ExperimentConfig.article(), 1), SETTINGS);
            workspaces.domains().rooms().forEach(room -> workspaces.domains().open(room.id()));
        });
    }

    @AfterAll
    static void close() {
        Fx.run(workspaces::close);
        workspaces = null; // or its data would stay as long as the tests run
    }

    @Test
    void everyPaintingOfEveryRoomTakesAnySize() {
        Fx.run(() -> {
            SETTINGS.workspaceProperty().set("domains");
            Scene scene = new Scene(new StackPane(), 1280, 800);
            WorkspaceRoot root = new WorkspaceRoot(scene, workspaces);
            for (var room : workspaces.domains().rooms()) {
                workspaces.domains().open(room.id());
                lenses(root, scene, room.id());
            }
            root.close();
        });
        assertThat(failures).isEmpty();
    }

    @Test
    void everyPaintingOfTheOtherWorkspacesTakesAnySize() {
        Fx.run(() -> {
            Scene scene = new Scene(new StackPane(), 1280, 800);
            WorkspaceRoot root = new WorkspaceRoot(scene, workspaces);
            for (String workspace : List.of("digits", "playground", "labs", "lessons")) {
                SETTINGS.workspaceProperty().set(workspace);
                lenses(root, scene, workspace);
            }
            SETTINGS.workspaceProperty().set("labs");
            workspaces.labs().experiments().forEach(lab -> {
                workspaces.labs().openProperty().set(lab.lab().name());
                paint(scene, lab.lab().name());
            });
            root.close();
        });
        assertThat(failures).isEmpty();
    }

    private void lenses(WorkspaceRoot root, Scene scene, String where) {
        for (String lens : List.copyOf(root.controller().lensNames())) {
            root.controller().showLens(lens);
            paint(scene, where + " " + lens);
        }
        paint(scene, where);
    }

    private void paint(Scene scene, String where) {
        workspaces.pump();
        Fitting.arrange(scene);
        GraphicsContext gc = GraphicsContext.on(new Canvas(SIDES[SIDES.length - 1], SIDES[SIDES.length - 1]));
        within(scene.getRoot())
                .filter(PaintedView.class::isInstance)
                .map(PaintedView.class::cast)
                .forEach(view -> {
                    for (int width : SIDES) {
                        for (int height : SIDES) {
                            try {
                                view.paintInto(gc, width, height, Palette.of(Theme.LIGHT));
                            } catch (RuntimeException failure) {
                                failures.putIfAbsent(
                                        view.getClass().getSimpleName() + " " + failure.getStackTrace()[1],
                                        where + ", " + width + " x " + height + ": " + failure);
                            }
                        }
                    }
                });
    }

    private static Stream<Node> within(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(AnySizeTest::within)
                        : Stream.empty());
    }
}
