package dev.backlight.view.lesson.speaker;

import dev.backlight.model.lesson.Stop;
import dev.backlight.model.window.Theme;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;

/// Pictures of steps as a hall will see them, made where nobody sees it, with models of their own. On the screen's
/// thread.
public interface StepPictures extends AutoCloseable {
    /// Begins to picture a step; what was begun before is not finished.
    ///
    /// @param theme of the hall
    void want(Stop stop, Locale language, Theme theme);

    /// Goes on a little; called several times a second while nothing else is to be done.
    ///
    /// @return the picture, once, as soon as it is there
    Optional<Image> goOn();

    @Override
    void close();
}
