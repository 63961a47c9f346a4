package dev.backlight.training.inventing;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Recipe;
import java.util.List;

/// The knobs of inventing.
///
/// @param real points on the plane, or small digits
/// @param units of each of the two hidden layers of either network; of digits the one nearer to the picture has
/// twice
///     as many
/// @param generatorRate learning rate of the one that invents
/// @param discriminatorRate of the one that tells apart
public record InventingRecipe(
        Reality real, int units, float generatorRate, float discriminatorRate, int steps, long seed) implements Recipe {
    private static final int NOISE = 2;
    private static final int MORE_NOISE = 16;
    private static final float SLOWER = 5;
    private static final float FASTER = 2;

    /// Eight heaps on a ring, both equally fast.
    public static InventingRecipe standard() {
        return new InventingRecipe(RealPoints.RING, 32, 1e-3f, 1e-3f, 4000, 42);
    }

    /// Handwritten digits of 14 x 14 pixels: the same duel with more numbers.
    public static InventingRecipe digits(RealDigits digits) {
        return new InventingRecipe(digits, 128, 5e-4f, 5e-4f, 6000, 42);
    }

    /// The one that tells apart is too slow for the other: inventions fall together into few places.
    public InventingRecipe collapsing() {
        return new InventingRecipe(real, units, FASTER * generatorRate, discriminatorRate / SLOWER, steps, seed);
    }

    /// Numbers that an invention begins with.
    public int noise() {
        return isPlane() ? NOISE : MORE_NOISE;
    }

    /// Whether what is real are points on the plane.
    public boolean isPlane() {
        return real instanceof RealPoints;
    }

    /// Noise to a thing, as a point in [-1, 1]².
    public NetworkSpec generator() {
        return new NetworkSpec(
                Shape.flat(noise()),
                List.of(
                        new LayerSpec.Dense(units),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dense(isPlane() ? units : 2 * units),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dense(real.numbers()),
                        new LayerSpec.Activate(Activation.TANH)));
    }

    /// A thing to the logit of its being real. That of digits leaks below zero, so that no unit of it falls silent
    /// for all pictures (Radford, Metz and Chintala 2016).
    public NetworkSpec discriminator() {
        return isPlane()
                ? NetworkSpec.mlp(2, new int[] {units, units}, Activation.RELU, 1)
                : NetworkSpec.mlp(real.numbers(), new int[] {2 * units, units}, Activation.LEAKY_RELU, 1);
    }

    @Override
    public Adversaries learner(ThreadTeam team) {
        return new Adversaries(this, team);
    }

    public InventingRecipe with(Reality other) {
        return new InventingRecipe(other, units, generatorRate, discriminatorRate, steps, seed);
    }

    public InventingRecipe withSteps(int other) {
        return new InventingRecipe(real, units, generatorRate, discriminatorRate, other, seed);
    }

    public InventingRecipe withUnits(int other) {
        return new InventingRecipe(real, other, generatorRate, discriminatorRate, steps, seed);
    }

    public InventingRecipe withRates(float generator, float discriminator) {
        return new InventingRecipe(real, units, generator, discriminator, steps, seed);
    }

    public InventingRecipe withSeed(long other) {
        return new InventingRecipe(real, units, generatorRate, discriminatorRate, steps, other);
    }
}
