package dev.backlight.model.lesson.author;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.LessonReader;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.text.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;

/// What takes time while a lesson is written, done beside the screen, one thing at a time: walking it unseen, and
/// writing files. Belongs to the screen's thread, on which what is done then is done, too.
final class AuthorWork implements AutoCloseable {
    private final Workers workers = new Workers();
    private final Work<Runnable> work = new Work<>(workers, "backlight-lesson-author");
    private Tools tools;

    /// @param given of the window
    void equip(Tools given) {
        tools = given;
    }

    /// How far it is, from 0 to 1; below 0 when nothing is done.
    ReadOnlyDoubleProperty fractionProperty() {
        return work.fractionProperty();
    }

    /// @param then is told a sentence for each thing that is wrong
    void check(Lesson lesson, Consumer<List<Sentence>> then) {
        work.ask(watch -> {
            List<Sentence> found = List.copyOf(tools.check(lesson, watch));
            return () -> then.accept(found);
        });
    }

    void handOut(Lesson lesson, Locale language, Path file, Runnable then) {
        work.ask(watch -> {
            tools.handOut(lesson, language, file, watch);
            return then;
        });
    }

    /// @param files of the lesson; the folder is made if need be
    void write(LessonReader.Files files, Path file, Runnable then) {
        work.ask(_ -> {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            LessonFile.write(file, files);
            return then;
        });
    }

    void cancel() {
        work.cancel();
    }

    /// Does what is to be done now that something has ended; called once a frame.
    ///
    /// @param refused is told why something could not be done
    /// @return whether something was being done
    boolean pump(Consumer<Sentence> refused) {
        boolean busy = work.isBusy();
        Runnable done = work.take();
        if (done != null) {
            done.run();
        }
        if (busy && !work.refusalProperty().get().isEmpty()) {
            refused.accept(work.refusalProperty().get());
        }
        return busy;
    }

    @Override
    public void close() {
        work.close();
        workers.close();
    }
}
