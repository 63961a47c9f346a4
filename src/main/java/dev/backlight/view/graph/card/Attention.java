package dev.backlight.view.graph.card;

import dev.backlight.view.graph.edge.Target;
import dev.backlight.view.graph.edge.Targets;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.paint.GraphStage;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Where the person looks: pointer and focus on the stage, and the card that explains what is there.
public final class Attention {
    private static final Duration DELAY = Duration.millis(120);

    private final GraphStage stage;
    private final HoverCard card = new HoverCard();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private final Runnable changed;
    private Target hovered;
    private Target focused;
    private Target explained;
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned");
    private boolean ringShown;

    /// @param changed called when the spoken text may have changed
    public Attention(GraphStage stage, Runnable changed) {
        this.stage = stage;
        this.changed = changed;
        delay.setOnFinished(_ -> explain(hovered != null ? hovered : ringShown ? focused : null));
        stage.setOnMouseMoved(this::moved);
        stage.setOnMouseDragged(this::moved);
        stage.setOnMouseExited(_ -> hover(null));
    }

    /// Whether the card stays until it is closed.
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// The hover card, to be put above everything.
    public CardPane card() {
        return card;
    }

    /// What the keyboard stands on; null before the first arrow key.
    public Target focused() {
        return focused;
    }

    public Target hovered() {
        return hovered;
    }

    /// Whether the focus ring is drawn: after keys, not after clicks.
    public void showRing(boolean shown) {
        ringShown = shown;
        if (shown && focused == null) {
            focused = new Target.Picture();
        }
        if (!shown && !pinned.get() && hovered == null) {
            close();
        }
        mark();
    }

    /// Makes a node the one that arrow keys go on from.
    public void focus(Target target) {
        focused = target;
        mark();
    }

    /// After a repaint: the same things may stand elsewhere and have other values.
    public void refresh() {
        if (stage.frame() == null) {
            return;
        }
        if (!exists(hovered)) {
            hovered = null;
        }
        if (!exists(focused)) {
            focused = null;
        }
        if (explained != null && !exists(explained)) {
            close();
        }
        if (hovered != null || focused != null && ringShown) {
            mark();
        }
        if (explained != null) {
            explain(explained);
        }
    }

    /// @return whether the key was for the graph
    public boolean pressed(KeyEvent event) {
        if (stage.frame() == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case UP, DOWN, LEFT, RIGHT -> {
                hovered = null;
                ringShown = true;
                focused = focused == null ? new Target.Picture() : step(event.getCode());
                pinned.set(false);
                explained = null;
                card.hide();
                delay.playFromStart();
                mark();
                changed.run();
                yield true;
            }
            case ENTER -> pin();
            case ESCAPE -> {
                boolean open = explained != null && !pinned.get(); // a pinned one is closed when its turn comes
                if (open) {
                    close();
                }
                yield open;
            }
            default -> false;
        };
    }

    /// The text of the focused node, or null.
    public String spoken() {
        return focused == null || stage.frame() == null
                ? null
                : Explainer.explain(stage.frame(), focused).spoken();
    }

    private Target step(KeyCode key) {
        return Targets.next(stage.frame(), focused, key);
    }

    private boolean pin() {
        Target wanted = hovered != null ? hovered : focused;
        if (wanted == null) {
            return false;
        }
        pinned.set(true);
        explain(wanted);
        return true;
    }

    private void moved(MouseEvent event) {
        hover(stage.frame() == null ? null : Targets.at(stage.frame(), stage.edges(), event.getX(), event.getY()));
    }

    private void hover(Target target) {
        if (Objects.equals(target, hovered)) {
            return;
        }
        hovered = target;
        mark();
        if (!pinned.get()) {
            explained = null;
            card.hide();
            delay.playFromStart();
        }
    }

    /// Takes the card away.
    public void close() {
        pinned.set(false);
        explained = null;
        card.hide();
    }

    private void explain(Target target) {
        explained = target;
        Frame frame = stage.frame();
        if (target == null || frame == null) {
            card.hide();
            return;
        }
        card.show(
                frame,
                Explainer.explain(frame, target),
                Targets.box(frame, target),
                Targets.nodes(frame),
                pinned.get());
    }

    private void mark() {
        stage.mark(hovered, ringShown ? focused : null);
    }

    /// Whether the network on screen still has the target.
    private boolean exists(Target target) {
        Structure structure = stage.frame().structure();
        return switch (target) {
            case null -> false;
            case Target.Picture _ -> true;
            case Target.Pixel(int index) -> index < structure.inputs();
            case Target.Unit(int column, int item) -> has(structure, column, item);
            case Target.Inflow(int column, int item) -> has(structure, column, item);
            case Target.Output(int index) -> index < structure.output().items();
            case Target.Rows _, Target.Vote _ -> stage.edges().of(target) != null;
        };
    }

    private static boolean has(Structure structure, int column, int item) {
        return column < structure.columns().size()
                && item < structure.columns().get(column).items();
    }
}
