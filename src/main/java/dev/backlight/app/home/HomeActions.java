package dev.backlight.app.home;

import dev.backlight.app.project.Projects;
import dev.backlight.controller.frame.Workspace;
import dev.backlight.lesson.Lesson;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.home.AboutSheet;
import dev.backlight.view.home.HomeEntry;
import dev.backlight.view.home.HomeSheet;
import dev.backlight.view.present.WindowFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Home, what the program is, and what somebody who helps must know of it.
public final class HomeActions {
    private static final int LESSONS = 5;
    private static final int FILES = 5;
    private static final double SMALL = 0.3;

    private final List<Workspace> workspaces;
    private final Supplier<LessonModel> lessons;
    private final IntSupplier answered;
    private final Settings settings;
    private final Consumer<Path> open;
    private final Runnable fresh;
    private final Runnable words;
    private final Supplier<WindowFrame> frame;
    private final Path log;
    private final Map<String, Image> pictures = new HashMap<>();
    private String shown;

    /// Made before the window's root, so that a workspace is pictured before it leaves.
    ///
    /// @param lessons are read when they are first asked for
    /// @param answered how many labs have an answer
    /// @param open opens a project
    /// @param fresh begins a new project
    /// @param words shows the words of the field
    /// @param frame the window's frame of now
    /// @param log the newest file of the log, which need not exist
    public HomeActions(
            List<Workspace> workspaces,
            Supplier<LessonModel> lessons,
            IntSupplier answered,
            Settings settings,
            Consumer<Path> open,
            Runnable fresh,
            Runnable words,
            Supplier<WindowFrame> frame,
            Path log) {
        this.workspaces = workspaces;
        this.lessons = lessons;
        this.answered = answered;
        this.settings = settings;
        this.open = open;
        this.fresh = fresh;
        this.words = words;
        this.frame = frame;
        this.log = log;
        shown = settings.workspaceProperty().get();
        settings.workspaceProperty()
                .subscribe(
                        () -> { // told in this order: the root builds other views after this
                            picture(shown);
                            shown = settings.workspaceProperty().get();
                        });
    }

    public List<Action> actions() {
        return List.of(
                Action.of("window.home", this::home).key("Ctrl+H"),
                Action.of("window.about", this::about),
                Action.of("window.diagnostics", this::copy));
    }

    private void home() {
        WindowFrame window = frame.get();
        picture(settings.workspaceProperty().get());
        Messages messages = settings.messages();
        String now = settings.workspaceProperty().get();
        HomeEntry here = new HomeEntry(
                messages.get("workspace." + now),
                messages.get("home.about." + now),
                "",
                pictures.get(now),
                sign(now),
                window::hideSheet);
        Button about = new Button(messages.get("action.window.about"));
        about.setOnAction(_ -> about());
        Button glossary = new Button(messages.get("action.window.words"));
        glossary.setOnAction(_ -> words.run());
        HomeSheet.Content content = new HomeSheet.Content(
                here,
                learner(now),
                workspaces.stream().map(this::entry).toList(),
                settings.recent().files().stream().limit(FILES).map(this::entry).toList(),
                next(),
                Stream.of("home.news.pictures", "home.news.microscope", "home.news.sequences", "home.news.lessons")
                        .map(messages::get)
                        .toList());
        HomeSheet sheet = new HomeSheet(
                content,
                () -> {
                    window.hideSheet();
                    fresh.run();
                },
                List.of(glossary, about),
                settings);
        window.showSheet(sheet, sheet::dispose);
        window.lookup("#homeContinue").requestFocus();
    }

    /// What learns in a workspace; null where nothing learns under one clock.
    private RunModel<?> learner(String id) {
        try {
            return workspaces.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(Workspace::run)
                    .orElse(null);
        } catch (IllegalArgumentException nothing) {
            return null; // labs and lessons say so with a sentence that nobody needs here
        }
    }

    private static Ikon sign(String workspace) {
        return switch (workspace) {
            case "digits" -> Feather.EDIT_3;
            case "playground" -> Feather.GRID;
            case "domains" -> Feather.GLOBE;
            case "labs" -> Feather.ACTIVITY;
            default -> Feather.BOOK_OPEN;
        };
    }

    private void picture(String workspace) {
        if (frame.get() == null || frame.get().getWidth() <= 0) {
            return; // nothing has been on screen yet
        }
        SnapshotParameters small = new SnapshotParameters();
        small.setTransform(new Scale(SMALL, SMALL));
        pictures.put(workspace, frame.get().picture(small));
    }

    private HomeEntry entry(Workspace workspace) {
        Messages messages = settings.messages();
        String id = workspace.id();
        return new HomeEntry(
                messages.get("workspace." + id),
                messages.get("home.about." + id) + figure(workspace),
                String.valueOf(workspaces.indexOf(workspace) + 1),
                pictures.get(id),
                sign(id),
                () -> {
                    frame.get().hideSheet();
                    settings.workspaceProperty().set(id);
                });
    }

    /// How far one has come there; empty where nothing has begun.
    private String figure(Workspace workspace) {
        Messages messages = settings.messages();
        return switch (workspace.id()) {
            case "labs" -> counted("home.labs.done", answered.getAsInt());
            case "lessons" ->
                counted("home.lessons.done", (int) lessons.get().lessons().stream()
                        .filter(lesson -> seen(lesson) >= lesson.steps().size())
                        .count());
            default -> {
                RunModel<?> run = learner(workspace.id());
                long step = run == null ? 0 : run.progressProperty().get().step();
                yield step == 0 ? "" : " · " + messages.get("home.step", step);
            }
        };
    }

    private String counted(String key, int count) {
        return count == 0 ? "" : " · " + settings.messages().get(key, count);
    }

    private HomeEntry entry(String file) {
        Path path = Path.of(file);
        boolean there = Files.isRegularFile(path);
        return HomeEntry.line(
                Projects.name(path),
                String.valueOf(path.getParent()),
                there ? "" : settings.messages().get("home.gone"),
                () -> {
                    frame.get().hideSheet();
                    if (there) {
                        open.accept(path);
                    } else {
                        settings.recent().forget(file);
                    }
                });
    }

    /// The lessons that are not yet seen to their end.
    private List<HomeEntry> next() {
        return lessons.get().lessons().stream()
                .filter(lesson -> seen(lesson) < lesson.steps().size())
                .limit(LESSONS)
                .map(this::entry)
                .toList();
    }

    private int seen(Lesson lesson) {
        var progress = lessons.get().book().of(lesson.name());
        return progress.furthest() == 0 ? 0 : progress.furthest() + 1;
    }

    private HomeEntry entry(Lesson lesson) {
        Messages messages = settings.messages();
        int number = lessons.get().lessons().indexOf(lesson) + 1;
        return HomeEntry.line(
                lesson.text(messages.locale()).title(),
                messages.get("lesson.number", number, lessons.get().lessons().size()),
                seen(lesson) == 0
                        ? ""
                        : messages.get(
                                "home.steps", seen(lesson), lesson.steps().size()),
                () -> {
                    frame.get().hideSheet();
                    settings.workspaceProperty().set("lessons");
                    lessons.get().open(lesson.name());
                });
    }

    private void about() {
        WindowFrame window = frame.get();
        window.showSheet(
                new AboutSheet(Diagnostics.version(), settings.messages(), this::copy, window::hideSheet), () -> {});
        window.lookup("#aboutLicences").requestFocus();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(Diagnostics.text(log, System.getProperty("user.home")));
        Clipboard.getSystemClipboard().setContent(content);
        settings.notices().tell(messages -> messages.get("diagnostics.copied"));
    }
}
