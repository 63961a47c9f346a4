package dev.backlight.app.own;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
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
        settings.notices().tell(messages -> messages.sentence(problem));
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
            AtomicFile.write(folder.resolve(read.lesson.name() + LessonFile.SUFFIX), out -> out.write(read.bytes));
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
