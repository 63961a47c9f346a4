package dev.backlight.engine.spec;

/// What one parameter of a network is: a matrix that belongs to a layer. `NetworkSpec.parameters()` lists them in
/// the order in which a network, its snapshots and all files have them.
///
/// @param layer the one it belongs to among `NetworkSpec.layers()`, from 0
/// @param name where it sits, in words: `layer 1 weights`
/// @param role what it is to its layer
/// @param rows of the matrix
/// @param columns of the matrix; values lie row by row
public record ParameterSpec(int layer, String name, Role role, int rows, int columns) {
    private static final long MOST = 100_000_000_000_000_000L;

    /// What a matrix is to its layer.
    public enum Role {
        /// Multiplied with what enters the layer or with what it remembers; drawn at random in the beginning.
        WEIGHTS,
        /// Added to each unit's sum; zero in the beginning.
        BIASES,
        /// What normalised values are multiplied with, γ; one in the beginning.
        SCALE,
        /// What is added to normalised values, β; zero in the beginning.
        SHIFT,
        /// A mean that is watched while the network learns, not learned.
        RUNNING_MEAN,
        /// A variance that is watched while the network learns, not learned.
        RUNNING_VARIANCE
    }

    /// A matrix of a layer that does not know yet which of a network's it is.
    ///
    /// @param name within the layer: `weights`
    public static ParameterSpec of(Role role, String name, int rows, int columns) {
        return new ParameterSpec(0, name, role, rows, columns);
    }

    /// The same matrix in a layer of a network.
    ///
    /// @param where that layer in words: `layer 1`
    ParameterSpec in(int index, String where) {
        return new ParameterSpec(index, where + " " + name, role, rows, columns);
    }

    /// Whether optimizers change it.
    public boolean trainable() {
        return switch (role) {
            case WEIGHTS, BIASES, SCALE, SHIFT -> true;
            case RUNNING_MEAN, RUNNING_VARIANCE -> false;
        };
    }

    /// How many numbers it has; of more than 10^17 that many.
    public long count() {
        return Math.min(MOST, (long) rows * columns);
    }
}
