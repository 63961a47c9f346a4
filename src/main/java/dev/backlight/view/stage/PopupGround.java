package dev.backlight.view.stage;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/// What lies around the corners and under the shadows of cards, menus and hints: nothing, where windows can be
/// transparent; where they can't, as under X11 without a compositor, the colour of panels. The system would leave
/// it white, which glares in the dark.
public final class PopupGround {
    private PopupGround() {}

    /// Of all popups of the program, those of now and those to come.
    ///
    /// @return ends it
    public static Subscription follow(ObservableValue<Theme> theme) {
        return follow(theme, Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }

    /// @param transparent whether windows can be so
    static Subscription follow(ObservableValue<Theme> theme, boolean transparent) {
        if (transparent) {
            return Subscription.EMPTY;
        }
        ListChangeListener<Window> coming = change -> paint(change.getList(), theme.getValue());
        Window.getWindows().addListener(coming);
        return Subscription.combine(
                () -> Window.getWindows().removeListener(coming),
                theme.subscribe(now -> paint(Window.getWindows(), now)));
    }

    private static void paint(List<? extends Window> windows, Theme theme) {
        for (Window window : windows) {
            if (window instanceof PopupWindow popup && popup.getScene() != null) {
                popup.getScene().setFill(Palette.of(theme).panel());
            }
        }
    }
}
