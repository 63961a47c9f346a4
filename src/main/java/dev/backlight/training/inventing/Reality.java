package dev.backlight.training.inventing;

import java.util.random.RandomGenerator;

/// What is real to both players of a duel: whatever can be drawn as often as one likes, as numbers from -1 to 1,
/// and of which one can say of what kind each is.
public sealed interface Reality permits RealPoints, RealDigits {
    /// Numbers of each thing.
    int numbers();

    /// How many kinds there are.
    int kinds();

    /// Draws things.
    ///
    /// @param to receives the numbers of each, from its beginning
    void draw(RandomGenerator random, float[] to, int count);

    /// Of what kind each thing is.
    ///
    /// @param things the numbers of each, one thing after the other
    /// @return one a thing, from 0; -1 for none
    int[] kindsOf(float[] things);
}
