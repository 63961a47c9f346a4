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
/// @param units of each of the two hidden layers of either network
/// @param generatorRate learning rate of the one that invents
/// @param discriminatorRate of the one that tells apart
public record InventingRecipe(
        RealPoints real, int units, float generatorRate, float discriminatorRate, int steps, long seed)
        implements Recipe {
    /// Numbers that an invention begins with.
    public static final int NOISE = 2;

    private static final float SLOWER = 5;
    private static final float FASTER = 2;

    /// Eight heaps on a ring, both equally fast.
    public static InventingRecipe standard() {
        return new InventingRecipe(RealPoints.RING, 32, 1e-3f, 1e-3f, 4000, 42);
    }

    /// The one that tells apart is too slow for the other: inventions fall together into few places.
    public InventingRecipe collapsing() {
        return new InventingRecipe(real, units, FASTER * generatorRate, discriminatorRate / SLOWER, steps, seed);
    }

    /// Noise to a point in [-1, 1]².
    public NetworkSpec generator() {
        return new NetworkSpec(
                Shape.flat(NOISE),
                List.of(
                        new LayerSpec.Dense(units),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dense(units),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Dense(2),
                        new LayerSpec.Activate(Activation.TANH)));
    }

    /// A point to the logit of its being real.
    public NetworkSpec discriminator() {
        return NetworkSpec.mlp(2, new int[] {units, units}, Activation.RELU, 1);
    }

    @Override
    public Adversaries learner(ThreadTeam team) {
        return new Adversaries(this, team);
    }

    public InventingRecipe with(RealPoints other) {
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
