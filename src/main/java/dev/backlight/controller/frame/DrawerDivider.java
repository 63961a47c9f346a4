package dev.backlight.controller.frame;

import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// The divider between stage and drawer. The layout gives the drawer a height; whoever drags the divider away from
/// there finds it again after a hall, another language or another workspace.
final class DrawerDivider {
    private final SplitPane split;
    private StringProperty kept = new SimpleStringProperty(this, "kept", "");
    private double given;
    private double space;
    private double wanted;

    DrawerDivider(SplitPane split) {
        this.split = split;
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> kept.set("")); // from here on it is where it was dragged
    }

    /// @param place holds, as one text, the height that the layout gave, the one that the drawer had, and that of
    ///     drawer and stage together
    void keep(StringProperty place) {
        kept = place;
    }

    /// Writes down where the divider stands.
    void remember() {
        if (given > 0 && !split.getDividers().isEmpty()) {
            kept.set(given + " " + (1 - split.getDividerPositions()[0]) * space + " " + space);
        }
    }

    /// The layout's height counts again.
    void forget() {
        kept.set("");
        given = 0;
    }

    /// Gives the drawer another height, or the one that it had when the layout last gave it this one.
    ///
    /// @param wish the drawer's height by the window's, in pixels
    /// @param height of drawer and stage together, in pixels
    void fit(double wish, double height) {
        space = height;
        String[] words = kept.get().split(" ");
        boolean back = words.length == 3 && words[0].equals(String.valueOf(wish));
        if ((wish == given && !back) || split.getDividers().isEmpty()) {
            return;
        }
        double tall = back ? Double.parseDouble(words[1]) : wish;
        if (back && words[2].equals(String.valueOf(height))) {
            kept.set(""); // until then the window is on its way to the size that it had
        }
        given = wish;
        double position = Math.clamp(1 - tall / height, 0, 1);
        split.setDividerPositions(position);
        wanted = position;
        Platform.runLater(() -> split.setDividerPositions(position)); // once more when the skin knows its size
        afterLayout(position);
    }

    /// And once more after the layout: where the pane's own size changes in it, as when a hall ends, the skin
    /// shares out the height anew by what both had before, whatever the divider was told. A scene that nobody sees
    /// has no frames, and would keep for ever what waits for one.
    private void afterLayout(double position) {
        Scene scene = split.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            return;
        }
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            if (wanted == position) {
                split.setDividerPositions(position);
            }
        };
        scene.addPostLayoutPulseListener(once[0]);
    }
}
