package dev.backlight.training.recipe;

import dev.backlight.data.Examples;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.math.Extraction;

/// How the inputs of an experiment are measured before they enter the network. What is learned from data for it is
/// learned from the training set alone.
public enum InputScale {
    /// Pixels as the bytes they came as, in [0, 255]: to see what normalization is good for. Features, which are
    /// computed from pixels in [0, 1], stay as they come.
    RAW,
    /// As they come; pixels lie in [0, 1].
    PLAIN,
    /// Minus the mean of each feature: for digits, minus the mean digit.
    CENTRED,
    /// Minus the mean of each feature, over the standard deviation of all numbers from those means.
    STANDARDISED;

    private static final float BYTE = 255;

    /// @param data the training set
    /// @param extraction what the network reads of it
    public Normalization of(Examples data, Extraction extraction) {
        return switch (this) {
            case RAW -> extraction.isNone() ? new Normalization(new float[data.features()], BYTE) : Normalization.NONE;
            case PLAIN -> Normalization.NONE;
            case CENTRED -> new Normalization(means(data, extraction), 1);
            case STANDARDISED -> {
                float deviation = extraction.isNone() ? data.deviation() : extraction.deviation();
                yield new Normalization(means(data, extraction), deviation > 0 ? 1 / deviation : 1);
            }
        };
    }

    private static float[] means(Examples data, Extraction extraction) {
        return extraction.isNone() ? data.means() : extraction.means();
    }
}
