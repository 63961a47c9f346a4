package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In every view, at seven sizes and in both languages, and in the largest window in one of them, no
/// text is cut, leaves the window or lies on another.
class FitsTest {
    /// Sizes at which each view is looked at, in pixels.
    private static final int[][] SIZES = {
        {960, 640}, {1024, 768}, {1280, 720}, {1280, 800}, {1440, 900}, {1920, 1080}, {2560, 1440}
    };

    /// A large screen.
    private static final int[] LARGEST = {3840, 2160};

    /// The least height and width of what is pressed.
    private static final double LEAST_TARGET = 28;

    /// Stations with one view each.
    private static final List<String> STATIONS =
            List.of("input", "preprocessing", "features", "training", "evaluation", "application", "feedback");

    private static Settings settings;
    private static Workspaces workspaces;
    private static DigitsModel digits;

    /// One window's models for both languages: what they hold has no language.
    @BeforeAll
    static void open() {
        Display.startHeadless();
        settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        Fx.run(() -> {
            digits = new DigitsModel(stripes(), ExperimentConfig.article(), 1);
            digits.showTestDigit(0);
            workspaces = new Workspaces(digits, settings);
            workspaces.domains().rooms().forEach(room -> workspaces.domains().open(room.id()));
            workspaces.domains().gallery(); // all of its cards live
        });
    }

    @AfterAll
    static void close() {
        Fx.run(workspaces::close);
        digits = null;
        workspaces = null; // or their data would stay as long as the tests run
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void noTextIsCutOrLiesOnAnother(String language) {
        Set<String> problems = new TreeSet<>();
        Fx.run(() -> {
            settings.messages().localeProperty().set(Locale.forLanguageTag(language));
            for (int[] size : SIZES) {
                walk(size, problems);
            }
            if (language.equals("zh-CN")) {
                walk(LARGEST, problems);
            }
        });
        assertThat(problems).isEmpty();
    }

    /// Rooms of the domains, a lab's page before and while it runs, and steps of lessons.
    @ParameterizedTest
    @CsvSource({"en, 1280, 800", "zh-CN, 1024, 768"})
    void neitherDoesItInRoomsLabsAndLessons(String language, int width, int height) {
        Set<String> problems = new TreeSet<>();
        Fx.run(() -> {
            settings.messages().localeProperty().set(Locale.forLanguageTag(language));
            settings.workspaceProperty().set("domains");
            Scene scene = new Scene(new StackPane(), width, height);
            WorkspaceRoot root = new WorkspaceRoot(scene, workspaces);
            String where = width + "x" + height + " ";
            for (var room : workspaces.domains().rooms()) {
                workspaces.domains().open(room.id());
                workspaces.pump();
                Fitting.look(scene, where + "room " + room.id(), problems);
            }
            settings.workspaceProperty().set("labs");
            Experiment lab = workspaces.labs().experiments().getFirst();
            workspaces.labs().openProperty().set(lab.lab().name());
            Fitting.look(scene, where + "lab " + lab.lab().name(), problems);
            lab.start();
            workspaces.pump();
            Fitting.look(scene, where + "running lab " + lab.lab().name(), problems);
            lab.stop();
            settings.workspaceProperty().set("lessons");
            Fitting.look(scene, where + "lessons", problems);
            for (String lesson : List.of("neuron", "backward")) {
                workspaces.lessons().open(lesson, 0);
                workspaces.pump();
                Fitting.look(scene, where + "lesson " + lesson, problems);
            }
            root.close();
        });
        assertThat(problems).isEmpty();
    }

    /// A drawing has a row of buttons more than a digit of the test set; also beside a title bar and a task bar.
    @ParameterizedTest
    @ValueSource(ints = {836, 878, 900, 1080})
    void neitherDoesItBesideADrawing(int height) {
        Set<String> problems = new TreeSet<>();
        Scene scene = Fx.call(() -> {
            settings.messages().localeProperty().set(Locale.ENGLISH);
            settings.workspaceProperty().set("digits");
            return new Scene(new StackPane(), 1440, height);
        });
        WorkspaceRoot root = Fx.call(() -> new WorkspaceRoot(scene, workspaces));
        Fx.run(() -> {
            digits.drawing().begin(0.3, 0.3);
            digits.drawing().extend(0.7, 0.7);
            digits.drawing().end();
            workspaces.pump();
            workspaces.answer();
            Fitting.arrange(scene);
        });
        Fx.run(
                () -> { // what is asked for by a change is there in the next turn
                    Fitting.arrange(scene);
                    assertThat(scene.getRoot().lookup("#is-9").isVisible()).isTrue();
                    Fitting.look(scene, "1440x" + height + " drawing", problems);
                    digits.drawing().clear();
                    digits.showTestDigit(0);
                    root.close();
                });
        assertThat(problems).isEmpty();
    }

    /// What is pressed, drawn or turned is at least 28 pixels high and wide, and the strip, the timeline and the
    /// bars are reached by Tab.
    @Test
    void whatOnePressesIsLargeEnoughAndReached() {
        Set<String> small = new TreeSet<>();
        Fx.run(() -> {
            settings.messages().localeProperty().set(Locale.ENGLISH);
            settings.workspaceProperty().set("digits");
            Scene scene = new Scene(new StackPane(), 1280, 800);
            WorkspaceRoot root = new WorkspaceRoot(scene, workspaces);
            workspaces.pump();
            workspaces.answer();
            for (String id : List.of("#pipeline-strip", "#timeline-curve", "#prediction-bars")) {
                Node reached = scene.getRoot().lookup(id);
                assertThat(reached).as(id).isNotNull();
                assertThat(reached.isFocusTraversable()).as(id).isTrue();
            }
            for (String station : STATIONS) {
                root.actions().run("station." + station);
                targets(scene, station, small);
            }
            root.actions().run("station.graph");
            targets(scene, "graph", small);
            for (String lens : List.of("weights", "layers", "microscope", "embedding", "network")) {
                root.controller().showLens(lens);
                targets(scene, lens, small);
            }
            root.controller().showLens("charts");
            settings.workspaceProperty().set("playground");
            for (String lens : root.controller().lensNames()) {
                root.controller().showLens(lens);
                workspaces.pump();
                Fitting.arrange(scene);
                targets(scene, "playground " + lens, small);
            }
            root.controller().showLens("charts");
            root.close();
        });
        assertThat(small).isEmpty();
    }

    private static void targets(Scene scene, String where, Set<String> small) {
        Fitting.arrange(scene);
        targets(scene.getRoot(), where, small);
    }

    private static void targets(Node node, String where, Set<String> small) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        boolean pressed = node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof Slider;
        if (pressed && !node.isMouseTransparent()) {
            Bounds bounds = node.getLayoutBounds();
            if (bounds.getHeight() < LEAST_TARGET - 0.5 || bounds.getWidth() < LEAST_TARGET - 0.5) {
                String name = node instanceof Labeled text
                        ? Fitting.name(text)
                        : node.getClass().getSimpleName() + " #" + node.getId();
                small.add(where + ": " + name + " " + bounds.getWidth() + " x " + bounds.getHeight());
            }
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> targets(child, where, small));
        }
    }

    private static void walk(int[] size, Set<String> problems) {
        settings.workspaceProperty().set("digits");
        Scene scene = new Scene(new StackPane(), size[0], size[1]);
        WorkspaceRoot root = new WorkspaceRoot(scene, workspaces);
        String where = size[0] + "x" + size[1] + " ";
        workspaces.pump();
        workspaces.answer();
        Fitting.look(scene, where + "digits", problems);
        for (String station : STATIONS) {
            root.actions().run("station." + station);
            Fitting.look(scene, where + station, problems);
        }
        root.actions().run("station.graph");
        Fitting.look(scene, where + "graph", problems);
        for (String lens : List.of("weights", "layers", "microscope", "embedding", "network")) {
            root.controller().showLens(lens);
            Fitting.look(scene, where + lens, problems);
        }
        root.controller().showLens("charts");
        settings.workspaceProperty().set("playground");
        for (String lens : root.controller().lensNames()) {
            root.controller().showLens(lens);
            workspaces.pump();
            Fitting.look(scene, where + "playground " + lens, problems);
        }
        root.controller().showLens("charts");
        for (String other : List.of("domains", "labs")) {
            settings.workspaceProperty().set(other);
            Fitting.look(scene, where + other, problems);
        }
        root.close();
    }

    static Split stripes() {
        int examples = 300;
        byte[] pixels = new byte[examples * 784];
        byte[] labels = new byte[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = (byte) (i % 10);
            for (int j = 0; j < 784; j++) {
                pixels[i * 784 + j] = (byte) (j / 28 * 9 + i * 7 + j * i % 13);
            }
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset set = new Dataset("stripes", 1, 28, 28, pixels, labels, names);
        return new Split(set, set);
    }
}
