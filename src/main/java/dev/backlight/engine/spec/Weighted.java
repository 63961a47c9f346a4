package dev.backlight.engine.spec;

/// What layers with weights have in common: sums of what enters, each value times a weight of its own.
public sealed interface Weighted permits LayerSpec.Dense, LayerSpec.Conv2d {
    /// Units, or filters.
    int units();

    /// What its weights are before the first step.
    Initializer weights();

    /// What `Σ|w|` is multiplied by in the loss.
    float l1();

    /// What `½·Σw²` is multiplied by in the loss.
    float l2();

    /// How many values a weighted sum is made of.
    double fanIn(Shape input);

    /// How many weighted sums a value enters.
    double fanOut();

    /// The same with as many units, or filters.
    ///
    /// @throws IllegalArgumentException if there is none
    LayerSpec withUnits(int other);

    /// The same with other first weights and penalties.
    ///
    /// @throws IllegalArgumentException if a penalty is negative
    LayerSpec withWeights(Initializer first, float otherL1, float otherL2);
}
