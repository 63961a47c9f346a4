package dev.backlight.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.run.RunState;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimelineBarTest {
    /// As when a comparison begins while the first of the two learns.
    @Test
    void itIsMadeAlsoWhileBothLearn() {
        Display.startHeadless();
        try (PlaneModel model = Fx.call(() -> new PlaneModel(PlaneConfig.standard(), 1))) {
            Fx.run(model.run()::play);
            Await.until(() -> Fx.call(() -> {
                model.pump();
                return model.run().stateProperty().get() == RunState.RUNNING;
            }));
            Fx.run(() -> {
                TimelineBar bar =
                        new TimelineBar(model.run(), model.run(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
                assertThat(bar.getChildren()).isNotEmpty();
                bar.dispose();
            });
        }
    }
}
