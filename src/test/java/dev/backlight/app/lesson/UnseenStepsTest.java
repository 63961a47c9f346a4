package dev.backlight.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.lesson.Stop;
import dev.backlight.model.window.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

/// The lecturer sees the next step before the hall does.
class UnseenStepsTest {
    @Test
    void theNextStepIsPicturedAsTheHallWillSeeIt() throws Exception {
        Display.startHeadless();
        UnseenSteps steps = new UnseenSteps(Mnist.load());
        Image dark = picture(steps, Theme.DARK);
        Image light = picture(steps, Theme.LIGHT);
        Fx.run(steps::close);
        assertThat(dark.getWidth()).isEqualTo(608);
        assertThat(dark.getHeight()).isEqualTo(380);
        assertThat(brightness(dark)).isLessThan(0.3);
        assertThat(brightness(light)).isGreaterThan(0.7);
    }

    private static Image picture(UnseenSteps steps, Theme theme) {
        Fx.run(() -> steps.want(new Stop(Lessons.of("neuron"), 1), Locale.ENGLISH, theme));
        AtomicReference<Image> picture = new AtomicReference<>();
        Await.until(() -> {
            Optional<Image> now = Fx.call(steps::goOn);
            now.ifPresent(picture::set);
            return now.isPresent();
        });
        assertThat(Fx.call(steps::goOn)).as("it is given once").isEmpty();
        return picture.get();
    }

    /// The mean over a row through the caption.
    private static double brightness(Image image) {
        double sum = 0;
        int y = (int) image.getHeight() - 4;
        for (int x = 0; x < (int) image.getWidth(); x++) {
            sum += image.getPixelReader().getColor(x, y).getBrightness();
        }
        return sum / image.getWidth();
    }
}
