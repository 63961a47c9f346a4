package dev.backlight.engine;

/// One layer of a network, described.
public sealed interface LayerSpec {
    /// Affine map Y = X·W + b to `units` numbers. l1 and l2 are the penalty factors of its weights: the loss grows by
    /// l1·Σ|w| + ½·l2·Σw².
    record Dense(int units, Initializer weights, float l1, float l2) implements LayerSpec {
        public Dense(int units) {
            this(units, Initializer.auto(), 0, 0);
        }
    }

    record Activate(Activation activation) implements LayerSpec {}

    record Softmax() implements LayerSpec {}
}
