package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.past.Ending;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ChartsLensTest {
    /// Views are made when they are first opened, and again with another language.
    @Test
    void aLensThatIsMadeAfterTheTrainingHasEndedSaysItsVerdictToo(FxRobot robot) {
        robot.interact(() -> {
            ExperimentConfig config = ExperimentConfig.article().withBatch(10).withEpochs(5);
            try (DigitsModel digits = new DigitsModel(noise(), config, 1)) {
                digits.run().play();
                Await.until(
                        digits::pump,
                        () -> digits.run().stateProperty().get() == RunState.FINISHED
                                && Ending.of(digits.run().history()) != null);
                ChartsLens late = new ChartsLens(digits.run(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
                assertThat(late.getAccessibleText())
                        .contains(Ending.of(digits.run().history()).sentence().toString());
                late.dispose();
            }
        });
    }

    private static Split noise() {
        byte[] pixels = new byte[100 * 784];
        byte[] labels = new byte[100];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
            for (int j = 0; j < 784; j++) {
                pixels[i * 784 + j] = (byte) (i * 31 + j * 17 + i * j % 13);
            }
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset set = new Dataset("noise", 1, 28, 28, pixels, labels, names);
        return new Split(set, set);
    }
}
