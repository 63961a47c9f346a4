package dev.backlight.app.cli.domain;

import dev.backlight.data.picture.Split;
import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.SpokenDigits;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.sound.SoundRecipe;
import dev.backlight.training.step.Supervised;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Spoken digits: what the network may hear, and whom it knows.
final class SoundTask implements DomainTask {
    @Override
    public String id() {
        return "sound";
    }

    @Override
    public Map<String, Object> train(long seed, Path data, ThreadTeam team, Consumer<String> told) throws IOException {
        SpokenDigits digits = SpokenDigits.load();
        SoundRecipe recipe = SoundRecipe.standard().withSeed(seed);
        told.accept("Spoken digits: " + digits.recordings().size() + " recordings of "
                + digits.speakers().size() + " men, seed " + seed);
        Map<String, Object> figures = new LinkedHashMap<>();
        Map<String, Object> heard = new LinkedHashMap<>();
        Map<String, Object> seconds = new LinkedHashMap<>();
        for (Hearing hearing : Hearing.values()) {
            TrainedLearner trained = trained(recipe.with(hearing), digits, team, told);
            double right = trained.figure(Metric.TEST_ACCURACY);
            told.accept(String.format(
                    Locale.ROOT,
                    "It hears %s: %.4f of the words of people it knows, %.1f s",
                    hearing.name().toLowerCase(Locale.ROOT),
                    right,
                    trained.seconds()));
            seconds.put(hearing.name().toLowerCase(Locale.ROOT), trained.seconds());
            heard.put(hearing.name().toLowerCase(Locale.ROOT), right);
        }
        figures.put("officialSplit", heard);
        figures.put("seconds", seconds);
        Map<String, Object> strangers = new LinkedHashMap<>();
        double least = 1;
        double most = 0;
        for (String speaker : digits.speakers()) {
            double right =
                    trained(recipe.judgedBy(speaker), digits, team, _ -> {}).figure(Metric.TEST_ACCURACY);
            told.accept(String.format(Locale.ROOT, "A stranger, %s: %.4f", speaker, right));
            strangers.put(speaker, right);
            least = Math.min(least, right);
            most = Math.max(most, right);
        }
        told.accept(String.format(Locale.ROOT, "Strangers: %.4f to %.4f", least, most));
        figures.put("strangers", strangers);
        return figures;
    }

    private static TrainedLearner trained(
            SoundRecipe recipe, SpokenDigits digits, ThreadTeam team, Consumer<String> told) {
        Split split = recipe.data(digits);
        boolean shown = recipe.hearing() == Hearing.FREQUENCY;
        return TrainedLearner.train(
                new Supervised(recipe.config(split.train().size()), split), team, 5, shown ? told : _ -> {});
    }
}
