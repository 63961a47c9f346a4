package dev.backlight.data;

import org.ejml.data.FMatrixRMaj;

/// What a network can learn from or be judged by: rows of numbers, each with a class or with targets. Immutable.
public interface Examples {
    /// What the set is called in messages.
    String name();

    int size();

    /// Numbers of one example.
    int features();

    /// How many classes the labels tell apart; 0 when the targets are plain numbers (regression).
    int classes();

    /// What they are called.
    default ClassNames names() {
        return ClassNames.NUMBERED;
    }

    /// How many numbers a network must give for one example.
    default int outputs() {
        return classes();
    }

    /// Whether the loss reads targets of their own (`fillTargets`) instead of labels.
    default boolean hasTargets() {
        return false;
    }

    /// The mean of each feature; not to be changed.
    default float[] means() {
        return FeatureMeans.of(this).means();
    }

    /// The standard deviation of all numbers from the mean of their feature; 0 if they never differ.
    default float deviation() {
        return FeatureMeans.of(this).deviation();
    }

    /// Fills a batch with the examples `indices[from]` to `indices[to - 1]`; allocates nothing.
    ///
    /// @param x [to - from x features], overwritten
    /// @param labels the classes, overwritten from 0 on; zeros when there are none
    /// @throws IllegalArgumentException if x has another shape
    void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels);

    /// Fills what the network should give for the same examples; allocates nothing.
    ///
    /// @param targets [to - from x outputs], overwritten
    /// @throws UnsupportedOperationException if these examples have labels only
    default void fillTargets(int[] indices, int from, int to, FMatrixRMaj targets) {
        throw new UnsupportedOperationException(name() + " has labels, no targets.");
    }
}
