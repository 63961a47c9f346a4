package dev.backlight.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.project.Part;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.view.stage.ThemeStyles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Every action and every control of a workspace is tried, one after the other. Whatever changes what a project
/// keeps, and is no learning, must be undone and redone to the last bit; who adds something that can be changed by
/// hand and forgets the way back fails here.
@ExtendWith(ApplicationExtension.class)
class EveryEditTest {
    /// These learn, go elsewhere, ask the platform for a file, or are the way back itself; a bookmark is taken away
    /// as it was set.
    private static final String NO_EDIT =
            "(project|window|workspace|hall|time)\\..*|view\\.present|run\\.(play|pause).*";

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final Queue<Runnable> screen = new ConcurrentLinkedQueue<>();
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> edits = new TreeSet<>();
    private long now = 1_000_000_000L;
    private Workspaces workspaces;
    private Edits undo;
    private WorkspaceRoot root;
    private Scene scene;
    private Runnable enter;
    private String begun;

    @Test
    void ofTheDigits() throws Exception {
        walk("digits", () -> {});
        assertThat(edits).contains("run.reset", "drawing.clear");
    }

    @Test
    void ofThePlayground() throws Exception {
        walk("playground", () -> {});
        assertThat(edits).contains("run.reset");
    }

    @ParameterizedTest
    @Tag("monkey") // each room is slow to be walked through
    @ValueSource(
            strings = {
                "text",
                "surnames",
                "remembering",
                "sentiment",
                "attention",
                "translation",
                "sound",
                "taste",
                "driving",
                "compressing",
                "inventing"
            })
    void ofARoom(String room) throws Exception {
        walk("domains", () -> workspaces.domains().open(room));
        assertThat(edits).isNotEmpty();
    }

    /// Whether the gesture went to another room, where nothing is compared; goes back.
    private boolean isElsewhere() {
        if (place().equals(begun)) {
            return false;
        }
        enter.run();
        rest();
        return true;
    }

    private String place() {
        DomainRoom room = workspaces.domains().openProperty().get();
        return workspaces.open().id() + (room == null ? "" : " " + room.id());
    }

    private void walk(String workspace, Runnable enter) throws Exception {
        this.enter = enter;
        WaitForAsyncUtils.asyncFx(() -> {
                    Split data = new Split(Lines.set(256), Lines.set(40));
                    workspaces = new Workspaces(new DigitsModel(data, ExperimentConfig.article(), 1), settings);
                    undo = new Edits(workspaces.all(), settings, () -> now, screen::add);
                    settings.workspaceProperty().set(workspace);
                    enter.run();
                    begun = place();
                    scene = new Scene(new StackPane(), 1000, 900);
                    ThemeStyles.apply(scene, Theme.LIGHT);
                    root = new WorkspaceRoot(scene, workspaces, undo.actions());
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    try {
                        workspaces.run().step();
                        workspaces.digits().drawing().begin(0.4, 0.2);
                        workspaces.digits().drawing().extend(0.6, 0.8);
                        workspaces.digits().drawing().end();
                        rest();
                        tryAll();
                    } finally {
                        Window.getWindows().stream().toList().forEach(Window::hide);
                        root.close();
                        workspaces.close();
                    }
                    return null;
                })
                .get();
        assertThat(lost).isEmpty();
    }

    private void tryAll() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        for (Action action : root.actions().all()) {
            if (action.needs().isEmpty() && !action.id().matches(NO_EDIT) && action.isEnabled()) {
                gesture(action.id(), action::run);
            }
        }
        Set<String> tried = new HashSet<>();
        for (String lens : List.copyOf(root.controller().lensNames())) {
            root.controller().showLens(lens);
            frame();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            for (Node next = untried(tried); next != null; next = untried(tried)) {
                Node control = next;
                gesture(name(control), () -> use(control));
            }
        }
    }

    /// The first control that has not been tried yet; by its name, since an edit may build the views anew.
    private Node untried(Set<String> tried) {
        List<Node> found = new ArrayList<>();
        gather(scene.getRoot(), found);
        return found.stream().filter(node -> tried.add(name(node))).findFirst().orElse(null);
    }

    private static void gather(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled() || "transport".equals(node.getId())) {
            return;
        }
        boolean control = node instanceof ButtonBase
                || node instanceof ComboBox<?>
                || node instanceof ChoiceBox<?>
                || node instanceof Slider;
        if (control && !(node instanceof MenuButton) && !"timelineBookmark".equals(node.getId())) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
        }
    }

    private static String name(Node control) {
        String words = control instanceof ButtonBase button ? button.getText() : "";
        return control.getClass().getSimpleName() + " " + control.getId() + " " + words + " "
                + control.getAccessibleText() + " in " + control.getParent().getId();
    }

    private static void use(Node control) {
        switch (control) {
            case ButtonBase button -> button.fire();
            case ComboBox<?> box ->
                box.getSelectionModel()
                        .select((box.getSelectionModel().getSelectedIndex() + 1)
                                % Math.max(1, box.getItems().size()));
            case ChoiceBox<?> box ->
                box.getSelectionModel()
                        .select((box.getSelectionModel().getSelectedIndex() + 1)
                                % Math.max(1, box.getItems().size()));
            case Slider slider ->
                slider.setValue(
                        slider.getValue() > (slider.getMin() + slider.getMax()) / 2
                                ? slider.getMin()
                                : slider.getMax());
            default -> throw new IllegalStateException(control.toString());
        }
    }

    private void gesture(String what, Runnable hand) {
        undo.forget();
        now += 1_000_000_000L;
        State before = state();
        long step = workspaces.run().progressProperty().get().step();
        try {
            hand.run();
        } catch (UnsupportedOperationException noFileChooserHere) {
            return;
        } finally {
            Window.getWindows().stream()
                    .filter(open -> open != scene.getWindow())
                    .toList()
                    .forEach(Window::hide);
        }
        rest();
        if (isElsewhere()) {
            return;
        }
        State after = state();
        if (after.equals(before) || workspaces.run().progressProperty().get().step() > step) {
            return;
        }
        edits.add(what);
        int taken = 0;
        while (!state().equals(before) && isUndoable()) {
            undo.undo();
            rest();
            taken++;
        }
        if (!state().equals(before)) {
            lost.add(what + ": undone " + taken + " times, other " + before.differences(state()));
            return;
        }
        for (int i = 0; i < taken; i++) {
            undo.redo();
            rest();
        }
        if (!state().equals(after)) {
            lost.add(what + ": redone " + taken + " times, other " + after.differences(state()));
        }
        for (int i = 0; i < taken; i++) {
            undo.undo();
            rest();
        }
    }

    private boolean isUndoable() {
        return undo.actions().getFirst().isEnabled();
    }

    /// What a project keeps, but for what is merely looked at and what is measured, beside the learning, a moment
    /// later.
    private record State(Part work, String drawing) {
        /// The names of what is another in the two.
        private Set<String> differences(State other) {
            Set<String> names = new TreeSet<>();
            for (State one : List.of(this, other)) {
                one.work.arrays().forEach((name, array) -> {
                    if (!array.equals(work.arrays().get(name))
                            || !array.equals(other.work.arrays().get(name))) {
                        names.add(name);
                    }
                });
            }
            for (String document : List.of("training/training", "recipe", "playground", "changes")) {
                for (String folder : List.of("", "a/", "b/")) {
                    if (!text(work, folder + document).equals(text(other.work, folder + document))) {
                        names.add(folder + document);
                    }
                }
            }
            return names;
        }
    }

    private static String text(Part part, String document) {
        try {
            return part.has(document) ? new String(part.json(document), StandardCharsets.UTF_8) : "";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private State state() {
        DomainRoom room = workspaces.open() == workspaces.domains()
                ? workspaces.domains().openProperty().get()
                : null;
        Part whole =
                room == null ? workspaces.open().keep().join() : room.keep().join(); // others may be on their way
        return new State(Part.EMPTY.with("", whole).without("curves"), text(whole, "drawing"));
    }

    /// Frames until nothing learns and nothing is on its way back.
    private void rest() {
        RunModel<?> run = workspaces.run();
        run.pause();
        workspaces.open().keep().join();
        Await.until(() -> isAtRest() && isAtRest()); // what one frame finds out another may begin
    }

    /// Whether the second of two playgrounds learns what the first has learned.
    private boolean isCatchingUp() {
        PlaneRival rival = workspaces.open().id().equals("playground")
                ? workspaces.planes().rivalProperty().get()
                : null;
        return rival != null && !rival.isTogether();
    }

    private boolean isAtRest() {
        frame();
        return screen.isEmpty() && workspaces.run().stateProperty().get() != RunState.RUNNING && !isCatchingUp();
    }

    private void frame() {
        for (Runnable task = screen.poll(); task != null; task = screen.poll()) {
            task.run();
        }
        workspaces.pump();
    }
}
