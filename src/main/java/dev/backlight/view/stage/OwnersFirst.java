package dev.backlight.view.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/// Windows are styled in no order, and what hangs on another, a card, a list or a hint, looks for its colours
/// there. So the others are styled before it where they may have something new: another theme, other views.
public final class OwnersFirst {
    private OwnersFirst() {}

    /// Whenever something opens that hangs on a window.
    ///
    /// @return ends it
    public static Subscription whenOpened() {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                if (change.getAddedSubList().stream().anyMatch(PopupWindow.class::isInstance)) {
                    List<Window> others = new ArrayList<>(change.getList());
                    others.removeAll(change.getAddedSubList());
                    style(others);
                }
                change.getAddedSubList().forEach(OwnersFirst::leaveTogether);
            }
        };
        Window.getWindows().addListener(opened);
        return () -> Window.getWindows().removeListener(opened);
    }

    /// A hint that stays while what it is about goes has nowhere to look for its colours.
    private static void leaveTogether(Window window) {
        if (window instanceof Tooltip hint && hint.getStyleableParent() instanceof Node about) {
            Subscription gone = about.sceneProperty().subscribe(scene -> {
                if (scene == null) {
                    hint.hide();
                }
            });
            hint.addEventHandler(WindowEvent.WINDOW_HIDDEN, new EventHandler<>() {
                @Override
                public void handle(WindowEvent hidden) {
                    gone.unsubscribe();
                    hint.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
                }
            });
        }
    }

    /// All windows, if something is open that hangs on one.
    static void style() {
        List<Window> windows = List.copyOf(Window.getWindows());
        if (windows.stream().anyMatch(PopupWindow.class::isInstance)) {
            style(windows);
        }
    }

    /// In the order in which they were opened.
    private static void style(List<Window> windows) {
        windows.stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .forEach(scene -> scene.getRoot().applyCss());
    }
}
