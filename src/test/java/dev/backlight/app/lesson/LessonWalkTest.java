package dev.backlight.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson, every step, in both languages: opens, shines, answers, is true, can be done, comes back.
class LessonWalkTest {
    private static Workspaces workspaces;
    private static OffscreenWindow window;
    private static LessonWalk walk;

    @BeforeAll
    static void open() throws Exception {
        Display.startHeadless();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        var data = Mnist.load();
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, ExperimentConfig.article(), 1));
        workspaces = new Workspaces(digits, settings);
        window = Fx.call(() -> new OffscreenWindow(workspaces, 1200, 800));
        walk = new LessonWalk(workspaces, settings, window);
    }

    @AfterAll
    static void close() {
        Fx.run(window::close);
        workspaces.close();
    }

    static List<String> names() {
        return Lessons.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyStepHolds(String name) throws Exception {
        Lesson lesson = Lessons.of(name);
        assertThat(lesson.steps()).hasSizeBetween(8, 15);
        assertThat(lesson.steps().stream().filter(step -> step.question().isPresent()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(lesson.steps().stream().filter(step -> step.task().isPresent()))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(lesson.steps().stream().filter(LessonStep::starred)).isNotEmpty();
        assertThat(walk.walk(lesson, Messages.LANGUAGES, null)).isEmpty();
    }
}
