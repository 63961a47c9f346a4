package dev.backlight.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PopupGroundTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 300, 200));
        stage.show();
    }

    private Paint ground(PopupWindow popup) {
        popup.show(stage, 20, 20);
        return popup.getScene().getFill();
    }

    @Test
    void whereWindowsCannotBeTransparentPopupsHaveTheColourOfPanels() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Subscription end = PopupGround.follow(theme, false);
            ContextMenu menu = new ContextMenu(new MenuItem("one"));
            Tooltip hint = new Tooltip("two");
            assertThat(ground(menu)).isEqualTo(Palette.of(Theme.DARK).panel());
            assertThat(ground(hint)).isEqualTo(Palette.of(Theme.DARK).panel());
            theme.set(Theme.LIGHT);
            assertThat(menu.getScene().getFill())
                    .isEqualTo(Palette.of(Theme.LIGHT).panel());
            end.unsubscribe();
            menu.hide();
            hint.hide();
        });
    }

    @Test
    void whereTheyCanNothingLiesUnderThem() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Subscription end = PopupGround.follow(theme, true);
            Tooltip hint = new Tooltip("one");
            assertThat(ground(hint)).isNull();
            hint.hide();
            end.unsubscribe();
        });
    }
}
