package dev.backlight.app.lesson;

import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lesson.Stop;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.lesson.speaker.StepPictures;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;

/// Pictures steps for the lecturer's own screen in a window that nobody sees, made when the first is asked for.
public final class UnseenSteps implements StepPictures {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    /// Twice as large as it is shown, for screens with fine dots.
    private static final double SCALE = 608.0 / WIDTH;
    /// Layouts after the state is there; what a layout asks for is waited for, too.
    private static final int LAYOUTS = 2;

    private final Split data;
    private Settings settings;
    private Workspaces workspaces;
    private OffscreenWindow window;
    private Stop wanted;
    private int laidOut;

    /// @param data the digits that the program carries
    public UnseenSteps(Split data) {
        this.data = data;
    }

    @Override
    public void want(Stop stop, Locale language, Theme theme) {
        if (window == null) {
            open(language);
        }
        settings.messages().localeProperty().set(language);
        settings.lend(theme);
        workspaces.lessons().open(stop.lesson(), stop.place());
        wanted = stop;
        laidOut = 0;
    }

    private void open(Locale language) {
        settings = Settings.inMemory(Theme.DARK, language);
        workspaces = new Workspaces(new DigitsModel(data, ExperimentConfig.article(), 1), settings);
        settings.workspaceProperty().set(LessonsWorkspace.ID);
        window = new OffscreenWindow(workspaces, WIDTH, HEIGHT);
        settings.presentation().onProperty().set(true);
    }

    @Override
    public Optional<Image> goOn() {
        if (wanted == null) {
            return Optional.empty();
        }
        workspaces.pump();
        if (!workspaces.isSettled()) {
            return Optional.empty();
        }
        if (laidOut < LAYOUTS) {
            window.layout();
            laidOut++;
            return Optional.empty();
        }
        wanted = null;
        return Optional.of(window.picture(SCALE));
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
            workspaces.close();
            window = null;
        }
        wanted = null;
    }
}
