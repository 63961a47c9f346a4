package dev.backlight.view.stage.control;

import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

/// A choice of one among few. Arrows choose the neighbour as a click does, with all that follows from it; JavaFX
/// itself would only show it as chosen. Who clicks on what is chosen already does not let go of it.
public final class OneOf extends ToggleGroup {
    private final EventHandler<KeyEvent> arrows = this::walk;
    private final EventHandler<ActionEvent> steady = this::keep;
    private boolean once;

    public OneOf() {
        getToggles().addListener((ListChangeListener<Toggle>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::leave);
                change.getAddedSubList().forEach(this::join);
            }
        });
    }

    /// From now on a click on what is chosen already does nothing, where all that follows would begin anew.
    public OneOf once() {
        once = true;
        return this;
    }

    private void join(Toggle toggle) {
        if (toggle instanceof Node node) {
            node.addEventFilter(KeyEvent.KEY_PRESSED, arrows);
            node.addEventFilter(ActionEvent.ACTION, steady);
        }
    }

    private void leave(Toggle toggle) {
        if (toggle instanceof Node node) {
            node.removeEventFilter(KeyEvent.KEY_PRESSED, arrows);
            node.removeEventFilter(ActionEvent.ACTION, steady);
        }
    }

    private void keep(ActionEvent event) {
        if (event.getSource() instanceof Toggle toggle && !toggle.isSelected()) {
            toggle.setSelected(true);
            if (once) {
                event.consume();
            }
        }
    }

    private void walk(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        boolean plain = !event.isAltDown() && !event.isControlDown() && !event.isMetaDown() && !event.isShiftDown();
        if (by == 0 || !plain || !(event.getSource() instanceof Toggle from)) {
            return;
        }
        event.consume();
        int next = getToggles().indexOf(from) + by;
        while (next >= 0
                && next < getToggles().size()
                && !canBeChosen(getToggles().get(next))) {
            next += by;
        }
        if (next >= 0 && next < getToggles().size() && getToggles().get(next) instanceof ButtonBase other) {
            other.requestFocus();
            if (!((Toggle) other).isSelected()) {
                other.fire();
            }
        }
    }

    /// A choice in a fold that is closed can't be seen.
    private static boolean canBeChosen(Toggle toggle) {
        if (!(toggle instanceof Node node) || node.isDisabled()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
