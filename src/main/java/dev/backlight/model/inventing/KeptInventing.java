package dev.backlight.model.inventing;

import dev.backlight.storage.project.Places;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.RealDigits;
import dev.backlight.training.inventing.RealPoints;
import java.io.IOException;

/// The recipe of a duel, as it stands in projects, with the heaps of its real points, or that
/// they are digits. What stands there never
/// changes its word.
final class KeptInventing {
    private static final String DIGITS = "digits";

    private KeptInventing() {}

    static Texts texts(InventingRecipe recipe) {
        Texts texts = new Texts();
        switch (recipe.real()) {
            case RealPoints points ->
                texts.put("heaps", Places.text(points.heaps())).put("deviation", points.deviation());
            case RealDigits _ -> texts.put("real", DIGITS);
        }
        return texts.put("units", recipe.units())
                .put("generatorRate", recipe.generatorRate())
                .put("discriminatorRate", recipe.discriminatorRate())
                .put("steps", recipe.steps())
                .put("seed", recipe.seed());
    }

    /// @throws IOException if one of its values is missing, or the digits can't be read
    static InventingRecipe of(Texts texts) throws IOException {
        return new InventingRecipe(
                texts.is("real", DIGITS) ? RealDigits.load() : points(texts),
                texts.number("units"),
                (float) texts.decimal("generatorRate"),
                (float) texts.decimal("discriminatorRate"),
                texts.number("steps"),
                texts.whole("seed"));
    }

    private static RealPoints points(Texts texts) throws IOException {
        double[][] heaps = Places.of(texts.text("heaps"));
        if (heaps.length == 0) {
            throw new IOException("There are no real points.");
        }
        return new RealPoints(heaps, texts.decimal("deviation"));
    }
}
