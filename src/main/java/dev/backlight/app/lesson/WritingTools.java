package dev.backlight.app.lesson;

import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.data.picture.Split;
import dev.backlight.lesson.Lesson;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lesson.author.Tools;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.model.work.Watch;
import dev.backlight.text.Sentence;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Walks and pictures a lesson that is being written, in a window of its own that nobody sees, with models of its
/// own: nothing on screen is touched.
public final class WritingTools implements Tools {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final Split data;

    /// @param data the digits that the program carries
    public WritingTools(Split data) {
        this.data = data;
    }

    /// Something done with a lesson in a window.
    @FunctionalInterface
    private interface Deed {
        void in(LessonWalk walk) throws IOException;
    }

    @Override
    public List<Sentence> check(Lesson lesson, Watch watch) {
        List<Sentence> found = new ArrayList<>();
        try {
            unseen(lesson, walk -> found.addAll(walk.walk(lesson, Messages.LANGUAGES, null, watch)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("No picture is written here.", impossible);
        }
        return found;
    }

    @Override
    public void handOut(Lesson lesson, Locale language, Path file, Watch watch) throws IOException {
        unseen(lesson, walk -> walk.handOut(lesson, language, file, watch));
    }

    private void unseen(Lesson lesson, Deed deed) throws IOException {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, ExperimentConfig.article(), 1));
        try (Workspaces workspaces = Fx.call(() -> new Workspaces(digits, settings))) {
            Fx.run(() -> settings.workspaceProperty().set(LessonsWorkspace.ID));
            OffscreenWindow window = Fx.call(() -> new OffscreenWindow(workspaces, WIDTH, HEIGHT));
            try {
                Fx.run(() -> workspaces.lessons().add(lesson));
                deed.in(new LessonWalk(workspaces, settings, window));
            } finally {
                Fx.run(window::close);
            }
        }
    }
}
