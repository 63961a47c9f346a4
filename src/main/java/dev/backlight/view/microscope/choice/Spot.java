package dev.backlight.view.microscope.choice;

/// A place in the graph that a number belongs to, so that the one lights up with the other.
public sealed interface Spot {
    /// A neuron, or one value of a picture.
    ///
    /// @param level 0 for the input, then the columns
    record Unit(int level, int unit) implements Spot {}

    /// What leads from a unit of a level to one of the next.
    ///
    /// @param column from 0
    record Weight(int column, int from, int to) implements Spot {}

    /// A number of a study of a sequence.
    ///
    /// @param quantity by its id
    record Number(int quantity, int index) implements Spot {}

    /// The loss.
    record Loss() implements Spot {}
}
