package dev.backlight.view.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class NoticeCardTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);

    /// Who looked elsewhere for a moment would take what was refused for done.
    @Test
    void whyNothingWasDoneStaysUntilItIsPutAway(FxRobot robot) {
        robot.interact(() -> {
            NoticeCard card = new NoticeCard(settings);
            Scene scene = new Scene(new StackPane(card), 800, 600);
            settings.notices().warn(_ -> "No space is left: save it elsewhere.");
            Button seen = (Button) scene.getRoot().lookup("#notice-seen");
            assertThat(seen.getText()).isEqualTo("OK");
            assertThat(card.hasFocus()).as("nobody's keys are taken").isFalse();
            seen.fire();
            assertThat(settings.notices().shownProperty().get()).isNull();

            settings.notices().warn(_ -> "It is damaged.");
            settings.open().closeLast();
            assertThat(settings.notices().shownProperty().get()).as("Escape").isNull();
            assertThat(card.isVisible()).isFalse();

            settings.notices().warn(_ -> "It is damaged.");
            settings.notices().tell(_ -> "Saved.");
            assertThat(scene.getRoot().lookup("#notice-seen"))
                    .as("what is newer takes its place")
                    .isNull();
            assertThat(settings.open().anyProperty().get()).isFalse();
            card.close();
        });
    }

    @Test
    void aLongTextStaysAsLongAsItTakesToRead() {
        assertThat(NoticeCard.toRead("Copied.")).isEqualTo(Duration.seconds(5));
        assertThat(NoticeCard.toRead("a".repeat(200)).toSeconds()).isBetween(15.0, 17.0);
        assertThat(NoticeCard.toRead("字".repeat(60)).toSeconds()).isBetween(14.0, 16.0);
    }
}
