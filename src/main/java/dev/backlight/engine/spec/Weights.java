package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.ejml.data.FMatrixRMaj;

/// All numbers of a network, or of several, at one moment, each matrix under the name that
/// `Architecture.parameters()` gives it. Immutable: may be kept, handed on and read by any thread.
public final class Weights {
    private final Architecture architecture;
    private final Matrix[] matrices;

    private Weights(Architecture architecture, Matrix[] matrices) {
        this.architecture = architecture;
        this.matrices = matrices;
    }

    /// The numbers of one matrix, row by row; immutable.
    public static final class Matrix {
        private final float[] values;

        private Matrix(float[] values) {
            this.values = values;
        }

        public int length() {
            return values.length;
        }

        public float get(int position) {
            return values[position];
        }

        /// Copies all numbers to where there is room for them.
        ///
        /// @param to receives `length()` numbers from its beginning
        public void copyTo(float[] to) {
            System.arraycopy(values, 0, to, 0, values.length);
        }

        public float[] copy() {
            return values.clone();
        }
    }

    /// Numbers of a network, matrix by matrix, row by row.
    ///
    /// @param values given away: not to be changed any more
    /// @throws IllegalArgumentException if these are not the matrices of that network
    public static Weights of(Architecture architecture, float[]... values) {
        check(architecture, values.length, p -> values[p].length);
        Matrix[] matrices = Arrays.stream(values).map(Matrix::new).toArray(Matrix[]::new);
        return new Weights(architecture, matrices);
    }

    /// Copies the numbers of a network at work.
    ///
    /// @param values its own matrices, as `architecture.parameters()` lists them: they need no check
    public static Weights copyOf(Architecture architecture, List<FMatrixRMaj> values) {
        Matrix[] matrices = new Matrix[values.size()];
        for (int p = 0; p < matrices.length; p++) {
            FMatrixRMaj value = values.get(p);
            matrices[p] = new Matrix(Arrays.copyOf(value.data, value.getNumElements()));
        }
        return new Weights(architecture, matrices);
    }

    public Architecture architecture() {
        return architecture;
    }

    /// How many matrices there are.
    public int size() {
        return matrices.length;
    }

    /// A matrix; the same object each time.
    public Matrix get(int parameter) {
        return matrices[parameter];
    }

    public float get(Place place) {
        return matrices[place.parameter()].get(place.position());
    }

    /// How many numbers there are in all.
    public long count() {
        return Arrays.stream(matrices).mapToLong(Matrix::length).sum();
    }

    /// How many numbers each matrix has.
    public int[] lengths() {
        return Arrays.stream(matrices).mapToInt(Matrix::length).toArray();
    }

    /// @throws IllegalArgumentException with one sentence if there is no such number
    public void require(Place place) {
        if (!has(place)) {
            throw new Refusal(
                    "The network has no number {0} in its parameter {1}: choose one that is on screen.",
                    place.position(), place.parameter());
        }
    }

    /// Whether a place is one of these numbers'.
    public boolean has(Place place) {
        return place.parameter() >= 0
                && place.parameter() < matrices.length
                && place.position() >= 0
                && place.position() < matrices[place.parameter()].length();
    }

    /// Whether these are matrices of the same lengths, so that one network can have either.
    public boolean fits(Weights other) {
        boolean fits = size() == other.size();
        for (int p = 0; fits && p < size(); p++) {
            fits = get(p).length() == other.get(p).length();
        }
        return fits;
    }

    /// Copies all numbers into a network at work.
    ///
    /// @param whose what the matrices belong to
    /// @param to as `copyOf`
    /// @throws IllegalArgumentException if these are not the numbers of its layers; nothing is changed then
    public void copyTo(Architecture whose, List<FMatrixRMaj> to) {
        check(whose, size(), p -> get(p).length());
        for (int p = 0; p < size(); p++) {
            get(p).copyTo(to.get(p).data);
        }
    }

    /// @param length how many numbers each of `count` matrices has
    /// @throws IllegalArgumentException if these are not the matrices of that network
    public static void check(Architecture whose, int count, IntUnaryOperator length) {
        List<ParameterSpec> parameters = whose.parameters();
        if (count != parameters.size()) {
            throw new Refusal(
                    "The network {0} has {1} parameter arrays, not {2}.", whose.summary(), parameters.size(), count);
        }
        for (int p = 0; p < count; p++) {
            ParameterSpec parameter = parameters.get(p);
            if (length.applyAsInt(p) != parameter.count()) {
                throw new Refusal(
                        "The parameter \"{0}\" has {1} numbers, not {2}.",
                        parameter.name(), parameter.count(), length.applyAsInt(p));
            }
        }
    }

    /// The numbers of one of several networks; shared, not copied.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public Weights of(String network) {
        if (architecture instanceof Architecture.Several several) {
            int[] range = several.range(network);
            return new Weights(several.member(network), Arrays.copyOfRange(matrices, range[0], range[1]));
        }
        throw new Refusal("There is only one network: {0}.", architecture.summary());
    }

    /// A copy of all matrices, to be changed.
    public float[][] copy() {
        return Arrays.stream(matrices).map(Matrix::copy).toArray(float[][]::new);
    }

    /// The same numbers but for one; the other matrices are shared, not copied.
    public Weights with(Place place, float value) {
        float[] changed = get(place.parameter()).copy();
        changed[place.position()] = value;
        return with(place.parameter(), changed);
    }

    /// The same numbers but for one matrix.
    ///
    /// @param values given away: not to be changed any more
    /// @throws IllegalArgumentException if there are more or fewer than before
    public Weights with(int parameter, float[] values) {
        if (values.length != get(parameter).length()) {
            throw new Refusal(
                    "The parameter \"{0}\" has {1} numbers, not {2}.",
                    architecture.parameters().get(parameter).name(),
                    get(parameter).length(),
                    values.length);
        }
        Matrix[] others = matrices.clone();
        others[parameter] = new Matrix(values);
        return new Weights(architecture, others);
    }

    /// Whether every number is one: neither infinite nor NaN.
    public boolean areFinite() {
        for (Matrix matrix : matrices) {
            for (float value : matrix.values) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether all numbers are the same, bit for bit, whatever the networks do with them.
    @Override
    public boolean equals(Object other) {
        boolean same = other instanceof Weights weights && size() == weights.size();
        for (int p = 0; same && p < size(); p++) {
            same = Arrays.equals(matrices[p].values, ((Weights) other).matrices[p].values);
        }
        return same;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Matrix matrix : matrices) {
            hash = 31 * hash + Arrays.hashCode(matrix.values);
        }
        return hash;
    }

    @Override
    public String toString() {
        return count() + " numbers of " + architecture.summary();
    }
}
