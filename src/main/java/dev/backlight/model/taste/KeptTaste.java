package dev.backlight.model.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.taste.TasteRecipe;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The recipe of a recommender and the stars that one gave, as they stand in projects. What stands there never
/// changes its word. The ratings themselves are not kept: those that come along are there, others are read from
/// their file again.
final class KeptTaste {
    private KeptTaste() {}

    static Texts texts(TasteRecipe recipe) {
        return new Texts()
                .put(
                        "kind",
                        switch (recipe.kind()) {
                            case COLLABORATIVE -> "collaborative";
                            case DEEP -> "deep";
                            case BOTH -> "both";
                        })
                .put("factors", recipe.factors())
                .put("units", recipe.units())
                .put("learningRate", recipe.learningRate())
                .put("decay", recipe.decay())
                .put("epochs", recipe.epochs())
                .put("seed", recipe.seed());
    }

    /// @throws IOException if one of its values is missing or unknown
    static TasteRecipe of(Texts texts, Ratings ratings) throws IOException {
        TasteRecipe.Kind kind = switch (texts.text("kind")) {
            case "collaborative" -> TasteRecipe.Kind.COLLABORATIVE;
            case "deep" -> TasteRecipe.Kind.DEEP;
            case "both" -> TasteRecipe.Kind.BOTH;
            default -> throw new IOException("There is no such recommender.");
        };
        long seed = texts.whole("seed");
        return new TasteRecipe(
                ratings,
                ratings.divide(seed),
                kind,
                texts.number("factors"),
                texts.number("units"),
                (float) texts.decimal("learningRate"),
                (float) texts.decimal("decay"),
                texts.number("epochs"),
                seed);
    }

    /// Stars by the names of things, in the order in which they were given: `India=5.0`, a line each.
    static String stars(Map<Integer, Double> rated, Ratings ratings) {
        StringBuilder lines = new StringBuilder();
        rated.forEach((item, stars) -> lines.append(ratings.items().get(item))
                .append('=')
                .append(stars)
                .append('\n'));
        return lines.toString();
    }

    /// @throws IOException if a line is none; things that are not rated here are left out
    static Map<Integer, Double> stars(String text, Ratings ratings) throws IOException {
        Map<Integer, Double> rated = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int at = line.lastIndexOf('=');
            int item = at < 0 ? -1 : ratings.items().indexOf(line.substring(0, at));
            if (item >= 0) {
                try {
                    double stars = Double.parseDouble(line.substring(at + 1));
                    rated.put(item, Math.clamp(stars, 1.0, Ratings.STARS));
                } catch (NumberFormatException damaged) {
                    throw new IOException("The stars are damaged.", damaged);
                }
            }
        }
        return rated;
    }
}
