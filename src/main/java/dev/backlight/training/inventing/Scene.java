package dev.backlight.training.inventing;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// One moment of the duel.
///
/// @param numbers of each thing: 2 of a point, 196 of a digit
/// @param field [SIDE x SIDE] how surely each place of [-1, 1]² is called real, in [0, 1], row by row from below;
///     empty where things are no points
/// @param real the numbers of some real things
/// @param invented the numbers of as many inventions, of always the same noise for the same series
/// @param pulls the way in which each invention would have to go to look more real: minus the slope of the
///     generator's loss by its numbers
/// @param trusted how surely each real thing is called real, in [0, 1]
/// @param believed how surely each invention is
public record Scene(
        int numbers, float[] field, float[] real, float[] invented, float[] pulls, float[] trusted, float[] believed) {
    /// Places of the field along each side.
    public static final int SIDE = 48;

    /// How many points of either kind there are.
    public static final int POINTS = 220;

    /// How many digits of either kind there are.
    public static final int DIGITS = 30;

    /// @param series other inventions for each
    public static Scene of(InventingRecipe recipe, Weights weights, long series) {
        return of(recipe, weights, weights, series);
    }

    /// The generator of one moment before the discriminator of another.
    ///
    /// @param inventing weights of both, of which the generator's count
    /// @param judging weights of both, of which the discriminator's count
    public static Scene of(InventingRecipe recipe, Weights inventing, Weights judging, long series) {
        int count = recipe.isPlane() ? POINTS : DIGITS;
        int numbers = recipe.real().numbers();
        ThreadTeam alone = ThreadTeam.of(1);
        Network generator = Network.create(recipe.generator(), 0, alone, count);
        generator.set(inventing.of(Adversaries.GENERATOR));
        Network discriminator =
                Network.createSensitive(recipe.discriminator(), alone, recipe.isPlane() ? SIDE * SIDE : count);
        discriminator.set(judging.of(Adversaries.DISCRIMINATOR));
        float[] field = recipe.isPlane() ? field(discriminator) : new float[0];
        float[] real = new float[numbers * count];
        recipe.real().draw(Randomness.at(series, Randomness.Stream.VALIDATION, 3), real, count);
        float[] trusted = sure(discriminator.forward(FMatrixRMaj.wrap(count, numbers, real.clone()), false), count);
        FMatrixRMaj noise = new FMatrixRMaj(count, recipe.noise());
        Adversaries.noise(Randomness.at(series, Randomness.Stream.VALIDATION, 2), noise.data);
        float[] invented = Arrays.copyOf(generator.forward(noise, false).data, numbers * count);
        FMatrixRMaj answers = discriminator.forward(FMatrixRMaj.wrap(count, numbers, invented.clone()), true);
        float[] believed = sure(answers, count);
        FMatrixRMaj slopes = new FMatrixRMaj(count, 1);
        for (int i = 0; i < count; i++) {
            slopes.data[i] = (float) -Adversaries.slope(answers.data[i], true);
        }
        float[] pulls = Arrays.copyOf(discriminator.inputGradient(slopes).data, numbers * count);
        return new Scene(numbers, field, real, invented, pulls, trusted, believed);
    }

    private static float[] field(Network discriminator) {
        FMatrixRMaj places = new FMatrixRMaj(SIDE * SIDE, 2);
        for (int i = 0; i < SIDE * SIDE; i++) {
            places.data[2 * i] = 2 * (i % SIDE + 0.5f) / SIDE - 1;
            places.data[2 * i + 1] = 2 * (i / SIDE + 0.5f) / SIDE - 1;
        }
        return sure(discriminator.forward(places, false), SIDE * SIDE);
    }

    private static float[] sure(FMatrixRMaj logits, int count) {
        float[] sure = new float[count];
        for (int i = 0; i < count; i++) {
            sure[i] = (float) (1 / (1 + Math.exp(-logits.data[i])));
        }
        return sure;
    }

    /// How many things of either kind there are.
    public int count() {
        return invented.length / numbers;
    }

    /// How far inventions lie apart, against how far real things do: below a tenth all sit in one place.
    public double spread() {
        return deviation(invented) / deviation(real);
    }

    private double deviation(float[] things) {
        double squares = 0;
        for (int axis = 0; axis < numbers; axis++) {
            double mean = 0;
            for (int i = axis; i < things.length; i += numbers) {
                mean += (double) numbers * things[i] / things.length;
            }
            for (int i = axis; i < things.length; i += numbers) {
                squares += (things[i] - mean) * (things[i] - mean);
            }
        }
        return Math.sqrt(squares);
    }
}
