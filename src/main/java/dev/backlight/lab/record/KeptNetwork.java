package dev.backlight.lab.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/// A reader of digits that a trial has learned, small enough to be kept with what was measured. It is a perceptron
/// of ReLU layers that reads pictures made smaller; `kit.WholeDigits` makes of it one that reads whole ones.
///
/// @param name the lab's word for it, as in `Lab.networks`
/// @param side of the pictures it reads, in pixels: 8 or 14
/// @param widths inputs, units of each layer, outputs
/// @param recipe how it learned
/// @param numbers all its numbers as float32, little-endian: of each layer weights [from x to], then biases [to]
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers; compared below
public record KeptNetwork(String name, int side, int[] widths, Recipe recipe, byte[] numbers) {
    /// How such a network learned, or would go on learning.
    ///
    /// @param rate of Adam
    /// @param squared whether by the squared error, else by softmax and cross entropy
    public record Recipe(float rate, int batch, int epochs, boolean squared) {}

    /// @throws IllegalStateException if there are not as many numbers as the widths ask for
    public KeptNetwork {
        int count = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            count += (widths[layer - 1] + 1) * widths[layer];
        }
        if (widths.length < 2 || widths[0] != side * side || numbers.length != count * Float.BYTES) {
            throw new IllegalStateException("The network " + name + " of " + Arrays.toString(widths) + " needs " + count
                    + " numbers, not " + numbers.length / Float.BYTES + ".");
        }
    }

    /// @param parameters of each layer weights [from x to], row by row, then biases [to]
    public static KeptNetwork of(String name, int side, Recipe recipe, float[]... parameters) {
        int[] widths = new int[parameters.length / 2 + 1];
        widths[0] = side * side;
        int count = 0;
        for (int p = 0; p < parameters.length; p++) {
            widths[p / 2 + 1] = parameters[p].length; // the biases come second
            count += parameters[p].length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] values : parameters) {
            for (float value : values) {
                bytes.putFloat(value);
            }
        }
        return new KeptNetwork(name, side, widths, recipe, bytes.array());
    }

    /// Of each layer weights [from x to], row by row, then biases [to].
    public float[][] parameters() {
        FloatBuffer all =
                ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[][] parameters = new float[2 * (widths.length - 1)][];
        for (int p = 0; p < parameters.length; p++) {
            int to = widths[p / 2 + 1];
            parameters[p] = new float[p % 2 == 0 ? widths[p / 2] * to : to];
            all.get(parameters[p]);
        }
        return parameters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptNetwork(String called, int size, int[] units, Recipe learned, byte[] values)
                && name.equals(called)
                && side == size
                && Arrays.equals(widths, units)
                && recipe.equals(learned)
                && Arrays.equals(numbers, values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(widths) + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return name + " of " + Arrays.toString(widths);
    }
}
