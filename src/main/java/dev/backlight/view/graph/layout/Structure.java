package dev.backlight.view.graph.layout;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Windowed;
import java.util.ArrayList;
import java.util.List;

/// What of a network is drawn: the input picture, columns of hidden items, and the outputs.
///
/// A column stands for one layer with weights and whatever follows it up to the next one (activation, pooling,
/// dropout). A network without hidden layers shows its outputs' weights as the only column, each beside its output.
///
/// @param pictureRows rows of the input as a picture; a flat input takes the smallest square that holds it
/// @param pictureColumns columns of the same
/// @param inputs how many numbers enter
/// @param columns from input to output
/// @param output the last layer with weights, whose numbers are the logits
/// @param direct true if the only column is the output layer itself
public record Structure(
        int pictureRows, int pictureColumns, int inputs, List<Column> columns, Column output, boolean direct) {

    /// How a column's items look.
    public enum Kind {
        /// Weights from the input, drawn as a picture of the input's shape.
        TILES,
        /// Units deeper in: only their activation.
        UNITS,
        /// Feature maps of a convolution for the current sample.
        MAPS
    }

    /// @param kind how its items look
    /// @param items units or maps
    /// @param perItem numbers in each item: 1 for units, height times width for maps
    /// @param mapWidth numbers in a row of a map; 1 for units
    /// @param kernel side of the filters of a convolution; 0 for units
    /// @param sum index of the layer whose output is the weighted sum z
    /// @param result index of the layer whose output leaves the column
    /// @param source index of the layer whose output enters, -1 for the input
    /// @param weights index of the weights among the network's parameters; biases follow
    /// @param activation of the weighted sum
    public record Column(
            Kind kind,
            int items,
            int perItem,
            int mapWidth,
            int kernel,
            int sum,
            int result,
            int source,
            int weights,
            Activation activation) {}

    public static Structure of(NetworkSpec spec) {
        List<Column> blocks = blocks(spec);
        Column output = blocks.getLast();
        boolean direct = blocks.size() == 1;
        List<Column> hidden = direct ? List.of(output) : List.copyOf(blocks.subList(0, blocks.size() - 1));
        Shape input = spec.input();
        int columns = input.isFlat() ? (int) Math.ceil(Math.sqrt(input.size())) : input.width();
        int rows = input.isFlat() ? (input.size() + columns - 1) / columns : input.height();
        return new Structure(rows, columns, input.size(), hidden, output, direct);
    }

    /// Rows of the picture of a first-layer unit's weights: the input's, or the filter's, its channels below each
    /// other.
    public int tileRows() {
        int kernel = columns.getFirst().kernel();
        return kernel == 0 ? pictureRows : kernel * inputs / (pictureRows * pictureColumns);
    }

    /// Columns of the picture of a first-layer unit's weights.
    public int tileColumns() {
        int kernel = columns.getFirst().kernel();
        return kernel == 0 ? pictureColumns : kernel;
    }

    /// Whether the outputs have passed an activation, so that they are no logits.
    public boolean squashed() {
        return output.activation() != Activation.LINEAR;
    }

    /// The index of the column whose items feed the outputs.
    public int last() {
        return columns.size() - 1;
    }

    private static List<Column> blocks(NetworkSpec spec) {
        List<LayerSpec> layers = spec.layers();
        List<Shape> shapes = spec.shapes();
        List<Column> blocks = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (!layers.get(i).hasWeights()) {
                continue;
            }
            int end = i;
            int sum = i;
            Activation activation = Activation.LINEAR;
            while (end + 1 < layers.size() && !layers.get(end + 1).hasWeights()) {
                end++;
                if (layers.get(end).function().isPresent()) {
                    activation = layers.get(end).function().get();
                    sum = end - 1;
                }
            }
            Shape shape = shapes.get(lastShaped(shapes, i, end));
            int kernel = layers.get(i) instanceof Windowed filters ? filters.size() : 0;
            Kind kind = kernel > 0 ? Kind.MAPS : blocks.isEmpty() ? Kind.TILES : Kind.UNITS;
            blocks.add(new Column(
                    kind,
                    shape.channels(),
                    shape.height() * shape.width(),
                    shape.width(),
                    kernel,
                    sum,
                    end,
                    i - 1,
                    spec.firstParameter(i),
                    activation));
        }
        return blocks;
    }

    /// Flattening changes the shape, not the numbers: a map is still a map behind it.
    private static int lastShaped(List<Shape> shapes, int from, int end) {
        int i = end;
        while (i > from && shapes.get(i).isFlat()) {
            i--;
        }
        return i;
    }
}
