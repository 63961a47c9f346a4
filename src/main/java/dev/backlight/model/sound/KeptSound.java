package dev.backlight.model.sound;

import dev.backlight.data.sound.Hearing;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.sound.SoundRecipe;
import java.io.IOException;

/// The recipe of a network that hears digits, as it stands in projects. What stands there never changes its word.
final class KeptSound {
    private KeptSound() {}

    static Texts texts(SoundRecipe recipe) {
        return new Texts()
                .put(
                        "hearing",
                        switch (recipe.hearing()) {
                            case TIME -> "time";
                            case FREQUENCY -> "frequency";
                            case BOTH -> "both";
                        })
                .put("stranger", recipe.stranger())
                .put("units", recipe.units())
                .put("learningRate", recipe.learningRate())
                .put("epochs", recipe.epochs())
                .put("seed", recipe.seed());
    }

    /// @throws IOException if one of its values is missing or unknown
    static SoundRecipe of(Texts texts) throws IOException {
        Hearing hearing = switch (texts.text("hearing")) {
            case "time" -> Hearing.TIME;
            case "frequency" -> Hearing.FREQUENCY;
            case "both" -> Hearing.BOTH;
            default -> throw new IOException("There is no such hearing.");
        };
        return new SoundRecipe(
                hearing,
                texts.text("stranger"),
                texts.number("units"),
                (float) texts.decimal("learningRate"),
                texts.number("epochs"),
                texts.whole("seed"));
    }
}
