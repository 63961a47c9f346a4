package dev.backlight.model;

import dev.backlight.engine.OptimizerSpec;

/// The optimizers one can choose in the setup panel, with the field's usual settings.
public enum OptimizerKind {
    SGD("SGD"),
    MOMENTUM("Momentum"),
    ADAM("Adam");

    private static final float MOMENTUM_FACTOR = 0.9f;

    private final String label;

    OptimizerKind(String label) {
        this.label = label;
    }

    /// The name in the field's own spelling, the same in every language.
    public String label() {
        return label;
    }

    public OptimizerSpec spec(float learningRate) {
        return switch (this) {
            case SGD -> new OptimizerSpec.Sgd(learningRate);
            case MOMENTUM -> new OptimizerSpec.Momentum(learningRate, MOMENTUM_FACTOR);
            case ADAM -> new OptimizerSpec.Adam(learningRate);
        };
    }

    /// The kind of a spec; null for one that the panel doesn't offer.
    public static OptimizerKind of(OptimizerSpec spec) {
        for (OptimizerKind kind : values()) {
            if (kind.spec(1).getClass() == spec.getClass()) {
                return kind;
            }
        }
        return null;
    }
}
