package dev.backlight.view.lesson.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.lecture.Lecture;
import dev.backlight.model.lesson.stage.Stages;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.stage.ThemeStyles;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The lecturer's own screen, by keys alone.
class SpeakerViewTest {
    private final Settings settings = Settings.inMemory(Theme.DARK, Locale.ENGLISH);
    private long nanos;
    private LessonModel model;
    private SpeakerView view;
    private Scene scene;

    @BeforeEach
    void open() {
        Display.startHeadless();
        Fx.run(() -> {
            model = new LessonModel(
                    List.of(Lessons.of("neuron"), Lessons.of("backward")),
                    new Stages(
                            () -> {
                                throw new AssertionError("No digits are needed here.");
                            },
                            () -> null));
            model.open("neuron", 1);
            view = new SpeakerView(
                    model, new Lecture(model, () -> nanos), settings, () -> null, () -> LocalTime.of(10, 27));
            scene = new Scene(view, 1000, 800);
            ThemeStyles.apply(scene, Theme.DARK);
        });
        Await.until(() -> Fx.call(() -> {
            model.pump();
            return model.isSettled();
        }));
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            view.dispose();
            model.close();
        });
    }

    private void press(KeyCode code, boolean shift) {
        Fx.run(() -> Event.fireEvent(
                view, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, false, false, false)));
    }

    private String text(String selector) {
        return Fx.call(() -> ((Labeled) scene.lookup(selector)).getText());
    }

    @Test
    void pageDownGoesOnAndTheTimeOfTheStepBeginsAnew() {
        nanos = TimeUnit.SECONDS.toNanos(130);
        Fx.run(view::tick);
        assertThat(text("#speakerStep")).isEqualTo("2:10");
        assertThat(text("#speakerStepPlan")).isEqualTo("0:10 over");
        assertThat(text("#speakerNext")).isEqualTo("Next: Weight times input");
        press(KeyCode.PAGE_DOWN, false);
        assertThat(model.step().id()).isEqualTo("products");
        assertThat(text("#speakerStep")).isEqualTo("0:00");
        assertThat(text("#speakerAll")).isEqualTo("2:10");
    }

    @Test
    void theNextStepHasWordsUntilThereIsAPictureOfIt() {
        ImageView picture = (ImageView) Fx.call(() -> scene.lookup("#speakerNextPicture"));
        assertThat(picture.getParent().isVisible()).isFalse();
        Fx.run(() -> view.next(new WritableImage(8, 5)));
        assertThat(picture.getParent().isVisible()).isTrue();
        assertThat(picture.getImage().getWidth()).isEqualTo(8);
        press(KeyCode.PAGE_DOWN, false);
        assertThat(picture.getParent().isVisible())
                .as("a picture of another step")
                .isFalse();
    }

    @Test
    void handsAreCountedByKeysAndTheHallSeesNothingOfIt() {
        List<Caption> said = new ArrayList<>();
        Fx.run(() -> settings.presentation().captionProperty().subscribe((_, now) -> said.add(now)));
        long news = Fx.call(() -> model.newsProperty().get());
        press(KeyCode.DIGIT2, false);
        press(KeyCode.DIGIT2, false);
        press(KeyCode.DIGIT2, true);
        press(KeyCode.NUMPAD3, false);
        assertThat(text("#speakerBet2")).endsWith("the second: 1");
        assertThat(text("#speakerBet3")).endsWith(": 1");
        assertThat(Fx.call(() -> model.newsProperty().get()))
                .as("no view of the lesson is told")
                .isEqualTo(news);
        assertThat(model.progress().guesses()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void aShortLectureIsSwitchedOnHere() {
        Fx.run(() -> ((CheckBox) scene.lookup("#speakerStarred")).setSelected(true));
        assertThat(text("#speakerNext")).isEqualTo("Next: Then it adds everything up");
        Fx.run(() -> ((Button) scene.lookup("#speakerNext")).fire());
        assertThat(model.step().id()).isEqualTo("sum");
    }
}
