package dev.backlight.model.lab;

import dev.backlight.lab.Knob;
import dev.backlight.lab.Lab;
import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.storage.lab.BetFile;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a project keeps of a lab: the recipe of its next run and the bet. Results are the person's, and stay in the
/// user's folder.
final class KeptLab {
    private static final String RECIPE = "recipe";
    private static final String BET = "bet";
    private static final String KNOB = "knob.";

    private KeptLab() {}

    /// Whether a hand has changed something that is kept.
    static boolean isTouched(Experiment experiment) {
        return !experiment.recipeProperty().get().equals(Settings.of(experiment.lab()))
                || experiment.betProperty().get() != null;
    }

    static Part of(Experiment experiment) {
        Settings recipe = experiment.recipeProperty().get();
        Texts texts = new Texts()
                .put("first-seed", recipe.firstSeed())
                .put("seeds", recipe.seeds())
                .put("without", String.join(" ", recipe.without()));
        recipe.knobs().forEach((name, value) -> texts.put(KNOB + name, value));
        Part.Writer to = new Part.Writer().texts(RECIPE, texts);
        PlacedBet bet = experiment.betProperty().get();
        if (bet != null) {
            to.json(BET, BetFile.bytes(bet));
        }
        return to.done();
    }

    /// @param own whether one's own bet is replaced too; else only where there is none
    /// @return puts it in its place; of a lab that runs, when it doesn't
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if the recipe is impossible
    static Runnable opening(Experiment experiment, Part part, boolean own) throws IOException {
        Settings recipe = recipe(experiment.lab(), part.texts(RECIPE));
        Guess guess = part.has(BET) ? BetFile.bet(part.json(BET)).guess() : null;
        return () -> {
            PlacedBet now = experiment.betProperty().get();
            experiment.goBack(recipe, own || now == null ? guess : now.guess());
        };
    }

    private static Settings recipe(Lab lab, Texts kept) throws IOException {
        Map<String, Double> knobs = new LinkedHashMap<>();
        for (Knob knob : lab.knobs()) {
            knobs.put(knob.name(), kept.decimal(KNOB + knob.name()));
        }
        Settings recipe = Settings.of(lab, knobs, kept.whole("first-seed"), kept.number("seeds"));
        String without = kept.text("without");
        for (String control : without.isEmpty() ? List.<String>of() : List.of(without.split(" "))) {
            recipe = recipe.with(lab, control, false);
        }
        return recipe;
    }
}
