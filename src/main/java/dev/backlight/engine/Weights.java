package dev.backlight.engine;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.text.Refusal;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/// All numbers of a network at one moment, each matrix under the name that `NetworkSpec.parameters()` gives it.
/// Immutable: may be kept, handed on and read by any thread.
public final class Weights {
    private final NetworkSpec spec;
    private final float[][] values;

    private Weights(NetworkSpec spec, float[][] values) {
        this.spec = spec;
        this.values = values;
    }

    /// Numbers of a network, matrix by matrix, row by row.
    ///
    /// @param values given away: not to be changed any more
    /// @throws IllegalArgumentException if these are not the matrices of that network
    public static Weights of(NetworkSpec spec, float[]... values) {
        List<ParameterSpec> parameters = spec.parameters();
        if (values.length != parameters.size()) {
            throw new Refusal(
                    "The network {0} has {1} parameter arrays, not {2}.",
                    spec.summary(), parameters.size(), values.length);
        }
        for (int p = 0; p < values.length; p++) {
            if (values[p].length != parameters.get(p).count()) {
                throw new Refusal(
                        "The parameter \"{0}\" has {1} numbers, not {2}.",
                        parameters.get(p).name(), parameters.get(p).count(), values[p].length);
            }
        }
        return new Weights(spec, values.clone());
    }

    public NetworkSpec spec() {
        return spec;
    }

    /// How many matrices there are.
    public int size() {
        return values.length;
    }

    /// How many numbers a matrix has.
    public int length(int parameter) {
        return values[parameter].length;
    }

    /// How many numbers there are in all.
    public long count() {
        long count = 0;
        for (float[] matrix : values) {
            count += matrix.length;
        }
        return count;
    }

    public float get(int parameter, int position) {
        return values[parameter][position];
    }

    public float get(Place place) {
        return get(place.parameter(), place.position());
    }

    /// A matrix, row by row; can't be written to.
    public FloatBuffer values(int parameter) {
        return FloatBuffer.wrap(values[parameter]).asReadOnlyBuffer();
    }

    /// A copy of a matrix, row by row.
    public float[] copy(int parameter) {
        return values[parameter].clone();
    }

    /// A copy of all matrices, to be changed.
    public float[][] copy() {
        float[][] copy = new float[values.length][];
        Arrays.setAll(copy, this::copy);
        return copy;
    }

    /// Copies a matrix to where there is room for it.
    ///
    /// @param to receives `length(parameter)` numbers from its beginning
    public void copyTo(int parameter, float[] to) {
        System.arraycopy(values[parameter], 0, to, 0, values[parameter].length);
    }

    /// The same numbers but for one; the other matrices are shared, not copied.
    public Weights with(Place place, float value) {
        float[] changed = copy(place.parameter());
        changed[place.position()] = value;
        return with(place.parameter(), changed);
    }

    /// The same numbers but for one matrix.
    ///
    /// @param matrix given away: not to be changed any more
    /// @throws IllegalArgumentException if it has another length
    public Weights with(int parameter, float[] matrix) {
        float[][] others = values.clone();
        others[parameter] = matrix;
        return of(spec, others);
    }

    /// Whether every number is one: neither infinite nor NaN.
    public boolean areFinite() {
        for (float[] matrix : values) {
            for (float value : matrix) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Equal networks with the same numbers, bit for bit.
    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights
                && spec.equals(weights.spec)
                && Arrays.deepEquals(values, weights.values);
    }

    @Override
    public int hashCode() {
        return 31 * spec.hashCode() + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return count() + " numbers of " + spec.summary();
    }
}
