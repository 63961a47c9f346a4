package dev.backlight.controller.plane;

import dev.backlight.controller.frame.SliderBinding;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneDraft;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.view.paint.Names;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.plane.recipe.PlaneWords;
import dev.backlight.view.stage.control.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Dropout and batch normalisation of the playground's hidden layers: of all together, or of one.
final class LayerControl extends VBox {
    private static final int ALL = -1;

    private final PlaneModel model;
    private final Messages messages;
    private final PlaneChanges changes;
    private final ComboBox<Integer> layer = Choices.steady(new ComboBox<>());
    private final HBox layerRow;
    private final Slider dropout = new Slider(0, 0.9, 0);
    private final Label dropoutValue = new Label();
    private final CheckBox batchNorm = new CheckBox();
    private final Label each = new Label();
    private final Subscription subscription;
    private boolean showing = true;

    LayerControl(PlaneModel model, Messages messages, PlaneChanges changes) {
        this.model = model;
        this.messages = messages;
        this.changes = changes;
        layer.setId("layerChoice");
        layer.setPrefWidth(104);
        layer.getItems().setAll(ALL);
        layer.setValue(ALL);
        layer.setConverter(Names.converter(
                one -> one == ALL ? messages.get("rival.layers.all") : messages.get("rival.layer", one + 1)));
        layer.setOnAction(_ -> {
            if (!showing) {
                show(model.config());
            }
        });
        dropout.setId("dropout");
        dropout.setBlockIncrement(0.1);
        dropoutValue.getStyleClass().add("value");
        batchNorm.setId("batchNorm");
        batchNorm.setText(messages.get("plane.batchnorm"));
        batchNorm.setOnAction(_ -> make(draft -> normalise(draft, batchNorm.isSelected())));
        each.getStyleClass().add("caption");
        each.setWrapText(true);
        SliderBinding.on(
                dropout,
                value -> dropoutValue.setText(Names.number(rounded(value))),
                value -> make(draft -> drop(draft, (float) rounded(value))),
                () -> showing);
        layerRow = row("rival.layers", layer);
        setSpacing(9);
        getChildren().addAll(layerRow, row("plane.dropout", dropoutValue), dropout, batchNorm, each);
        subscription = model.configProperty().subscribe(this::show);
    }

    private static double rounded(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private HBox row(String key, Node control) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private int chosen() {
        return layer.getValue() == null ? ALL : layer.getValue();
    }

    private void make(UnaryOperator<PlaneDraft> change) {
        if (!showing) {
            changes.make(change);
        }
    }

    private PlaneDraft drop(PlaneDraft draft, float value) {
        return chosen() == ALL ? draft.dropout(value) : draft.layerDropout(with(value, model.config()::dropoutOf));
    }

    private PlaneDraft normalise(PlaneDraft draft, boolean value) {
        return chosen() == ALL ? draft.batchNorm(value) : draft.layerNorm(with(value, model.config()::batchNormOf));
    }

    /// What each layer has, the chosen one the new value.
    private <T> List<T> with(T value, java.util.function.IntFunction<T> now) {
        List<T> all = new ArrayList<>();
        for (int one = 0; one < model.config().hidden().size(); one++) {
            all.add(one == chosen() ? value : now.apply(one));
        }
        return all;
    }

    /// Shows what holds, of the chosen layer.
    void show(PlaneConfig config) {
        showing = true;
        int layers = config.hidden().size();
        List<Integer> choices = IntStream.range(ALL, layers).boxed().toList();
        if (!layer.getItems().equals(choices)) {
            int before = chosen();
            layer.getItems().setAll(choices);
            layer.setValue(before < layers ? before : ALL);
        }
        PlaneSetupController.visible(layerRow, layers > 1);
        int one = layers > 1 ? chosen() : ALL;
        float now = one == ALL ? config.dropout() : config.dropoutOf(one);
        dropout.setValue(now);
        dropoutValue.setText(Names.number(now));
        batchNorm.setSelected(one == ALL ? config.batchNorm() : config.batchNormOf(one));
        List<String> own = new ArrayList<>();
        if (!config.layerDropout().isEmpty()) {
            own.add(messages.get("rival.layers.dropout", PlaneWords.of(PlanePart.DROPOUT, config, messages)));
        }
        if (!config.layerNorm().isEmpty()) {
            own.add(messages.get("rival.layers.norm", PlaneWords.of(PlanePart.BATCH_NORM, config, messages)));
        }
        each.setText(String.join("\n", own));
        PlaneSetupController.visible(each, !own.isEmpty());
        showing = false;
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
