package dev.backlight.view.network;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.view.kind.LayerFields;
import dev.backlight.view.kind.LayerKind;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One layer of a draft: what it is, its numbers, the shape that leaves it or why it can't be, and what can be done
/// to its place.
final class LayerCard extends VBox {
    private final Messages messages;

    /// @param onChange is handed the draft after a change
    LayerCard(
            NetworkDraft draft,
            int index,
            NetworkDraft.Check check,
            Messages messages,
            Consumer<NetworkDraft> onChange) {
        super(4);
        this.messages = messages;
        LayerSpec layer = draft.layers().get(index);
        Label name = new Label(messages.get("editor.kind." + LayerKind.of(layer).id()));
        name.getStyleClass().add("group-title");
        name.setMinWidth(112);
        FlowPane fields = new FlowPane(14, 4);
        fields.setMinWidth(0);
        fields.setPrefWrapLength(640); // four numbers of a convolution in one row
        HBox.setHgrow(fields, Priority.ALWAYS);
        fields.setAlignment(Pos.CENTER_LEFT);
        fields.getChildren()
                .setAll(new LayerFields(messages, next -> onChange.accept(draft.replaced(index, next))).of(layer));
        Button up = action(Feather.ARROW_UP, "editor.up", () -> onChange.accept(draft.moved(index, -1)));
        up.setVisible(index > 0);
        Button down = action(Feather.ARROW_DOWN, "editor.down", () -> onChange.accept(draft.moved(index, 1)));
        down.setVisible(index < draft.layers().size() - 1);
        Button remove = action(Feather.X, "editor.remove", () -> onChange.accept(draft.without(index)));
        remove.getStyleClass().add("layer-remove");
        remove.setVisible(draft.layers().size() > 1);
        HBox row = new HBox(8, name, fields, shape(check, index), adder(draft, index, onChange), up, down, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("layer-card");
        getChildren().add(row);
        if (check.problem() != null && check.shapes().size() == index) {
            getChildren().add(sentence(messages.sentence(check.problem())));
        } else if (check.wrongOutputs() && index == draft.layers().size() - 1) {
            getChildren().add(sentence(messages.get("editor.outputs.wrong", draft.classes())));
        }
    }

    private static Label shape(NetworkDraft.Check check, int index) {
        Label label = new Label(
                index < check.shapes().size() ? "\u2192 " + text(check.shapes().get(index)) : "\u2192 ?");
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static String text(Shape shape) {
        return shape.isFlat()
                ? String.valueOf(shape.size())
                : shape.channels() + "\u00D7" + shape.height() + "\u00D7" + shape.width();
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        return label;
    }

    private Button adder(NetworkDraft draft, int index, Consumer<NetworkDraft> onChange) {
        ContextMenu kinds = new ContextMenu();
        for (LayerKind kind : LayerKind.values()) {
            MenuItem item = new MenuItem(messages.get("editor.kind." + kind.id()));
            item.setOnAction(_ -> onChange.accept(draft.with(index, kind.fresh())));
            kinds.getItems().add(item);
        }
        Button adder = new Button(null, new FontIcon(Feather.PLUS));
        adder.getStyleClass().addAll("icon-button", "small-button");
        named(adder, messages.get("editor.add"));
        adder.setOnAction(_ -> kinds.show(adder, Side.BOTTOM, 0, 4));
        return adder;
    }

    private Button action(Feather icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("icon-button", "small-button");
        named(button, messages.get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void named(javafx.scene.control.ButtonBase button, String name) {
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }
}
