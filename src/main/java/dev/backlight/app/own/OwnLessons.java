package dev.backlight.app.own;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.view.stage.control.FileChoice;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;

/// Lessons that somebody has written: opened from a file, kept in a folder, listed among the others. Files are read
/// and written beside the screen.
public final class OwnLessons {
    private final Supplier<LessonModel> lessons;
    private final Settings settings;
    private final Path folder;
    private final Executor screen;

    /// @param folder in which they are kept; made when there is one to keep
    /// @param screen runs something on the screen's thread
    public OwnLessons(Supplier<LessonModel> lessons, Settings settings, Path folder, Executor screen) {
        this.lessons = lessons;
        this.settings = settings;
        this.folder = folder;
        this.screen = screen;
    }

    private record Found(List<Lesson> lessons, List<Sentence> problems) {}

    /// Lists those that are kept. One that can't be read is told, and the others are there.
    ///
    /// @return done when they are listed
    public CompletableFuture<Void> list() {
        return CompletableFuture.supplyAsync(this::found).thenAcceptAsync(this::show, screen);
    }

    private Found found() {
        List<Lesson> read = new ArrayList<>();
        List<Sentence> problems = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(LessonFile::isNamed).sorted().toList()) {
                    try {
                        read.add(LessonFile.read(file));
                    } catch (DataException damaged) {
                        problems.add(damaged.sentence());
                    }
                }
            } catch (IOException unreadable) {
                problems.add(Told.of(unreadable));
            }
        }
        return new Found(read, problems);
    }

    private void show(Found found) {
        List<Sentence> problems = new ArrayList<>(found.problems);
        for (Lesson lesson : found.lessons) {
            try {
                lessons.get().add(lesson);
            } catch (Refusal taken) {
                problems.add(Told.of(taken));
            }
        }
        problems.stream().findFirst().ifPresent(this::tell);
    }

    private void tell(Sentence problem) {
        settings.notices().warn(messages -> messages.sentence(problem));
    }

    /// Reads a lesson, keeps it and shows its first step; one that is wrong is told in a sentence, and nothing has
    /// changed.
    ///
    /// @return done when it is on screen or told
    public CompletableFuture<Void> open(Path file) {
        return CompletableFuture.supplyAsync(() -> read(file)).thenAcceptAsync(this::enter, screen);
    }

    private record Read(Lesson lesson, byte[] bytes, Sentence problem) {}

    private static Read read(Path file) {
        try {
            return new Read(LessonFile.read(file), UserFile.bytes(file), Sentence.NONE);
        } catch (IOException wrong) {
            return new Read(null, null, Told.of(wrong));
        }
    }

    private void enter(Read read) {
        if (!read.problem.isEmpty()) {
            tell(read.problem);
            return;
        }
        try {
            lessons.get().add(read.lesson);
        } catch (Refusal taken) {
            tell(Told.of(taken));
            return;
        }
        settings.workspaceProperty().set("lessons");
        lessons.get().open(read.lesson.name(), 0);
        CompletableFuture.supplyAsync(() -> keep(read)).thenAcceptAsync(this::kept, screen);
    }

    private Sentence keep(Read read) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(place(read.lesson), out -> out.write(read.bytes));
            return Sentence.NONE;
        } catch (IOException full) {
            return Told.of(full);
        }
    }

    private void kept(Sentence problem) {
        if (!problem.isEmpty()) {
            tell(problem);
        }
    }

    /// What can be done with the lesson that is open.
    ///
    /// @param window under which a file is chosen
    public List<Action> actions(Window window) {
        return List.of(
                Action.of("lesson.export", () -> chooseAndExport(window)), Action.of("lesson.delete", this::delete));
    }

    private void chooseAndExport(Window window) {
        Lesson lesson = lessons.get().openProperty().get();
        if (lesson == null) {
            settings.notices().tell(messages -> messages.get("lesson.none"));
            return;
        }
        FileChoice.of(settings.messages().get("action.lesson.export"))
                .named(lesson.name() + LessonFile.SUFFIX)
                .save(window)
                .ifPresent(chosen ->
                        export(lesson, LessonFile.isNamed(chosen) ? chosen : Path.of(chosen + LessonFile.SUFFIX)));
    }

    /// Writes a lesson, one's own or one of the program's, as a file to hand on.
    ///
    /// @return done when it is told what became of it
    CompletableFuture<Void> export(Lesson lesson, Path file) {
        boolean mine = lessons.get().isOwn(lesson);
        return CompletableFuture.supplyAsync(() -> write(lesson, mine, file))
                .thenAcceptAsync(
                        problem -> settings.notices()
                                .tell(messages -> problem.isEmpty()
                                        ? messages.get("export.saved", file)
                                        : messages.sentence(problem)),
                        screen);
    }

    private Sentence write(Lesson lesson, boolean mine, Path file) {
        try {
            if (mine) {
                byte[] bytes = UserFile.bytes(place(lesson));
                AtomicFile.write(file, out -> out.write(bytes));
            } else {
                Lessons.export(lesson.name(), file);
            }
            return Sentence.NONE;
        } catch (IOException wrong) {
            return Told.of(wrong);
        }
    }

    private Path place(Lesson lesson) {
        return folder.resolve(lesson.name() + LessonFile.SUFFIX);
    }

    /// Asks first: the file goes for good.
    private void delete() {
        Lesson lesson = lessons.get().openProperty().get();
        if (lesson == null || !lessons.get().isOwn(lesson)) {
            settings.notices().tell(messages -> messages.get("lesson.foreign"));
            return;
        }
        settings.notices()
                .ask(
                        "lesson.delete.ask",
                        new Answer("lesson.delete.yes", () -> remove(lesson)),
                        new Answer("lesson.delete.no", () -> {}));
    }

    private void remove(Lesson lesson) {
        lessons.get().remove(lesson);
        CompletableFuture.supplyAsync(() -> {
                    try {
                        Files.deleteIfExists(place(lesson));
                        return Sentence.NONE;
                    } catch (IOException stays) {
                        return Told.of(stays);
                    }
                })
                .thenAcceptAsync(this::kept, screen);
    }

    /// Opens lessons that are dropped on the window; other files are left to others.
    public void takeDrops(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (dropped(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> dropped(event).ifPresent(file -> {
                    event.setDropCompleted(true);
                    event.consume();
                    open(file);
                }));
    }

    private static Optional<Path> dropped(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(LessonFile::isNamed)
                .findFirst();
    }
}
