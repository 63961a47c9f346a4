package dev.backlight.view.inventing;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.math.Randomness;
import dev.backlight.model.inventing.InventingModel;
import dev.backlight.training.inventing.Adversaries;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.Scene;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.microscope.source.StudySource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A duel's numbers for the microscope, three looks one after the other: noise through the generator and on through
/// the discriminator, where the slope comes back that the generator learns from; a real point, and an invented one,
/// before the discriminator alone.
public final class DuelStudy implements StudySource {
    private static final int LOOKS = 3;

    private final InventingModel model;
    private int index;

    public DuelStudy(InventingModel model) {
        this.model = model;
    }

    @Override
    public Study study() {
        Snapshot now = model.run().snapshotProperty().get();
        InventingRecipe recipe = model.recipeProperty().get();
        Scene scene = model.sceneProperty().get();
        NetworkSpec generator = recipe.generator();
        NetworkSpec discriminator = recipe.discriminator();
        Weights judge = now.parameters().of(Adversaries.DISCRIMINATOR);
        if (!judge.architecture().equals(discriminator)) {
            return null; // a duel of another recipe is on its way
        }
        int point = index / LOOKS % scene.count();
        float[] noise = new float[recipe.noise()];
        System.arraycopy(noise(recipe, scene.count()), point * noise.length, noise, 0, noise.length);
        return switch (index % LOOKS) {
            case 0 -> {
                List<LayerSpec> layers = new ArrayList<>(generator.layers());
                layers.addAll(discriminator.layers());
                NetworkSpec both = new NetworkSpec(generator.input(), layers);
                float[][] inventor = now.parameters().of(Adversaries.GENERATOR).copy();
                float[][] all = Arrays.copyOf(inventor, inventor.length + judge.size());
                System.arraycopy(judge.copy(), 0, all, inventor.length, judge.size());
                yield study(both, Weights.of(both, all), noise, recipe.generatorRate());
            }
            case 1 ->
                study(
                        discriminator,
                        judge,
                        Arrays.copyOfRange(scene.real(), point * scene.numbers(), (point + 1) * scene.numbers()),
                        recipe.discriminatorRate());
            default -> {
                double[] place = through(generator, now.parameters().of(Adversaries.GENERATOR), noise);
                yield new Study(
                        discriminator,
                        judge,
                        place,
                        new double[] {0},
                        new LossSpec.BinaryCrossEntropy(),
                        Step.plain(recipe.discriminatorRate()),
                        null);
            }
        };
    }

    private static float[] noise(InventingRecipe recipe, int count) {
        float[] all = new float[count * recipe.noise()];
        Adversaries.noise(Randomness.at(0, Randomness.Stream.VALIDATION, 2), all);
        return all;
    }

    /// What is to be called real.
    private static Study study(NetworkSpec spec, Weights weights, float[] input, double rate) {
        return new Study(
                spec,
                weights,
                doubles(input),
                new double[] {1},
                new LossSpec.BinaryCrossEntropy(),
                Step.plain(rate),
                null);
    }

    private static double[] through(NetworkSpec generator, Weights weights, float[] noise) {
        double[] wanted = new double[generator.output().size()];
        return new Study(generator, weights, doubles(noise), wanted, new LossSpec.SquaredError(), Step.plain(0.1), null)
                .outputs();
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> values[i]);
        return result;
    }

    @Override
    public Optional<String> note() {
        return Optional.of(
                switch (index % LOOKS) {
                    case 0 -> "domain.inventing.look.deceive";
                    case 1 -> "domain.inventing.look.real";
                    default -> "domain.inventing.look.invented";
                });
    }

    @Override
    public void next() {
        index++;
    }
}
