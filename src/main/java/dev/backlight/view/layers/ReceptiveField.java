package dev.backlight.view.layers;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Windowed;

/// The part of the input picture that one value of a layer can see, in whole pixels, both ends included.
record ReceptiveField(int top, int left, int bottom, int right) {

    /// Walks back from a value of a layer's output to the input, clipped to the picture.
    ///
    /// @param layer index in the spec
    /// @param row of the value in its map
    /// @param column of the value in its map
    static ReceptiveField of(NetworkSpec spec, int layer, int row, int column) {
        Shape input = spec.entry();
        ReceptiveField field = new ReceptiveField(row, column, row, column);
        for (int i = layer; i >= 0; i--) {
            if (spec.layers().get(i) instanceof Windowed moved) {
                field = field.before(moved.size(), moved.stride(), moved.padding());
            } else if (spec.layers().get(i).readsWhole()) {
                field = whole(spec.inputOf(i));
            }
        }
        return new ReceptiveField(
                Math.max(0, field.top),
                Math.max(0, field.left),
                Math.min(input.height() - 1, field.bottom),
                Math.min(input.width() - 1, field.right));
    }

    private static ReceptiveField whole(Shape shape) {
        return new ReceptiveField(0, 0, shape.height() - 1, shape.width() - 1);
    }

    private ReceptiveField before(int size, int stride, int padding) {
        return new ReceptiveField(
                top * stride - padding,
                left * stride - padding,
                bottom * stride - padding + size - 1,
                right * stride - padding + size - 1);
    }
}
