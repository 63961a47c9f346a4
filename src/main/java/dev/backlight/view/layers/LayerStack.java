package dev.backlight.view.layers;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Windowed;
import dev.backlight.training.answer.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every layer's answer to one example, from the input on. Layers that do nothing outside of training are left out.
///
/// @param rows from input to output
record LayerStack(NetworkSpec spec, List<StackRow> rows) {

    static LayerStack of(Probe probe) {
        NetworkSpec spec = probe.snapshot().spec();
        List<StackRow> rows = new ArrayList<>();
        rows.add(StackRow.of(StackRow.INPUT, picture(spec.input()), probe.input()));
        if (probe.entered() != probe.input()) {
            rows.add(StackRow.of(StackRow.FEATURES, spec.entry(), probe.entered()));
        }
        for (int i = 0; i < spec.layers().size(); i++) {
            StackRow row =
                    StackRow.of(i, spec.shapes().get(i), probe.activations().get(i));
            LayerSpec layer = spec.layers().get(i);
            if (layer.hasFilters() && layer instanceof Windowed moved) {
                float[] kernels = probe.snapshot()
                        .parameters()
                        .get(spec.firstParameter(i))
                        .copy();
                rows.add(row.with(kernels, spec.inputOf(i).channels(), moved.size()));
            } else if (!layer.isSilent()) {
                rows.add(row);
            }
        }
        if (!Arrays.equals(probe.probabilities(), probe.logits())) {
            Shape classes = Shape.flat(probe.probabilities().length);
            rows.add(StackRow.of(StackRow.PROBABILITIES, classes, probe.probabilities()));
        }
        return new LayerStack(spec, List.copyOf(rows));
    }

    /// A network of dense layers sees a row of numbers; a square one is shown as the picture it was.
    private static Shape picture(Shape input) {
        int side = (int) Math.round(Math.sqrt(input.size()));
        return input.isFlat() && side > 1 && side * side == input.size() ? new Shape(1, side, side) : input;
    }
}
