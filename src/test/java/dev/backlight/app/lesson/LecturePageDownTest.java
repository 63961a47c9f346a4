package dev.backlight.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A lecturer in a hall with a beamer of 1024 x 768: F5, then Page Down and nothing else, from the first step to
/// the last.
class LecturePageDownTest {
    /// The second opens the Microscope over digits, whose own words for a hall took the place of the lesson's.
    @ParameterizedTest
    @ValueSource(strings = {"downhill", "backward"})
    void aWholeLessonIsShownByPageDownAlone(String name) throws Exception {
        Display.startHeadless();
        var data = Mnist.load();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, ExperimentConfig.article(), 1));
        Lesson lesson = Lessons.of(name);
        try (Workspaces workspaces = new Workspaces(digits, settings)) {
            Fx.run(() -> settings.workspaceProperty().set(LessonsWorkspace.ID));
            OffscreenWindow window = Fx.call(() -> new OffscreenWindow(workspaces, 1024, 768));
            Fx.run(() -> workspaces.lessons().open(lesson.name(), 0));
            OffscreenTraining.settle(workspaces);
            Fx.run(() -> press(window, KeyCode.F5));
            assertThat(Fx.call(() -> settings.presentation().onProperty().get()))
                    .isTrue();
            List<String> shown = new ArrayList<>();
            List<String> cut = new ArrayList<>();
            for (LessonStep step : lesson.steps()) {
                OffscreenTraining.settle(workspaces);
                Fx.run(window::paint);
                Fx.run(window::paint);
                shown.add(Fx.call(() -> title(window).getText()));
                Fx.run(() -> {
                    Region band = (Region) scene(window).lookup("#captionBand");
                    if (band.getHeight() < band.prefHeight(band.getWidth()) || band.getWidth() > 1024) {
                        cut.add(step.id());
                    }
                    press(window, KeyCode.PAGE_DOWN);
                });
            }
            Fx.run(window::close);
            assertThat(shown)
                    .isEqualTo(lesson.steps().stream()
                            .map(step -> lesson.text(step, Locale.ENGLISH).title())
                            .toList());
            assertThat(cut).as("captions of which a line is cut").isEmpty();
        }
    }

    private static Scene scene(OffscreenWindow window) {
        return window.controller().root().getScene();
    }

    private static Label title(OffscreenWindow window) {
        return (Label) scene(window).lookup("#captionTitle");
    }

    private static void press(OffscreenWindow window, KeyCode key) {
        OffscreenWindow.press(key, window.controller().root());
    }
}
