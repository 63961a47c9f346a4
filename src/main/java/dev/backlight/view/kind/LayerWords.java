package dev.backlight.view.kind;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Names;

/// Layers in a word and their numbers.
public final class LayerWords {
    private LayerWords() {}

    /// Such as "Convolution 6 · 5×5".
    public static String of(LayerSpec layer, Messages messages) {
        String kind = messages.get("editor.kind." + LayerKind.of(layer).id());
        return switch (layer) {
            case LayerSpec.Dense d -> kind + " " + d.units();
            case LayerSpec.Conv2d c -> kind + " " + c.filters() + " · " + c.kernel() + "×" + c.kernel();
            case LayerSpec.MaxPool p -> kind + " " + p.size() + "×" + p.size();
            case LayerSpec.AveragePool p -> kind + " " + p.size() + "×" + p.size();
            case LayerSpec.Dropout d -> kind + " " + Math.round(100 * d.rate()) + " %";
            case LayerSpec.Activate a -> Names.of(a.activation());
            case LayerSpec.Flatten _, LayerSpec.BatchNorm _, LayerSpec.Softmax _ -> kind;
        };
    }

    /// Where a layer stands for a column of numbers, such as "Convolution 5×5, ReLU".
    ///
    /// @param activation that follows it, as it is called
    /// @param last whether it gives the network's outputs
    public static String column(LayerSpec layer, String activation, boolean last, Messages messages) {
        return switch (layer) {
            case LayerSpec.Conv2d c -> messages.get("microscope.column.convolution", c.kernel(), activation);
            case LayerSpec.MaxPool p -> messages.get("microscope.column.maxpool", p.size());
            case LayerSpec.AveragePool p -> messages.get("microscope.column.averagepool", p.size());
            case LayerSpec.Dropout d -> messages.get("microscope.column.dropout", Names.number(d.rate()));
            case LayerSpec.BatchNorm _ -> messages.get("microscope.column.norm", activation);
            case LayerSpec.Dense _, LayerSpec.Activate _, LayerSpec.Softmax _, LayerSpec.Flatten _ ->
                messages.get(last ? "microscope.column.output" : "microscope.column.hidden", activation);
        };
    }
}
