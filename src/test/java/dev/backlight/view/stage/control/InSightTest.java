package dev.backlight.view.stage.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Notices;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InSightTest {
    @Test
    void whatHasScrolledAwayOrJustAppearedBelowIsNotSeen() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Label first = new Label("refused");
            Label last = new Label("copied");
            last.setManaged(false);
            Region space = new Region();
            space.setMinHeight(900);
            ScrollPane scroll = new ScrollPane(new VBox(first, space, last));
            new Scene(scroll, 200, 300);
            scroll.applyCss();
            scroll.layout();
            assertThat(InSight.isWhole(first)).isTrue();
            last.setManaged(true);
            assertThat(InSight.isWhole(last)).isFalse();
            Notices notices = new Notices();
            InSight.say(first, "Refused.", notices);
            assertThat(notices.shownProperty().get()).isNull();
            InSight.say(last, "Copied.", notices);
            assertThat(last.getText()).isEqualTo("Copied.");
            assertThat(notices.shownProperty().get().text().apply(null)).isEqualTo("Copied.");
            scroll.setVvalue(1);
            assertThat(InSight.isWhole(last)).isTrue();
            assertThat(InSight.isWhole(first)).isFalse();
            assertThat(InSight.isWhole(new Label("elsewhere"))).isTrue();
        });
    }
}
