package dev.backlight.view.network;

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
}
