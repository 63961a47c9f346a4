package dev.backlight.training;

import dev.backlight.data.Examples;
import dev.backlight.engine.Normalization;

/// How the inputs of an experiment are measured before they enter the network. What is learned from data for it is
/// learned from the training set alone.
public enum InputScale {
    /// As they come; pixels lie in [0, 1].
    PLAIN,
    /// Minus the mean of each feature: for digits, minus the mean digit.
    CENTRED,
    /// Minus the mean of each feature, over the standard deviation of all numbers from those means.
    STANDARDISED;

    public Normalization of(Examples data) {
        return switch (this) {
            case PLAIN -> Normalization.NONE;
            case CENTRED -> new Normalization(data.means(), 1);
            case STANDARDISED -> new Normalization(data.means(), data.deviation() > 0 ? 1 / data.deviation() : 1);
        };
    }
}
