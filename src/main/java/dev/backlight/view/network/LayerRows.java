package dev.backlight.view.network;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.view.kind.LayerWords;
import dev.backlight.view.paint.Names;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row for each layer: what it is, how wide, and for hidden ones a way to change or remove them.
public final class LayerRows extends VBox {
    private final Messages messages;
    private final Consumer<NetworkDraft> onChange;
    private final Consumer<String> onRefuse;

    /// @param onChange is handed the network that the user wishes for
    /// @param onRefuse is handed the sentence that says why a wish can't be met; empty when all is well again
    public LayerRows(Messages messages, Consumer<NetworkDraft> onChange, Consumer<String> onRefuse) {
        super(5);
        this.messages = messages;
        this.onChange = onChange;
        this.onRefuse = onRefuse;
    }

    /// A perceptron, to be edited.
    public void show(NetworkDraft plan) {
        getChildren().clear();
        getChildren()
                .add(fixed(
                        "network.input",
                        plan.input().size(),
                        messages.get(plan.extraction().isNone() ? "network.pixels" : "network.features")));
        int last = plan.widths().size() - 1;
        for (int i = 0; i < last; i++) {
            getChildren().add(hidden(plan, i));
        }
        getChildren().add(fixed("network.output", plan.widths().get(last), "softmax"));
    }

    /// Other networks, to look at.
    public void show(NetworkSpec network) {
        getChildren().clear();
        for (LayerSpec layer : network.layers()) {
            if (layer.function().isEmpty()) {
                HBox row = row(muted(LayerWords.of(layer, messages)), new Label(), new Label());
                row.setMinHeight(26);
                row.setPrefHeight(26);
                row.setMaxHeight(26);
                getChildren().add(row);
            }
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox fixed(String key, int units, String what) {
        Label count = new Label(String.valueOf(units));
        count.getStyleClass().add("heading");
        count.setMinWidth(36);
        count.setStyle("-fx-alignment: center-right;");
        return row(muted(messages.get(key)), count, muted(what));
    }

    private HBox hidden(NetworkDraft plan, int index) {
        TextField units = new TextField(String.valueOf(plan.widths().get(index)));
        units.setId("hidden-units-" + (index + 1));
        units.setMinWidth(46);
        units.setPrefWidth(46);
        units.setAccessibleText(messages.get("network.hidden.units", index + 1));
        units.setOnAction(_ -> resize(plan, index, units));
        units.focusedProperty().subscribe(focused -> {
            if (!focused) {
                resize(plan, index, units);
            }
        });
        Button remove = new Button(null, new FontIcon(Feather.MINUS));
        remove.getStyleClass().addAll("icon-button", "small-button");
        remove.setTooltip(new Tooltip(messages.get("network.remove")));
        remove.setOnAction(_ -> onChange.accept(plan.withoutHidden(index)));
        return row(muted(messages.get("network.hidden")), units, muted(Names.of(plan.activation())), remove);
    }

    private void resize(NetworkDraft plan, int index, TextField field) {
        String typed = field.getText().strip();
        boolean sound = typed.matches("\\d{1,4}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 4096;
        field.getStyleClass().remove("invalid");
        if (!sound) {
            field.getStyleClass().add("invalid");
            onRefuse.accept(messages.get("network.units.invalid", typed));
            return;
        }
        onRefuse.accept("");
        if (Integer.parseInt(typed) != plan.widths().get(index)) {
            onChange.accept(plan.withUnits(index, Integer.parseInt(typed)));
        }
    }

    private static HBox row(Label name, Region count, Label what, Region... actions) {
        HBox row = new HBox(name, count, what);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().add(space);
        row.getChildren().addAll(actions);
        row.getStyleClass().add("layer-row");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }
}
