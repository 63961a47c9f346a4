package dev.backlight.view.kind;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;

/// The screen's table of the kinds of layers: what each is called in text keys, what one begins with, and how the
/// microscope writes and tells it. A new kind is a line here, its words and its fields.
public enum LayerKind {
    DENSE("dense", new LayerSpec.Dense(64), Told.SUMS),
    ACTIVATION("activation", new LayerSpec.Activate(Activation.RELU), Told.SUMS),
    CONVOLUTION("convolution", new LayerSpec.Conv2d(8, 3, 1, 1), Told.CONVOLUTION),
    MAX_POOL("max.pool", new LayerSpec.MaxPool(2, 2), Told.POOL),
    AVERAGE_POOL("average.pool", new LayerSpec.AveragePool(2, 2), Told.POOL),
    FLATTEN("flatten", new LayerSpec.Flatten(), Told.SUMS),
    DROPOUT("dropout", new LayerSpec.Dropout(0.25f), Told.DROPOUT),
    BATCH_NORM("batch.norm", new LayerSpec.BatchNorm(), Told.NORMALISATION),
    SOFTMAX("softmax", new LayerSpec.Softmax(), Told.SUMS);

    /// How a layer's way is told, number by number.
    public enum Told {
        SUMS("h", "microscope.ask.hiddendelta", "w"),
        CONVOLUTION("c", "microscope.ask.hiddendelta", "w"),
        POOL("p", "microscope.ask.poolback", "m"),
        DROPOUT("d", "microscope.ask.dropoutback", "m"),
        NORMALISATION("n", "microscope.ask.normback", "γ/√(σ²+ε) ");

        private final String letter;
        private final String back;
        private final String factor;

        Told(String letter, String back, String factor) {
            this.letter = letter;
            this.back = back;
            this.factor = factor;
        }

        /// What its values are called in formulas.
        public String letter() {
            return letter;
        }

        /// The key of the question that is asked where δ goes back through it.
        public String back() {
            return back;
        }

        /// What δ is multiplied by on its way back: a weight; of a pool 1 for the winner; of dropout the mask.
        public String factor() {
            return factor;
        }
    }

    private final String id;
    private final LayerSpec fresh;
    private final Told told;

    LayerKind(String id, LayerSpec fresh, Told told) {
        this.id = id;
        this.fresh = fresh;
        this.told = told;
    }

    /// The kind of a layer.
    public static LayerKind of(LayerSpec layer) {
        return switch (layer) {
            case LayerSpec.Dense _ -> DENSE;
            case LayerSpec.Activate _ -> ACTIVATION;
            case LayerSpec.Conv2d _ -> CONVOLUTION;
            case LayerSpec.MaxPool _ -> MAX_POOL;
            case LayerSpec.AveragePool _ -> AVERAGE_POOL;
            case LayerSpec.Flatten _ -> FLATTEN;
            case LayerSpec.Dropout _ -> DROPOUT;
            case LayerSpec.BatchNorm _ -> BATCH_NORM;
            case LayerSpec.Softmax _ -> SOFTMAX;
        };
    }

    /// The stable word in text keys.
    public String id() {
        return id;
    }

    /// The layer one begins with.
    public LayerSpec fresh() {
        return fresh;
    }

    /// How its way is told in the microscope.
    public Told told() {
        return told;
    }
}
