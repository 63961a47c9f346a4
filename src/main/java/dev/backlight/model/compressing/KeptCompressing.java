package dev.backlight.model.compressing;

import dev.backlight.storage.project.Texts;
import dev.backlight.training.compressing.CompressingRecipe;
import java.io.IOException;

/// The recipe of an autoencoder, as it stands in projects. What stands there never changes its word.
final class KeptCompressing {
    private KeptCompressing() {}

    static Texts texts(CompressingRecipe recipe) {
        return new Texts()
                .put("code", recipe.code())
                .put("learningRate", recipe.learningRate())
                .put("epochs", recipe.epochs())
                .put("seed", recipe.seed());
    }

    /// @throws IOException if one of its values is missing
    static CompressingRecipe of(Texts texts) throws IOException {
        return new CompressingRecipe(
                texts.number("code"),
                (float) texts.decimal("learningRate"),
                texts.number("epochs"),
                texts.whole("seed"));
    }
}
