package dev.backlight.monkey;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Action;
import dev.backlight.training.recipe.Preset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/// What a hand without a head does to the window, one gesture after another, the same for the same seed as long as
/// the window answers the same.
final class Gestures {
    private static final List<KeyCode> KEYS = Stream.of(
                    "Space Space Right Left Up Down Home End B R M D C Q L T P S X Z V A N G F1 F5 Esc Esc Enter Enter"
                            .split(" "),
                    "Tab Tab Delete Backspace [ ] 0 1 2 3 4 5 6 7 8 9 + - . , F2 F10 F11".split(" "))
            .flatMap(Stream::of)
            .map(Gestures::code)
            .toList();
    /// What is written by hands in a hurry, and what no field should take.
    private static final List<String> WRITTEN = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2",
            "17",
            "0.5",
            "1,5",
            "1e999",
            "NaN",
            "-Infinity",
            "99999999999",
            "abc",
            "x1*x2",
            "sin(x1",
            "0.0001",
            "1e-40",
            "\u0663",
            "\ud83d\ude00",
            "4096",
            "-0",
            "ln(0)",
            "x".repeat(300),
            "BL1-abc",
            "a\tb",
            "Anna",
            "not good");

    /// These ask the platform for a file, which it can't without a screen, or close the window.
    private static final List<String> NOT_HERE =
            List.of("project.open", "project.save", "project.save-as", "window.close");

    private static final List<String> HAVE_A_TRAINING = List.of("digits", "playground", "domains");

    private final PlayedWindow window;
    private final Watched watched;
    private final Random random;
    private final Robot robot;
    private final List<Runnable> all = new ArrayList<>();

    /// Made on the screen's thread.
    Gestures(PlayedWindow window, Watched watched, long seed) {
        this.window = window;
        this.watched = watched;
        random = new Random(seed);
        robot = new Robot();
        often(14, this::click);
        often(22, this::control);
        often(10, this::drag);
        often(4, this::scroll);
        often(15, this::key);
        often(6, this::type);
        often(13, this::action);
        often(5, this::lens);
        often(2, this::place);
        often(2, this::look);
        often(6, this::time);
        often(1, this::recipe);
    }

    private static KeyCode code(String name) {
        return switch (name) {
            case "[" -> KeyCode.OPEN_BRACKET;
            case "]" -> KeyCode.CLOSE_BRACKET;
            case "+" -> KeyCode.PLUS;
            case "-" -> KeyCode.MINUS;
            case "." -> KeyCode.PERIOD;
            case "," -> KeyCode.COMMA;
            default -> KeyCode.getKeyCode(name);
        };
    }

    private void often(int times, Runnable gesture) {
        all.addAll(Collections.nCopies(times, gesture));
    }

    void next() {
        one(all).run();
    }

    private void does(String what, Runnable gesture) {
        watched.does(what);
        watched.on(() -> {
            if (Window.getWindows().stream().noneMatch(Window::isFocused)) {
                window.top().requestFocus(); // as a window manager does when a popup goes
            }
            gesture.run();
        });
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Point2D anywhere() {
        return new Point2D(random.nextInt(PlayedWindow.SIDE), random.nextInt(900));
    }

    private void click() {
        Point2D at = anywhere();
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        int times = random.nextInt(6) == 0 ? 2 : 1;
        does("click at " + at.getX() + ", " + at.getY(), () -> {
            robot.mouseMove(at);
            for (int i = 0; i < times; i++) {
                robot.mouseClick(button);
            }
        });
    }

    private void drag() {
        Point2D from = anywhere();
        if (random.nextBoolean()) {
            Node handle = any(node -> node instanceof Canvas
                    || node instanceof Slider
                    || node instanceof ScrollBar
                    || node.getClass().getName().startsWith("dev.backlight.view"));
            Bounds bounds = handle == null ? null : watched.ask(() -> handle.localToScreen(handle.getBoundsInLocal()));
            if (bounds != null) {
                from = new Point2D(
                        bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
                        bounds.getMinY() + random.nextDouble() * bounds.getHeight());
            }
        }
        Point2D start = from;
        Point2D at = from;
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        does("drag from " + (int) start.getX() + ", " + (int) start.getY(), () -> {
            robot.mouseMove(start);
            robot.mousePress(button);
        });
        for (int i = random.nextInt(12); i >= 0; i--) {
            at = at.add(random.nextGaussian() * 60, random.nextGaussian() * 60);
            Point2D to = at;
            watched.on(() -> robot.mouseMove(to));
        }
        watched.on(() -> robot.mouseRelease(button));
    }

    private void scroll() {
        Point2D at = anywhere();
        int by = (random.nextInt(21) - 10) * (random.nextInt(5) == 0 ? 50 : 1);
        does("scroll " + by, () -> {
            robot.mouseMove(at);
            robot.mouseWheel(by);
        });
    }

    private void key() {
        KeyCode code = one(KEYS);
        boolean shift = random.nextInt(5) == 0;
        boolean control = random.nextInt(8) == 0 && code != KeyCode.S; // Ctrl+S asks for a file
        does("key " + (control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + code.getName(), () -> {
            if (shift) {
                robot.keyPress(KeyCode.SHIFT);
            }
            if (control) {
                robot.keyPress(KeyCode.CONTROL);
            }
            robot.keyType(code);
            robot.keyRelease(KeyCode.CONTROL);
            robot.keyRelease(KeyCode.SHIFT);
        });
    }

    private void type() {
        String text = one(WRITTEN);
        TextInputControl field = (TextInputControl)
                any(node -> node instanceof TextInputControl input && input.isEditable() && !input.isDisabled());
        if (field == null) {
            return;
        }
        boolean enter = random.nextInt(3) > 0 && field instanceof TextField;
        does("write \"" + text.substring(0, Math.min(20, text.length())) + "\" into " + field.getId(), () -> {
            field.requestFocus();
            field.setText(text);
            if (enter) {
                Event.fireEvent(
                        field,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "Enter", KeyCode.ENTER, false, false, false, false));
            }
        });
    }

    private void control() {
        Node control = any(node -> !node.isDisabled()
                && (node instanceof ButtonBase
                        || node instanceof ComboBox<?>
                        || node instanceof ChoiceBox<?>
                        || node instanceof Slider));
        int many = random.nextInt(1000);
        double share = random.nextDouble();
        if (control != null) {
            does("use " + control.getId() + " " + control.getStyleClass(), () -> use(control, many, share));
        }
    }

    private static void use(Node control, int many, double share) {
        if (control.getScene() == null) {
            return; // the window was built anew since it was chosen, and no hand reaches what is in none
        }
        switch (control) {
            case ButtonBase button -> button.fire();
            case ComboBox<?> box
            when !box.getItems().isEmpty() ->
                box.getSelectionModel().select(many % box.getItems().size());
            case ChoiceBox<?> box
            when !box.getItems().isEmpty() ->
                box.getSelectionModel().select(many % box.getItems().size());
            case Slider slider -> slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
            default -> control.requestFocus();
        }
    }

    private void action() {
        List<Action> actions = watched.ask(() -> window.root.actions().all().stream()
                .filter(action -> action.isEnabled() && action.needs().isEmpty() && !NOT_HERE.contains(action.id()))
                .toList());
        Action action = one(actions);
        does("action " + action.id(), action::run);
    }

    private void lens() {
        List<String> names = watched.ask(() -> window.root.controller().lensNames());
        if (!names.isEmpty()) {
            String name = one(names);
            does("lens " + name, () -> {
                if (window.root.controller().lensNames().contains(name)) {
                    window.root.controller().showLens(name);
                }
            });
        }
    }

    /// Another workspace, room, lab or lesson.
    private void place() {
        int kind = random.nextInt(5);
        int many = random.nextInt(1000);
        does("place " + kind + " " + many, () -> {
            switch (kind) {
                case 0 -> {
                    var rooms = window.workspaces.domains().rooms();
                    window.settings.workspaceProperty().set("domains");
                    window.workspaces
                            .domains()
                            .open(rooms.get(many % rooms.size()).id());
                }
                case 1 -> {
                    var labs = window.workspaces.labs().experiments();
                    window.settings.workspaceProperty().set("labs");
                    window.workspaces
                            .labs()
                            .openProperty()
                            .set(labs.get(many % labs.size()).lab().name());
                }
                case 2 -> {
                    var lessons = window.workspaces.lessons().lessons();
                    window.settings.workspaceProperty().set("lessons");
                    window.workspaces
                            .lessons()
                            .open(lessons.get(many % lessons.size()).name());
                }
                default -> {
                    var all = window.workspaces.all();
                    window.settings
                            .workspaceProperty()
                            .set(all.get(many % all.size()).id());
                }
            }
        });
    }

    private void look() {
        int kind = random.nextInt(5);
        int width = 960 + random.nextInt(41);
        int height = 640 + random.nextInt(361);
        does("look " + kind, () -> {
            switch (kind) {
                case 0 ->
                    window.settings
                            .themeProperty()
                            .set(window.settings.themeProperty().get().other());
                case 1 -> window.settings.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
                case 2 -> window.settings.messages().localeProperty().set(Locale.ENGLISH);
                case 3 -> {
                    var on = window.settings.presentation().onProperty();
                    on.set(!on.get());
                }
                default -> {
                    window.stage.setWidth(width);
                    window.stage.setHeight(height);
                }
            }
        });
    }

    private void time() {
        int kind = random.nextInt(11);
        int many = random.nextInt(2000);
        does("time " + kind + " " + many, () -> {
            RunModel<?> run = HAVE_A_TRAINING.contains(window.workspaces.open().id())
                    ? window.workspaces.run()
                    : window.workspaces.digits().run();
            switch (kind) {
                case 0, 1 -> run.play();
                case 2 -> run.pause();
                case 3 -> run.step();
                case 4 -> run.timeline().home();
                case 5 -> run.timeline().live();
                case 6 -> run.timeline().stepBack();
                case 7 -> run.timeline().go(many);
                case 8 -> run.timeline().toggleReplay();
                case 9 -> PlayedWindow.branch(run);
                default -> run.playTo(run.progressProperty().get().step() + many % 300);
            }
        });
    }

    /// Another recipe for the digits, which then learn.
    private void recipe() {
        Preset preset = one(List.of(Preset.values()));
        does("recipe " + preset, () -> {
            var run = window.workspaces.digits().run();
            run.apply(preset.config().withEpochs(50).fittedTo(run.dataProperty().get()));
            run.play();
        });
    }

    /// One that is on screen in the window on top; null if there is none.
    private Node any(Predicate<Node> wanted) {
        List<Node> found = watched.ask(() -> {
            List<Node> nodes = new ArrayList<>();
            collect(window.top().getScene().getRoot(), wanted, nodes);
            return nodes;
        });
        return found.isEmpty() ? null : one(found);
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, into));
        }
    }
}
