package dev.backlight.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/// What is built for the next step while one reads changes nothing of this one, and is what the next step shows.
class NextStepAheadTest {
    @Test
    void theNextStepIsBuiltUnseenAndThenShown() throws Exception {
        Display.startHeadless();
        var data = Mnist.load();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, ExperimentConfig.article(), 1));
        try (Workspaces workspaces = new Workspaces(digits, settings)) {
            OffscreenWindow window = Fx.call(() -> new OffscreenWindow(workspaces, 1024, 768));
            LessonModel model = Fx.call(workspaces::lessons);
            Fx.run(() -> {
                settings.workspaceProperty().set(LessonsWorkspace.ID);
                model.open("neuron", Lessons.of("neuron").placeOf("relu"));
                window.layout();
            });
            assertThat(Fx.call(workspaces::isReadAhead)).isFalse();
            Object shown = Fx.call(window::controller);
            readAhead(workspaces);
            Fx.run(window::layout);
            assertThat((Object) Fx.call(window::controller))
                    .as("the step one reads")
                    .isSameAs(shown);
            assertThat(title(window)).isEqualTo("Another bend: ReLU");

            Fx.run(model::next);
            Fx.run(window::layout);
            assertThat(title(window)).isEqualTo("One neuron draws a straight line");
            Await.until(() -> Fx.call(() -> {
                workspaces.pump();
                return workspaces.isSettled();
            }));
            assertThat(Fx.call(() -> scene(window).lookup("#plane-graph"))).isNotNull();
            assertThat(Fx.call(() -> model.figures().orElseThrow().of(Quantity.parse("step"))))
                    .isEqualTo(300);

            Fx.run(model::back);
            readAhead(workspaces);
            Fx.run(() -> settings.messages().localeProperty().set(Messages.LANGUAGES.getLast()));
            assertThat(Fx.call(workspaces::isReadAhead))
                    .as("its words are of another language")
                    .isFalse();
            readAhead(workspaces);
            Fx.run(model::next);
            Fx.run(window::layout);
            assertThat(title(window)).isEqualTo("一个神经元画一条直线");
            Fx.run(window::close);
        }
    }

    private static void readAhead(Workspaces workspaces) {
        Await.until(() -> Fx.call(() -> {
            workspaces.pump();
            return workspaces.isReadAhead();
        }));
    }

    private static String title(OffscreenWindow window) {
        return Fx.call(() -> ((Label) scene(window).lookup("#lessonTitle")).getText());
    }

    private static Scene scene(OffscreenWindow window) {
        return window.controller().root().getScene();
    }
}
