package dev.backlight.training.recipe;

/// What the knobs of every network have that learns at one rate, from one seed.
///
/// @param <R> itself
public interface Knobs<R> {
    float learningRate();

    long seed();

    R withLearningRate(float other);

    R withSeed(long other);
}
