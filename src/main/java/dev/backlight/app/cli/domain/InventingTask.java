package dev.backlight.app.cli.domain;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.Inventions;
import dev.backlight.training.inventing.RealDigits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// A generator against a discriminator on eight heaps of points, the same with a discriminator too slow, and
/// small digits.
final class InventingTask implements DomainTask {
    @Override
    public String id() {
        return "inventing";
    }

    @Override
    public int threads() {
        return Runtime.getRuntime().availableProcessors(); // large enough to be shared out
    }

    @Override
    public Map<String, Object> train(long seed, Path data, ThreadTeam team, Consumer<String> told) throws IOException {
        InventingRecipe recipe = InventingRecipe.standard().withSeed(seed);
        told.accept("A generator " + recipe.generator().summary() + " against a discriminator "
                + recipe.discriminator().summary() + ", seed " + seed);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("equallyFast", learn("Equally fast", recipe, team, told));
        figures.put("slowDiscriminator", learn("Discriminator too slow", recipe.collapsing(), team, told));
        InventingRecipe digits = InventingRecipe.digits(RealDigits.load()).withSeed(seed);
        told.accept("Small digits: a generator " + digits.generator().summary() + " against a discriminator "
                + digits.discriminator().summary());
        figures.put("digits", learn("Small digits", digits, team, told));
        return figures;
    }

    private static Map<String, Object> learn(
            String name, InventingRecipe recipe, ThreadTeam team, Consumer<String> told) {
        TrainedLearner trained = TrainedLearner.train(recipe, team, 5, told);
        String of = recipe.isPlane()
                ? "heaps found, %.0f %% of the inventions in them"
                : "digits found, %.0f %% of the inventions surely read, of real ones %.0f %%";
        told.accept(String.format(
                Locale.ROOT, "%s: %.0f of %d " + of + ", told apart %.2f, %.1f s", values(name, recipe, trained)));
        return trained.figures();
    }

    private static Object[] values(String name, InventingRecipe recipe, TrainedLearner trained) {
        List<Object> all = new ArrayList<>(List.of(
                name, trained.figure(Inventions.HEAPS), recipe.real().kinds(), 100 * trained.figure(Inventions.NEAR)));
        if (!recipe.isPlane()) {
            all.add(100 * trained.figure(Inventions.NEAR_REAL));
        }
        all.add(trained.figure(Inventions.TOLD_APART));
        all.add(trained.seconds());
        return all.toArray();
    }
}
