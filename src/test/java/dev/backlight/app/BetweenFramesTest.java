package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.stage.control.SteadyChoiceSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a hand does between a change and the next frame, or where there is hardly room, throws nothing.
class BetweenFramesTest {
    private static final Settings SETTINGS = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final Set<String> thrown = new TreeSet<>();
    private static Workspaces workspaces;
    private static PlaneModel plane;

    @BeforeAll
    static void open() {
        Display.startHeadless();
        Fx.run(() -> workspaces = new Workspaces(new DigitsModel(greys(), ExperimentConfig.article(), 1), SETTINGS));
        plane = workspaces.plane();
    }

    @AfterAll
    static void close() {
        Fx.run(workspaces::close);
        workspaces = null; // or its data would stay as long as the tests run
        plane = null;
    }

    private static Split greys() {
        byte[] pixels = new byte[200 * 784];
        byte[] labels = new byte[200];
        for (int i = 0; i < 200; i++) {
            labels[i] = (byte) (i % 10);
            for (int j = 0; j < 784; j++) {
                pixels[i * 784 + j] = (byte) (j / 78 == i % 10 ? 255 : i);
            }
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset all = new Dataset("greys", 1, 28, 28, pixels, labels, names);
        return new Split(all, all);
    }

    /// Does something in a workspace's window, and keeps what is thrown, also by listeners.
    private void in(String workspace, Consumer<OffscreenWindow> deed) {
        Fx.run(() -> {
            Thread screen = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = screen.getUncaughtExceptionHandler();
            screen.setUncaughtExceptionHandler((_, failure) -> thrown.add(failure.toString()));
            SETTINGS.workspaceProperty().set(workspace);
            try (OffscreenWindow window = new OffscreenWindow(workspaces, 1000, 800)) {
                window.layout();
                workspaces.pump();
                deed.accept(window);
            } finally {
                screen.setUncaughtExceptionHandler(before);
            }
        });
    }

    private static <T extends Node> List<T> all(Class<T> kind, Node within) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(within)) {
            found.add(kind.cast(within));
        }
        if (within instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> found.addAll(all(kind, child)));
        }
        return found;
    }

    private static void move(Node over, double x, double y) {
        Event.fireEvent(over, mouse(MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE));
    }

    private static void press(Node on) {
        Event.fireEvent(on, mouse(MouseEvent.MOUSE_PRESSED, 5, 5, MouseButton.PRIMARY));
    }

    /// With Ctrl held down.
    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y, MouseButton button) {
        boolean down = button == MouseButton.PRIMARY;
        return new MouseEvent(
                type, x, y, x, y, button, 1, false, true, false, false, down, false, false, false, false, false, null);
    }

    /// The map of answers paints points of classes by colours that a plane of numbers has not.
    @Test
    void pointsOfClassesMayFollowThoseOfNumbers() {
        in("playground", window -> {
            plane.configProperty().subscribe(window::layout);
            plane.dataProperty().subscribe(window::layout);
            for (PlaneKind kind : List.of(
                    PlaneKind.XOR,
                    PlaneKind.THREE_BLOBS,
                    PlaneKind.FOUR_BLOBS,
                    PlaneKind.THREE_ARMS,
                    PlaneKind.FOUR_ARMS,
                    PlaneKind.MULTI_GAUSS)) {
                learn(PlaneKind.PLANE);
                learn(kind);
            }
        });
        assertThat(thrown).isEmpty();
    }

    private static void learn(PlaneKind kind) {
        plane.apply(
                plane.config().edit().data(plane.config().data().withKind(kind)).done());
    }

    /// The graph on screen is still that of the network before: its buttons and its neurons are asked about.
    @Test
    void theButtonsAndNeuronsOfTheNetworkBeforeDoNothing() {
        in("playground", window -> {
            plane.apply(plane.config().edit().hidden(5, 5, 5, 5).done());
            window.layout();
            Node graph = window.frame().lookup("#plane-graph");
            assertThat(all(ButtonBase.class, graph)).anyMatch(button -> "more3".equals(button.getId()));
            plane.apply(plane.config().edit().hidden(1).done());
            all(ButtonBase.class, graph).stream()
                    .filter(BetweenFramesTest::shows)
                    .forEach(ButtonBase::fire);
            for (int x = 0; x < graph.getLayoutBounds().getWidth(); x += 9) {
                for (int y = 0; y < graph.getLayoutBounds().getHeight(); y += 9) {
                    move(graph, x, y);
                }
            }
        });
        assertThat(thrown).isEmpty();
    }

    @Test
    void aDrawerMayBeAsLowAsItCan() {
        for (String workspace : List.of("digits", "playground")) {
            in(workspace, window -> {
                for (SplitPane split : all(SplitPane.class, window.frame())) {
                    for (double place = 0.5; place <= 1; place += 1 / 16.0) {
                        split.setDividerPositions(place);
                        window.layout();
                    }
                }
            });
        }
        assertThat(thrown).isEmpty();
    }

    /// Ctrl with Space or a click takes the chosen one away in a list of many.
    @Test
    void aChoiceCannotBeTakenAway() {
        Set<String> empty = new TreeSet<>();
        int[] lists = {0};
        for (String workspace : List.of("digits", "playground")) {
            in(workspace, window -> {
                Stage stage = new Stage();
                stage.setScene(window.frame().getScene());
                stage.show();
                for (ComboBox<?> box : all(ComboBox.class, window.frame())) {
                    if (box.getSkin() != null) {
                        assertThat(box.getSkin()).as(box.getId()).isInstanceOf(SteadyChoiceSkin.class);
                    }
                    if (shows(box) && box.getValue() != null) {
                        box.show();
                        Node list = ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
                        list.applyCss();
                        ((Parent) list).layout();
                        Event.fireEvent(
                                list,
                                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, true, false, false));
                        list.lookupAll(".list-cell").forEach(cell -> press(cell));
                        lists[0]++;
                        if (box.getValue() == null) {
                            empty.add(workspace + " " + box.getId());
                        }
                        box.hide();
                    }
                }
                stage.hide();
            });
        }
        assertThat(empty).isEmpty();
        assertThat(lists[0]).isPositive();
        assertThat(thrown).isEmpty();
    }

    private static boolean shows(Node node) {
        return node == null || node.isVisible() && shows(node.getParent());
    }
}
