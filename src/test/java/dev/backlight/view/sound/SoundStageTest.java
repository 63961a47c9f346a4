package dev.backlight.view.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.sound.SoundModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.sound.SoundRecipe;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
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

    /// A hall was asked which digit was said and never told.
    @Test
    void aHallSeesTheAnswerRightOfTheUnits() {
        int[] inked = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            try (SoundModel model = new SoundModel(SoundRecipe.standard(), (_, _) -> new float[0])) {
                Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
                SoundStage stage = new SoundStage(model, settings);
                int desk = inked(stage);
                settings.presentation().onProperty().set(true);
                return new int[] {desk, inked(stage)};
            }
        });
        assertThat(inked[0]).isZero();
        assertThat(inked[1]).isPositive();
    }

    /// How many pixels have something on them in the lower right corner.
    private static int inked(SoundStage stage) {
        Canvas canvas = new Canvas(860, 520);
        stage.paintInto(GraphicsContext.on(canvas), 860, 520, Palette.of(Theme.LIGHT));
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        PixelReader pixels = canvas.snapshot(clear, null).getPixelReader();
        int inked = 0;
        for (int x = 815; x < 850; x++) {
            for (int y = 370; y < 470; y++) {
                inked += pixels.getArgb(x, y) >>> 24 > 100 ? 1 : 0;
            }
        }
        return inked;
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
