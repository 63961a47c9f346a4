package dev.backlight.view.stage.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What one presses or turns is at least 28 pixels high, also where it looks lower: it reaches into the gaps around
/// it, so that nothing beside it has to move.
public final class Targets {
    /// The least height and width.
    public static final double LEAST = 28;

    private static final double SLIDER = 15;
    private static final double BOX = 18;

    private Targets() {}

    /// Widens all sliders and check boxes below a node.
    public static void widen(Node node) {
        switch (node) {
            case Slider slider -> widen(slider, SLIDER);
            case CheckBox box -> {
                box.setMinWidth(Math.max(LEAST, box.getMinWidth()));
                widen(box, BOX);
            }
            case ScrollPane pane when pane.getContent() != null -> widen(pane.getContent());
            case TitledPane pane when pane.getContent() != null -> widen(pane.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(Targets::widen);
            default -> {}
        }
    }

    private static void widen(Control control, double looks) {
        if (control.getMinHeight() >= LEAST) {
            return;
        }
        control.setMinHeight(LEAST);
        double over = -Math.floor((LEAST - looks) / 2);
        switch (control.getParent()) {
            case VBox _ -> VBox.setMargin(control, reaching(VBox.getMargin(control), over));
            case HBox _ -> HBox.setMargin(control, reaching(HBox.getMargin(control), over));
            case null, default -> {}
        }
    }

    private static Insets reaching(Insets margin, double over) {
        Insets own = margin == null ? Insets.EMPTY : margin;
        return new Insets(own.getTop() + over, own.getRight(), own.getBottom() + over, own.getLeft());
    }
}
