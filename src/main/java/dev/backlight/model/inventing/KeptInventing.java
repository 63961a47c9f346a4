package dev.backlight.model.inventing;

import dev.backlight.storage.project.Places;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.RealPoints;
import java.io.IOException;

/// The recipe of a duel, as it stands in projects, with the heaps of its real points. What stands there never
/// changes its word.
final class KeptInventing {
    private KeptInventing() {}

    static Texts texts(InventingRecipe recipe) {
        return new Texts()
                .put("heaps", Places.text(recipe.real().heaps()))
                .put("deviation", recipe.real().deviation())
                .put("units", recipe.units())
                .put("generatorRate", recipe.generatorRate())
                .put("discriminatorRate", recipe.discriminatorRate())
                .put("steps", recipe.steps())
                .put("seed", recipe.seed());
    }

    /// @throws IOException if one of its values is missing
    static InventingRecipe of(Texts texts) throws IOException {
        double[][] heaps = Places.of(texts.text("heaps"));
        if (heaps.length == 0) {
            throw new IOException("There are no real points.");
        }
        return new InventingRecipe(
                new RealPoints(heaps, texts.decimal("deviation")),
                texts.number("units"),
                (float) texts.decimal("generatorRate"),
                (float) texts.decimal("discriminatorRate"),
                texts.number("steps"),
                texts.whole("seed"));
    }
}
