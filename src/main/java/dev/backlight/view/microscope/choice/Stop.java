package dev.backlight.view.microscope.choice;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.glass.Column;
import dev.backlight.glass.Study;
import dev.backlight.view.kind.LayerKind;
import java.util.ArrayList;
import java.util.List;

/// A stop of one example's way: forward to the loss, back to every weight, the step, and forward again.
///
/// @param column where it happens; −1 where no column is meant
public record Stop(Kind kind, int column) {
    public enum Kind {
        SUMS("sums"),
        CONVOLUTION("convolution"),
        POOL("pool"),
        DROPOUT("dropout"),
        NORMALISATION("normalisation"),
        ACTIVATIONS("activations"),
        OUTPUT("output"),
        LOSS("loss"),
        OUTPUT_DELTAS("outputdeltas"),
        HIDDEN_DELTAS("hiddendeltas"),
        GRADIENTS("gradients"),
        MEMORY("memory"),
        CORRECTION("correction"),
        UPDATE("update"),
        AGAIN("again");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// The word in the text bundles: `microscope.stop.ID`.
        public String id() {
            return id;
        }
    }

    /// All stops of a study, in their order.
    public static List<Stop> of(Study study) {
        List<Stop> stops = new ArrayList<>();
        int last = study.columns().size() - 1;
        for (int c = 0; c <= last; c++) {
            Column column = study.columns().get(c);
            stops.add(new Stop(first(column.kind()), c));
            if (c < last && column.activation() != Activation.LINEAR) {
                stops.add(new Stop(Kind.ACTIVATIONS, c));
            }
        }
        stops.add(new Stop(Kind.OUTPUT, last));
        stops.add(new Stop(Kind.LOSS, -1));
        stops.add(new Stop(Kind.OUTPUT_DELTAS, last));
        for (int c = last - 1; c >= 0; c--) {
            stops.add(new Stop(Kind.HIDDEN_DELTAS, c));
        }
        if (study.columns().stream().anyMatch(Column::learns)) {
            step(study, stops);
        }
        return List.copyOf(stops);
    }

    private static void step(Study study, List<Stop> stops) {
        stops.add(new Stop(Kind.GRADIENTS, -1));
        if (study.step().kept() > 0) {
            stops.add(new Stop(Kind.MEMORY, -1));
        }
        if (study.step().kept() > 1) {
            stops.add(new Stop(Kind.CORRECTION, -1));
        }
        stops.add(new Stop(Kind.UPDATE, -1));
        stops.add(new Stop(Kind.AGAIN, -1));
    }

    private static Kind first(LayerSpec kind) {
        return switch (LayerKind.of(kind).told()) {
            case SUMS -> Kind.SUMS;
            case CONVOLUTION -> Kind.CONVOLUTION;
            case POOL -> Kind.POOL;
            case DROPOUT -> Kind.DROPOUT;
            case NORMALISATION -> Kind.NORMALISATION;
        };
    }

    public boolean isBackward() {
        return kind.compareTo(Kind.LOSS) > 0 && kind != Kind.AGAIN;
    }

    /// Whether it is about one weight and its step.
    public boolean isStep() {
        return kind.compareTo(Kind.GRADIENTS) >= 0 && kind != Kind.AGAIN;
    }

    /// The path as this stop looks at it: the weight that lights up is one that it computes with.
    public Choice focus(Choice chosen, Study study) {
        if (isStep()) {
            return chosen.learning(study);
        }
        return column < 0 ? chosen : new Choice(kind == Kind.HIDDEN_DELTAS ? column + 1 : column, chosen.path());
    }

    /// The level whose unit this stop is about, 0 for the input.
    public int level(Choice focus) {
        return (column < 0 ? focus.column() : column) + 1;
    }

    /// Whether the sums of a column have been made at this stop.
    public boolean knowsSums(int ofColumn) {
        return kind.compareTo(Kind.OUTPUT) >= 0 || column >= ofColumn;
    }

    /// Whether a column's answers have been made at this stop.
    public boolean knowsAnswers(int ofColumn) {
        return kind.compareTo(Kind.OUTPUT) >= 0 || column > ofColumn || column == ofColumn && kind == Kind.ACTIVATIONS;
    }

    public boolean knowsLoss() {
        return kind.compareTo(Kind.LOSS) >= 0;
    }

    /// Whether ∂L/∂z of a column is known at this stop.
    public boolean knowsDeltas(int ofColumn) {
        return isBackward() && (isStep() || ofColumn >= column);
    }
}
