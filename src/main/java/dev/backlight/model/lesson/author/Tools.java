package dev.backlight.model.lesson.author;

import dev.backlight.lesson.Lesson;
import dev.backlight.model.work.Watch;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What takes a window of its own, unseen: walking a lesson's steps and picturing them. Called beside the screen.
public interface Tools {
    /// Opens every step, looks for its spotlight, computes its answers, does its task.
    ///
    /// @return a sentence for each thing that is wrong
    List<Sentence> check(Lesson lesson, Watch watch);

    /// Writes a lesson to take home, with pictures of its very states.
    ///
    /// @throws IOException with one sentence if it can't be written
    void handOut(Lesson lesson, Locale language, Path file, Watch watch) throws IOException;
}
