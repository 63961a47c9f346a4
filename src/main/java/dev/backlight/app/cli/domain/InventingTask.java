package dev.backlight.app.cli.domain;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.Inventions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// A generator against a discriminator on eight heaps of points, and the same with a discriminator too slow.
final class InventingTask implements DomainTask {
    @Override
    public String id() {
        return "inventing";
    }

    @Override
    public Map<String, Object> train(long seed, Path data, ThreadTeam team, Consumer<String> told) {
        InventingRecipe recipe = InventingRecipe.standard().withSeed(seed);
        told.accept("A generator " + recipe.generator().summary() + " against a discriminator "
                + recipe.discriminator().summary() + ", seed " + seed);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("equallyFast", learn("Equally fast", recipe, team, told));
        figures.put("slowDiscriminator", learn("Discriminator too slow", recipe.collapsing(), team, told));
        return figures;
    }

    private static Map<String, Object> learn(
            String name, InventingRecipe recipe, ThreadTeam team, Consumer<String> told) {
        TrainedLearner trained = TrainedLearner.train(recipe, team, 5, told);
        told.accept(String.format(
                Locale.ROOT,
                "%s: %.0f of %d heaps found, %.0f %% of the inventions in them, told apart %.2f, %.1f s",
                name,
                trained.figure(Inventions.HEAPS),
                recipe.real().heaps().length,
                100 * trained.figure(Inventions.NEAR),
                trained.figure(Inventions.TOLD_APART),
                trained.seconds()));
        return trained.figures();
    }
}
