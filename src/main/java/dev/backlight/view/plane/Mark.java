package dev.backlight.view.plane;

/// A thing of the playground's graph that one can point at.
public sealed interface Mark {
    /// A neuron.
    ///
    /// @param column 0 for the features
    record Neuron(int column, int unit) implements Mark {}

    /// A weight.
    ///
    /// @param column that it leaves
    record Edge(int column, int from, int to) implements Mark {}
}
