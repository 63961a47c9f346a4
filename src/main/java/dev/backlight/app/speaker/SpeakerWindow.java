package dev.backlight.app.speaker;

import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.Stop;
import dev.backlight.model.lesson.lecture.Lecture;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.lesson.speaker.SpeakerView;
import dev.backlight.view.lesson.speaker.StepPictures;
import dev.backlight.view.present.WindowFrame;
import dev.backlight.view.stage.ThemeStyles;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The lecturer's own window: on a screen that the hall does not see if there is one, and over nothing of the
/// hall's. It opens by itself when a lesson is shown to a hall and there is a second screen.
public final class SpeakerWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double PICTURE = 800;
    private static final double PICTURE_MILLIS = 500;

    private final Supplier<LessonModel> lessons;
    private final Settings settings;
    private final Supplier<WindowFrame> frame;
    private final StepPictures pictures;
    private final Window main;
    private Stage stage;
    private SpeakerView view;
    private Subscription following = Subscription.EMPTY;
    private Timeline seconds;
    private Wish wish;
    private boolean begun;

    /// @param frame the window's frame of now
    /// @param main the window that the hall sees
    /// @param pictures of the next step; closed with the lecturer's window
    public SpeakerWindow(
            Supplier<LessonModel> lessons,
            Settings settings,
            Supplier<WindowFrame> frame,
            StepPictures pictures,
            Window main) {
        this.lessons = lessons;
        this.settings = settings;
        this.frame = frame;
        this.pictures = pictures;
        this.main = main;
        settings.presentation().onProperty().subscribe(on -> {
            if (on && isLesson() && Screen.getScreens().size() > 1) {
                open();
            }
        });
    }

    public Action action() {
        return Action.of("lesson.speaker", this::open).key("Shift+F5");
    }

    private boolean isLesson() {
        return settings.workspaceProperty().get().equals("lessons")
                && lessons.get().openProperty().get() != null;
    }

    private void open() {
        if (!isLesson()) {
            settings.notices().tell(messages -> messages.get("speaker.none"));
            return;
        }
        if (stage != null) {
            stage.toFront();
            return;
        }
        Lecture lecture = new Lecture(lessons.get(), System::nanoTime);
        Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        stage = new Stage();
        place();
        stage.setScene(scene);
        stage.setOnHidden(_ -> close());
        following = Subscription.combine(
                settings.messages().localeProperty().subscribe(_ -> fill(scene, lecture)),
                settings.themeProperty().subscribe(theme -> ThemeStyles.apply(scene, theme)));
        seconds = new Timeline(
                new KeyFrame(Duration.millis(PICTURE_MILLIS), _ -> pictureNext()),
                new KeyFrame(Duration.seconds(1), _ -> view.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        stage.show();
        view.requestFocus();
    }

    /// A picture of the step that comes next, once the hall has what it is to see now.
    private void pictureNext() {
        LessonModel model = lessons.get();
        Stop next =
                model.openProperty().get() == null ? null : model.following().orElse(null);
        Wish now = new Wish(
                next, settings.messages().locale(), settings.themeProperty().get());
        if (!now.equals(wish)) {
            wish = now;
            begun = false;
            view.next(null);
        } else if (next != null && model.isSettled()) {
            if (!begun) {
                begun = true;
                pictures.want(next, now.language, now.theme);
            } else {
                pictures.goOn().ifPresent(view::next);
            }
        }
    }

    /// @param stop null at the end
    private record Wish(Stop stop, Locale language, Theme theme) {}

    private void fill(Scene scene, Lecture lecture) {
        wish = null; // the view is another
        if (view != null) {
            view.dispose();
        }
        view = new SpeakerView(lessons.get(), lecture, settings, this::hall, LocalTime::now);
        scene.setRoot(view);
        stage.setTitle(settings.messages().get("speaker.title"));
        view.tick();
    }

    /// Where the hall does not look: on another screen; with one screen, as a window.
    private void place() {
        List<Screen> taken = Screen.getScreensForRectangle(main.getX(), main.getY(), main.getWidth(), main.getHeight());
        Rectangle2D free = Screen.getScreens().stream()
                .filter(screen -> !taken.contains(screen))
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        stage.setWidth(Math.min(WIDTH, free.getWidth()));
        stage.setHeight(Math.min(HEIGHT, free.getHeight()));
        stage.setX(free.getMinX() + (free.getWidth() - stage.getWidth()) / 2);
        stage.setY(free.getMinY() + (free.getHeight() - stage.getHeight()) / 2);
    }

    private Image hall() {
        WindowFrame seen = frame.get();
        if (seen == null || seen.getWidth() <= 0) {
            return null;
        }
        SnapshotParameters small = new SnapshotParameters();
        double scale = Math.min(1, PICTURE / seen.getWidth());
        small.setTransform(new Scale(scale, scale));
        if (!settings.presentation().onProperty().get()) {
            return seen.picture(small);
        }
        small.setViewport(new Rectangle2D(0, 0, seen.getWidth() * scale, seen.getHeight() * scale));
        return seen.snapshot(small, null); // a hall sees the caption, and a black screen, too
    }

    private void close() {
        seconds.stop();
        following.unsubscribe();
        pictures.close();
        wish = null;
        view.dispose();
        view = null;
        stage = null;
    }

    /// Closes the window with the program's.
    public void end() {
        if (stage != null) {
            stage.hide();
        }
    }
}
