package dev.backlight.model.lesson;

import dev.backlight.data.DataException;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.lesson.progress.ProgressFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// How far one has come in every lesson; kept in a file, written by a thread of its own, if it has been given one.
public final class ProgressBook implements AutoCloseable {
    private static final int CLOSING_SECONDS = 5;

    private final Map<String, LessonProgress> all = new HashMap<>();
    private ExecutorService writer;
    private Path file;

    /// Reads what is kept, and keeps what comes. A damaged file is left as it is, and nothing is written.
    ///
    /// @throws DataException with one sentence if the file is damaged
    public void keepIn(Path kept) throws DataException {
        all.putAll(ProgressFile.read(kept));
        file = kept;
        writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("backlight-lesson-progress").factory());
    }

    public LessonProgress of(String lesson) {
        return all.getOrDefault(lesson, LessonProgress.NONE);
    }

    void put(String lesson, LessonProgress progress) {
        if (!progress.equals(all.put(lesson, progress)) && writer != null) {
            Map<String, LessonProgress> now = Map.copyOf(all);
            writer.execute(() -> write(now));
        }
    }

    private void write(Map<String, LessonProgress> now) {
        try {
            ProgressFile.write(file, now);
        } catch (IOException unwritable) {
            // a lesson goes on without being kept; the window's log says why
            System.getLogger(ProgressBook.class.getName())
                    .log(System.Logger.Level.WARNING, "Progress in lessons not kept", unwritable);
        }
    }

    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
