package dev.backlight.engine.spec.sequence;

import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.ParameterSpec.Role;
import dev.backlight.engine.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/// Lists the matrices of a network over sequences. Layers are counted from 1 in their names, those of a residual
/// branch behind the residual layer itself.
final class SequenceParameters {
    private final SequenceSpec spec;
    private final List<ParameterSpec> found = new ArrayList<>();
    private int layer;
    private int number;

    private SequenceParameters(SequenceSpec spec) {
        this.spec = spec;
    }

    static List<ParameterSpec> of(SequenceSpec spec) {
        SequenceParameters parameters = new SequenceParameters(spec);
        int width = 1;
        for (SequenceLayerSpec layer : spec.layers()) {
            parameters.add(layer, width);
            width = layer.output(width);
            parameters.layer++;
        }
        return List.copyOf(parameters.found);
    }

    private void add(SequenceLayerSpec one, int width) {
        number++;
        switch (one) {
            case SequenceLayerSpec.Embedding embedding ->
                add(Role.WEIGHTS, "embedding", spec.vocabulary(), embedding.width());
            case SequenceLayerSpec.Recurrent recurrent -> addRecurrent(recurrent, width);
            case SequenceLayerSpec.Places(boolean learned) -> addPlaces(learned, width);
            case SequenceLayerSpec.Attention attention -> {
                for (String name : List.of("queries", "keys", "values", "output")) {
                    add(Role.WEIGHTS, name, width, width);
                }
                addPlaces(attention.places(), width);
            }
            case SequenceLayerSpec.Norm(boolean centred) -> {
                add(Role.SCALE, "gains", 1, width);
                if (centred) {
                    add(Role.SHIFT, "shifts", 1, width);
                }
            }
            case SequenceLayerSpec.Residual(List<SequenceLayerSpec> branch) -> {
                int inner = width;
                for (SequenceLayerSpec each : branch) {
                    add(each, inner);
                    inner = each.output(inner);
                }
            }
            case SequenceLayerSpec.Rows rows ->
                rows.layer()
                        .parameters(Shape.flat(width))
                        .forEach(own -> add(own.role(), own.name(), own.rows(), own.columns()));
            case SequenceLayerSpec.Pool _ -> {}
        }
    }

    private void addRecurrent(SequenceLayerSpec.Recurrent recurrent, int width) {
        int columns = recurrent.cell().gates() * recurrent.units();
        add(Role.WEIGHTS, "input weights", width, columns);
        add(Role.WEIGHTS, "state weights", recurrent.units(), columns);
        add(Role.BIASES, "biases", 1, columns);
        if (recurrent.cell() == Cell.GRU) {
            add(Role.BIASES, "state biases", 1, recurrent.units());
        }
    }

    private void addPlaces(boolean learned, int width) {
        if (learned) {
            add(Role.WEIGHTS, "places", spec.maxTime(), width);
        }
    }

    private void add(Role role, String name, int rows, int columns) {
        found.add(new ParameterSpec(layer, "layer " + number + " " + name, role, rows, columns));
    }
}
