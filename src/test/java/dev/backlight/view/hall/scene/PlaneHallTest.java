package dev.backlight.view.hall.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.plane.PlaneConfig;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlaneHallTest {
    /// A hall read that the loss falls with every step, under a test loss that rose.
    @Test
    void howItLearnedIsSaidInNumbers() {
        try (PlaneModel model = new PlaneModel(PlaneConfig.standard(), 1)) {
            PlaneHall hall = new PlaneHall(model, Settings.inMemory(Theme.DARK, Locale.ENGLISH));
            Await.until(model::pump, () -> hall.stops() == 5); // fewer, until there is a network to look into
            hall.go(hall.stops() - 1);
            assertThat(hall.sentence()).isEqualTo("It has not learned yet: everything is chance.");
            model.run().playTo(50);
            Await.until(model::pump, () -> hall.sentence().contains("test points"));
            assertThat(hall.sentence()).matches("By epoch [\\d.]+ it has ~?[\\d.]+% of the test points right\\.");
        }
    }
}
