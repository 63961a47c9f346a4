package dev.backlight.view.kind;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Names;
import dev.backlight.view.stage.control.Choices;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A field for each number of a layer; a change gives the layer as it is then.
public final class LayerFields {
    private static final int MOST_UNITS = 4096;
    private static final int MOST_FILTERS = 256;

    private final Messages messages;
    private final Consumer<LayerSpec> onChange;

    /// @param onChange is given the layer as it is after a change
    public LayerFields(Messages messages, Consumer<LayerSpec> onChange) {
        this.messages = messages;
        this.onChange = onChange;
    }

    /// The fields of a layer, in the order in which they are read; none if it has no numbers.
    public List<Node> of(LayerSpec layer) {
        return switch (layer) {
            case LayerSpec.Dense d ->
                List.of(number(
                        "units",
                        1,
                        MOST_UNITS,
                        d.units(),
                        units -> new LayerSpec.Dense(units, d.weights(), d.l1(), d.l2())));
            case LayerSpec.Activate a -> List.of(choice(a.activation()));
            case LayerSpec.Dropout d ->
                List.of(number(
                        "percent",
                        0,
                        95,
                        Math.round(100 * d.rate()),
                        percent -> new LayerSpec.Dropout(percent / 100f)));
            case LayerSpec.Conv2d c ->
                List.of(
                        number(
                                "filters",
                                1,
                                MOST_FILTERS,
                                c.filters(),
                                n -> convolution(c, n, c.kernel(), c.stride(), c.padding())),
                        number(
                                "kernel",
                                1,
                                11,
                                c.kernel(),
                                n -> convolution(c, c.filters(), n, c.stride(), c.padding())),
                        number(
                                "stride",
                                1,
                                8,
                                c.stride(),
                                n -> convolution(c, c.filters(), c.kernel(), n, c.padding())),
                        number(
                                "padding",
                                0,
                                8,
                                c.padding(),
                                n -> convolution(c, c.filters(), c.kernel(), c.stride(), n)));
            case LayerSpec.MaxPool p ->
                List.of(
                        number("window", 1, 14, p.size(), n -> new LayerSpec.MaxPool(n, p.stride())),
                        number("stride", 1, 14, p.stride(), n -> new LayerSpec.MaxPool(p.size(), n)));
            case LayerSpec.AveragePool p ->
                List.of(
                        number("window", 1, 14, p.size(), n -> new LayerSpec.AveragePool(n, p.stride())),
                        number("stride", 1, 14, p.stride(), n -> new LayerSpec.AveragePool(p.size(), n)));
            case LayerSpec.Flatten _, LayerSpec.BatchNorm _, LayerSpec.Softmax _ -> List.of();
        };
    }

    private static LayerSpec convolution(LayerSpec.Conv2d c, int filters, int kernel, int stride, int padding) {
        return new LayerSpec.Conv2d(filters, kernel, stride, padding, c.weights(), c.l1(), c.l2());
    }

    private Node number(String name, int least, int most, int value, IntFunction<LayerSpec> layer) {
        Spinner<Integer> spinner = new Spinner<>(least, most, Math.clamp(value, least, most));
        spinner.setEditable(true);
        spinner.getValueFactory().setConverter(new WholeNumber(least, most, spinner::getValue));
        spinner.getEditor().setOnAction(_ -> take(spinner));
        spinner.setPrefWidth(84);
        spinner.setMinWidth(84);
        spinner.getStyleClass().add("layer-" + name);
        String label = messages.get("editor." + name);
        spinner.getEditor().setAccessibleText(label);
        spinner.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take(spinner);
            }
        });
        spinner.valueProperty().subscribe((_, now) -> onChange.accept(layer.apply(now)));
        return labelled(label, spinner);
    }

    /// What was typed and not confirmed counts when the field is left; what is no number is forgotten,
    /// and the nearest possible one is taken for what is out of range.
    private static void take(Spinner<Integer> spinner) {
        var factory = spinner.getValueFactory();
        factory.setValue(factory.getConverter().fromString(spinner.getEditor().getText()));
        spinner.getEditor().setText(String.valueOf(spinner.getValue()));
    }

    private Node choice(Activation activation) {
        ComboBox<Activation> choice = Choices.steady(new ComboBox<>());
        choice.getItems().setAll(Activation.values());
        choice.setConverter(Names.converter(Names::of));
        choice.setValue(activation);
        choice.setAccessibleText(messages.get("network.activation"));
        choice.setOnAction(_ -> onChange.accept(new LayerSpec.Activate(choice.getValue())));
        return choice;
    }

    private static HBox labelled(String text, Node field) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(6, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
