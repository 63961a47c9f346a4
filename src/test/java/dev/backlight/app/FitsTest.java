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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
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

    /// Texts that may be cut, each with its reason.
    private static final Set<String> MAY_BE_CUT = Set.of();

    private static Settings settings;
    private static Workspaces workspaces;

    /// One window's models for both languages: what they hold has no language.
    @BeforeAll
    static void open() {
        Display.startHeadless();
        settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        Fx.run(() -> {
            DigitsModel digits = new DigitsModel(stripes(), ExperimentConfig.article(), 1);
            digits.showTestDigit(0);
            workspaces = new Workspaces(digits, settings);
            workspaces.domains().rooms().forEach(room -> workspaces.domains().open(room.id()));
            workspaces.domains().gallery(); // all of its cards live
        });
    }

    @AfterAll
    static void close() {
        Fx.run(workspaces::close);
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
                arrange(scene);
                look(scene, where + "room " + room.id(), problems);
            }
            settings.workspaceProperty().set("labs");
            Experiment lab = workspaces.labs().experiments().getFirst();
            workspaces.labs().openProperty().set(lab.lab().name());
            arrange(scene);
            look(scene, where + "lab " + lab.lab().name(), problems);
            lab.start();
            workspaces.pump();
            arrange(scene);
            look(scene, where + "running lab " + lab.lab().name(), problems);
            lab.stop();
            settings.workspaceProperty().set("lessons");
            arrange(scene);
            look(scene, where + "lessons", problems);
            for (String lesson : List.of("neuron", "backward")) {
                workspaces.lessons().open(lesson, 0);
                workspaces.pump();
                arrange(scene);
                look(scene, where + "lesson " + lesson, problems);
            }
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
                arrange(scene);
                targets(scene, "playground " + lens, small);
            }
            root.controller().showLens("charts");
            root.close();
        });
        assertThat(small).isEmpty();
    }

    private static void targets(Scene scene, String where, Set<String> small) {
        arrange(scene);
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
                        ? name(text)
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
        arrange(scene);
        look(scene, where + "digits", problems);
        for (String station : STATIONS) {
            root.actions().run("station." + station);
            arrange(scene);
            look(scene, where + station, problems);
        }
        root.actions().run("station.graph");
        arrange(scene);
        look(scene, where + "graph", problems);
        for (String lens : List.of("weights", "layers", "microscope", "embedding", "network")) {
            root.controller().showLens(lens);
            look(scene, where + lens, problems);
        }
        root.controller().showLens("charts");
        settings.workspaceProperty().set("playground");
        for (String lens : root.controller().lensNames()) {
            root.controller().showLens(lens);
            workspaces.pump();
            arrange(scene);
            look(scene, where + "playground " + lens, problems);
        }
        root.controller().showLens("charts");
        for (String other : List.of("domains", "labs")) {
            settings.workspaceProperty().set(other);
            arrange(scene);
            look(scene, where + other, problems);
        }
        root.close();
    }

    /// Some styles change with the room that the first layout gives. Nothing is painted: at the largest size the
    /// platform would keep more pictures of it than a test may have memory.
    /// As often as one pulse of JavaFX does: what is made by a layout is laid out by the next.
    private static void arrange(Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void look(Scene scene, String where, Set<String> problems) {
        arrange(scene);
        List<Labeled> texts = new ArrayList<>();
        collect(scene.getRoot(), texts);
        Rectangle2D window = new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight());
        List<Bounds> seen = new ArrayList<>();
        for (Labeled text : texts) {
            String name = name(text);
            if (MAY_BE_CUT.contains(name)) {
                continue;
            }
            Node shown = text.lookup(".text");
            if (shown instanceof Text drawn && !drawn.getText().equals(text.getText())) {
                problems.add(where + ": cut: " + name);
            }
            if (shown == null) {
                continue;
            }
            Bounds bounds = shown.localToScene(shown.getBoundsInLocal());
            Optional<ScrollPane> pane = pane(text);
            boolean scrolled = pane.isPresent(); // it is reached by scrolling
            if (pane.isPresent() && isBeside(pane.get(), bounds)) {
                problems.add(where + ": out of reach: " + name);
            }
            if (!scrolled
                    && (bounds.getMinX() < window.getMinX() - 1
                            || bounds.getMaxX() > window.getMaxX() + 1
                            || bounds.getMinY() < window.getMinY() - 1
                            || bounds.getMaxY() > window.getMaxY() + 1)) {
                problems.add(where + ": outside: " + name);
            }
            if (!scrolled) {
                for (int i = 0; i < seen.size(); i++) {
                    if (overlaps(seen.get(i), bounds)) {
                        problems.add(where + ": on another: " + name);
                    }
                }
                seen.add(bounds);
            }
        }
    }

    private static boolean overlaps(Bounds a, Bounds b) {
        double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return wide > 2 && high > 4;
    }

    private static String name(Labeled text) {
        String id = text.getId() == null ? text.getClass().getSimpleName() : "#" + text.getId();
        return id + " \"" + text.getText() + "\"";
    }

    /// Whether this is cut at the left or right of a pane that only scrolls up and down.
    private static boolean isBeside(ScrollPane pane, Bounds text) {
        Bounds seen =
                pane.lookup(".viewport").localToScene(pane.lookup(".viewport").getBoundsInLocal());
        return pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                && (text.getMinX() < seen.getMinX() - 1 || text.getMaxX() > seen.getMaxX() + 1);
    }

    private static Optional<ScrollPane> pane(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    private static void collect(Node node, List<Labeled> texts) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        boolean inside =
                node.getClass().getSimpleName().equals("MenuLabeledImpl"); // a menu button's own text once more
        if (!inside
                && node instanceof Labeled text
                && text.getText() != null
                && !text.getText().isEmpty()) {
            texts.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static Split stripes() {
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
