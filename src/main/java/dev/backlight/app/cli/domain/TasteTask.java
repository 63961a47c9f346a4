package dev.backlight.app.cli.domain;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.taste.Staircase;
import dev.backlight.training.taste.TasteRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Ratings that were held back, told by ever more.
final class TasteTask implements DomainTask {
    @Override
    public String id() {
        return "taste";
    }

    @Override
    public boolean takesData() {
        return true;
    }

    @Override
    public Map<String, Object> train(long seed, Path data, ThreadTeam team, Consumer<String> told) throws IOException {
        Ratings ratings = data == null ? Ratings.cuisines() : Ratings.movieLens(data);
        TasteRecipe recipe = TasteRecipe.standard(ratings).withSeed(seed);
        told.accept(String.format(
                Locale.ROOT,
                "%s: %,d ratings of %,d things by %,d people, one in ten held back, seed %d",
                ratings.name(),
                ratings.all().size(),
                ratings.items().size(),
                ratings.people(),
                seed));
        Map<String, Object> figures = new LinkedHashMap<>();
        Map<String, Object> seconds = new LinkedHashMap<>();
        Staircase stairs = Staircase.of(ratings, recipe.parts());
        tell("The mean of all", "mean", stairs.mean(), figures, told);
        tell("The mean of each thing", "items", stairs.items(), figures, told);
        tell("How well it is liked and how kind one is", "biases", stairs.biases(), figures, told);
        for (int factors : new int[] {1, 2, 4}) {
            String words = "And " + factors + (factors == 1 ? " factor" : " factors");
            learn(words, "factors" + factors, recipe.withFactors(factors), team, figures, seconds, told);
        }
        learn("A deep head", "deep", recipe.with(TasteRecipe.Kind.DEEP), team, figures, seconds, told);
        learn("Both", "both", recipe.with(TasteRecipe.Kind.BOTH), team, figures, seconds, told);
        figures.put("seconds", seconds);
        return figures;
    }

    private static void learn(
            String words,
            String name,
            TasteRecipe recipe,
            ThreadTeam team,
            Map<String, Object> figures,
            Map<String, Object> seconds,
            Consumer<String> told) {
        TrainedLearner trained = TrainedLearner.train(recipe, team, 1, _ -> {});
        double missed = trained.figure(Metric.TEST_LOSS);
        told.accept(String.format(Locale.ROOT, "%s: off by %.3f stars, %.1f s", words, missed, trained.seconds()));
        figures.put(name, missed);
        seconds.put(name, trained.seconds());
    }

    private static void tell(
            String words, String name, double missed, Map<String, Object> figures, Consumer<String> told) {
        told.accept(String.format(Locale.ROOT, "%s: off by %.3f stars", words, missed));
        figures.put(name, missed);
    }
}
