package dev.backlight.controller.domain.room;

import dev.backlight.model.domain.Heads;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import java.util.stream.IntStream;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A switch for each head of a network with attention, in a group of the right panel.
public final class HeadSwitches {
    private final Heads heads;
    private final Messages messages;
    private final HBox switches = new HBox();
    private final Subscription subscriptions;

    public HeadSwitches(Heads heads, Messages messages) {
        this.heads = heads;
        this.messages = messages;
        switches.getStyleClass().add("segments");
        switches.setMaxWidth(Region.USE_PREF_SIZE);
        SetChangeListener<Integer> switched = _ -> show();
        heads.off().addListener(switched);
        subscriptions = Subscription.combine(
                heads.countProperty().subscribe(_ -> show()), () -> heads.off().removeListener(switched));
    }

    private void show() {
        switches.getChildren()
                .setAll(IntStream.range(0, heads.countProperty().get())
                        .mapToObj(this::toggle)
                        .toList());
    }

    private ToggleButton toggle(int head) {
        ToggleButton toggle = new ToggleButton(String.valueOf(head + 1));
        toggle.setId("head-" + (head + 1));
        toggle.getStyleClass().addAll("segment", "narrow-segment");
        toggle.setSelected(!heads.off().contains(head));
        toggle.setAccessibleText(messages.get("domain.attention.head", head + 1));
        toggle.setOnAction(_ -> heads.toggle(head));
        return toggle;
    }

    /// The group, the last of its panel.
    public VBox group(Panel panel) {
        VBox group = panel.group("domain.attention.switch", switches, panel.caption("domain.attention.switch.note"));
        group.getStyleClass().add("last");
        return group;
    }

    /// Switches the head that is shown, the first where all are.
    public Action toggle() {
        return Action.of(
                        "domain.attention.switch",
                        () -> heads.toggle(Math.max(0, heads.shownProperty().get())))
                .titled("domain.attention.switch")
                .key("X");
    }

    /// Shows the next head.
    public Action next() {
        return Action.of("domain.attention.next-head", heads::next).key("H");
    }

    /// Ends all listening.
    public void dispose() {
        subscriptions.unsubscribe();
    }
}
