package dev.backlight.view.hall.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RoomHallTest {
    private static final class Empty extends PaintedView {
        Empty(Settings settings) {
            super(settings);
        }

        @Override
        protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
            // there is nothing to see
        }
    }

    /// A hall was told the loss of drivers and of duels, which says nothing of how well they do.
    @Test
    void aRoomWithItsOwnChartsAndMeasureTellsThem() {
        List<String> told = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Settings settings = Settings.inMemory(Theme.DARK, Locale.ENGLISH);
            try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(Method.EVOLUTION), () -> 0)) {
                Empty stage = new Empty(settings);
                RoomHall own = new RoomHall(
                        "driving", model.run(), stage, new Empty(settings), () -> "drives 2 laps", settings);
                assertThat(own.stops()).isEqualTo(2);
                own.go(1);
                String before = own.sentence();
                model.run().step();
                learned(model.run());
                String after = own.sentence();
                RoomHall plain = new RoomHall("driving", model.run(), stage, null, () -> "", settings);
                String loss = plain.sentence();
                own.go(0);
                return List.of(before, after, loss, own.sentence());
            }
        });
        assertThat(told.get(0)).doesNotContain("laps");
        assertThat(told.get(1)).isEqualTo("By epoch 1: drives 2 laps");
        assertThat(told.get(2)).startsWith("By epoch 1 its loss is");
        assertThat(told.get(3)).isEqualTo("How does one learn to drive?");
    }

    private static void learned(RunModel<?> run) {
        Await.until(run::pump, () -> run.progressProperty().get().step() == 1);
    }
}
