package dev.backlight.view.layers;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.model.text.Messages;
import dev.backlight.view.kind.LayerWords;
import dev.backlight.view.paint.Numbers;

/// What rows and items of a stack are called.
record StackWords(Messages messages) {

    String name(NetworkSpec spec, StackRow row) {
        return switch (row.layer()) {
            case StackRow.INPUT -> messages.get("layers.input");
            case StackRow.PROBABILITIES -> messages.get("layers.probabilities");
            case StackRow.FEATURES -> messages.get("layers.features");
            default -> LayerWords.of(spec.layers().get(row.layer()), messages);
        };
    }

    /// `6 maps of 28 × 28`, or `128 numbers`.
    String size(StackRow row) {
        Shape shape = row.shape();
        if (row.layer() == StackRow.PROBABILITIES) {
            return messages.get("layers.probabilities.size");
        }
        if (!row.isPictures()) {
            return messages.get("layers.numbers", Numbers.grouped(shape.channels()));
        }
        return shape.channels() == 1
                ? messages.get("layers.picture", shape.height(), shape.width())
                : messages.get("layers.maps", shape.channels(), shape.height(), shape.width());
    }

    /// What the full colour stands for.
    String scale(StackRow row) {
        return row.layer() == StackRow.INPUT || row.layer() == StackRow.PROBABILITIES
                ? "0\u20131"
                : "\u00B1" + Numbers.fixed(row.limit(), 2);
    }

    /// The same number as in the graph and under the microscope, from 0.
    String item(NetworkSpec spec, StackRow row, int item) {
        boolean map = row.isPictures() && row.layer() >= 0;
        return messages.get(map ? "layers.map" : "layers.unit", item, name(spec, row));
    }

    /// The whole stack in a sentence, for screen readers.
    String describe(LayerStack stack) {
        StringBuilder text = new StringBuilder(messages.get("layers.accessible"));
        for (StackRow row : stack.rows()) {
            text.append(' ')
                    .append(name(stack.spec(), row))
                    .append(": ")
                    .append(size(row))
                    .append('.');
        }
        return text.toString();
    }

    /// Whether the layer's parts are filters.
    static boolean isConvolution(NetworkSpec spec, StackRow row) {
        return row.layer() >= 0 && spec.layers().get(row.layer()).hasFilters();
    }
}
