package dev.backlight.training.inventing;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// One moment of the duel on the plane.
///
/// @param field [SIDE x SIDE] how surely each place of [-1, 1]² is called real, in [0, 1], row by row from below
/// @param real x and y of some real points
/// @param invented x and y of inventions, of always the same noise for the same series
/// @param pulls the way in which each invention would have to go to look more real: minus the slope of the
/// generator's
///     loss by its place
public record Scene(float[] field, float[] real, float[] invented, float[] pulls) {
    /// Places of the field along each side.
    public static final int SIDE = 48;

    /// How many points of either kind there are.
    public static final int POINTS = 220;

    /// @param series other inventions for each
    public static Scene of(InventingRecipe recipe, Weights weights, long series) {
        return of(recipe, weights, weights, series);
    }

    /// The generator of one moment before the discriminator of another.
    ///
    /// @param inventing weights of both, of which the generator's count
    /// @param judging weights of both, of which the discriminator's count
    public static Scene of(InventingRecipe recipe, Weights inventing, Weights judging, long series) {
        ThreadTeam alone = ThreadTeam.of(1);
        Network generator = Network.create(recipe.generator(), 0, alone, POINTS);
        generator.set(inventing.of(Adversaries.GENERATOR));
        Network discriminator = Network.createSensitive(recipe.discriminator(), alone, SIDE * SIDE);
        discriminator.set(judging.of(Adversaries.DISCRIMINATOR));
        FMatrixRMaj places = new FMatrixRMaj(SIDE * SIDE, 2);
        for (int i = 0; i < SIDE * SIDE; i++) {
            places.data[2 * i] = 2 * (i % SIDE + 0.5f) / SIDE - 1;
            places.data[2 * i + 1] = 2 * (i / SIDE + 0.5f) / SIDE - 1;
        }
        FMatrixRMaj logits = discriminator.forward(places, false);
        float[] field = new float[SIDE * SIDE];
        for (int i = 0; i < field.length; i++) {
            field[i] = (float) (1 / (1 + Math.exp(-logits.data[i])));
        }
        float[] real = new float[2 * POINTS];
        recipe.real().draw(Randomness.at(series, Randomness.Stream.VALIDATION, 3), real, POINTS);
        FMatrixRMaj noise = new FMatrixRMaj(POINTS, InventingRecipe.NOISE);
        Adversaries.noise(Randomness.at(series, Randomness.Stream.VALIDATION, 2), noise.data);
        float[] invented = Arrays.copyOf(generator.forward(noise, false).data, 2 * POINTS);
        FMatrixRMaj answers = discriminator.forward(FMatrixRMaj.wrap(POINTS, 2, invented.clone()), true);
        FMatrixRMaj slopes = new FMatrixRMaj(POINTS, 1);
        for (int i = 0; i < POINTS; i++) {
            slopes.data[i] = (float) -Adversaries.slope(answers.data[i], true);
        }
        float[] pulls = Arrays.copyOf(discriminator.inputGradient(slopes).data, 2 * POINTS);
        return new Scene(field, real, invented, pulls);
    }

    /// How far inventions lie apart, against how far real points do: below a tenth all sit in one place.
    public double spread() {
        return deviation(invented) / deviation(real);
    }

    private static double deviation(float[] points) {
        double squares = 0;
        for (int axis = 0; axis < 2; axis++) {
            double mean = 0;
            for (int i = axis; i < points.length; i += 2) {
                mean += 2.0 * points[i] / points.length;
            }
            for (int i = axis; i < points.length; i += 2) {
                squares += (points[i] - mean) * (points[i] - mean);
            }
        }
        return Math.sqrt(squares);
    }
}
