package dev.backlight.view.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.sound.SoundModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.sound.SoundRecipe;
import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SoundStageTest {
    /// A quick hand left gaps: where the pointer was told of twice two dots were heard.
    @Test
    void aSoundThatIsDrawnQuicklyHasNoGaps() {
        double quiet = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            try (SoundModel model = new SoundModel(SoundRecipe.standard(), (_, _) -> new float[0])) {
                SoundStage stage = new SoundStage(model, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
                new Scene(stage, 860, 520);
                stage.snapshot(null, null);
                model.drawingProperty().set(true);
                mouse(stage, MouseEvent.MOUSE_PRESSED, 180);
                mouse(stage, MouseEvent.MOUSE_DRAGGED, 800);
                mouse(stage, MouseEvent.MOUSE_RELEASED, 800);
                return quietest(model.wordProperty().get().wave());
            }
        });
        assertThat(quiet).isGreaterThan(0.05);
    }

    /// The loudest of the quietest twentieth of what lies between its first and its last tenth.
    private static double quietest(float[] wave) {
        double least = 1;
        int piece = wave.length / 20;
        for (int from = wave.length / 10; from + piece < wave.length * 9 / 10; from += piece) {
            double loud = 0;
            for (int i = from; i < from + piece; i++) {
                loud = Math.max(loud, Math.abs(wave[i]));
            }
            least = Math.min(least, loud);
        }
        return least;
    }

    private static void mouse(SoundStage stage, EventType<MouseEvent> type, double x) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        stage.fireEvent(new MouseEvent(
                type,
                x,
                230,
                x,
                230,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                null));
    }
}
