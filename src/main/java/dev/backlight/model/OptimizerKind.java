package dev.backlight.model;

import dev.backlight.engine.spec.OptimizerSpec;

/// The optimizers one can choose in the setup panel, with the field's usual settings.
public enum OptimizerKind {
    SGD("SGD"),
    MOMENTUM("Momentum"),
    NESTEROV("Nesterov"),
    ADAGRAD("AdaGrad"),
    RMSPROP("RMSProp"),
    ADAM("Adam"),
    ADAMW("AdamW"),
    /// All examples at once: for small data sets.
    GRADIENT_DESCENT("Full batch");

    private static final float MOMENTUM_FACTOR = 0.9f;
    private static final float RMS_DECAY = 0.9f;
    private static final float WEIGHT_DECAY = 0.01f;

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
            case NESTEROV -> new OptimizerSpec.Nesterov(learningRate, MOMENTUM_FACTOR);
            case ADAGRAD -> new OptimizerSpec.AdaGrad(learningRate);
            case RMSPROP -> new OptimizerSpec.RmsProp(learningRate, RMS_DECAY);
            case ADAM -> new OptimizerSpec.Adam(learningRate);
            case ADAMW -> new OptimizerSpec.AdamW(learningRate, 0.9f, 0.999f, 1e-8f, WEIGHT_DECAY);
            case GRADIENT_DESCENT -> new OptimizerSpec.GradientDescent(learningRate);
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
