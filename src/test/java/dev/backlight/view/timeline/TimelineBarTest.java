package dev.backlight.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.data.LearningData;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.run.RunState;
import java.util.Locale;
import javafx.scene.control.Label;
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

    /// The curve is kept, the moments before it was kept are not.
    @Test
    void whatWasReopenedIsRecordedFromThereOn() {
        Display.startHeadless();
        try (PlaneModel model = Fx.call(() -> new PlaneModel(PlaneConfig.standard(), 1))) {
            assertThat(said(model)).isEqualTo("nothing recorded yet");
            RunModel<?> run = model.run();
            Fx.run(() -> run.playTo(40));
            Await.until(() -> step(model) == 40);
            assertThat(said(model)).endsWith("moments recorded");

            reopen(model.run());

            Await.until(() -> Fx.call(() -> {
                model.pump();
                return run.timeline().moments().size() == 1;
            }));
            assertThat(step(model)).isEqualTo(40);
            assertThat(said(model)).isEqualTo("recorded from here on");
        }
    }

    private static <D extends LearningData> void reopen(RunModel<D> run) {
        TrainingPart kept = Fx.call(run::keep).join().orElseThrow();
        Fx.run(() -> run.open(run.configProperty().get(), run.dataProperty().get(), kept));
    }

    private static long step(PlaneModel model) {
        return Fx.call(() -> {
            model.pump();
            return model.run().progressProperty().get().step();
        });
    }

    /// What stands under the title.
    private static String said(PlaneModel model) {
        return Fx.call(() -> {
            TimelineBar bar = new TimelineBar(model.run(), null, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
            try {
                return ((Label) bar.lookup(".caption")).getText();
            } finally {
                bar.dispose();
            }
        });
    }
}
