package dev.backlight.view.graph.edge;

/// Something of the graph that can be pointed at.
public sealed interface Target {
    /// The whole input.
    record Picture() implements Target {}

    /// One input number.
    record Pixel(int index) implements Target {}

    /// One unit or feature map of a column.
    record Unit(int column, int item) implements Target {}

    /// One logit.
    record Output(int index) implements Target {}

    /// The curve from the layer before into one item.
    record Inflow(int column, int item) implements Target {}

    /// The curve from one row of a column to a row of the next column.
    record Rows(int column, int row, int nextRow) implements Target {}

    /// The curve from one row of the last column to an output.
    record Vote(int row, int output) implements Target {}
}
