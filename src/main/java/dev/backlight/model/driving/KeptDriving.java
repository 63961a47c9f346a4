package dev.backlight.model.driving;

import dev.backlight.data.track.Track;
import dev.backlight.storage.array.NumberArray;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Places;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.driving.Demonstration;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import java.io.IOException;

/// The recipe of a driver, as it stands in projects: its road by the points it is led through, and what somebody
/// has shown at the wheel. What stands there never changes its word.
final class KeptDriving {
    /// The folder of what somebody has shown.
    static final String SHOWN = "shown";

    private static final String SEEN = "seen";
    private static final String STEERED = "steered";

    private KeptDriving() {}

    static Texts texts(DrivingRecipe recipe) {
        return new Texts()
                .put(
                        "method",
                        switch (recipe.method()) {
                            case IMITATION -> "imitation";
                            case EVOLUTION -> "evolution";
                            case POLICY_GRADIENT -> "policyGradient";
                            case Q_LEARNING -> "qLearning";
                        })
                .put("road", Places.text(recipe.road().corners()))
                .put("halfWidth", recipe.road().halfWidth())
                .put("seconds", recipe.seconds())
                .put("recoveries", recipe.recoveries())
                .put("units", recipe.units())
                .put("learningRate", recipe.learningRate())
                .put("seed", recipe.seed());
    }

    /// What somebody has shown.
    static Part shown(Demonstration own) {
        return new Part.Writer()
                .array(SEEN, NumberArray.of(own.seen(), own.seen().length))
                .array(STEERED, NumberArray.of(own.steered(), own.steered().length))
                .done();
    }

    /// @param shown what `shown` gave; may be empty
    /// @throws IOException if one of its values is missing or unknown
    /// @throws IllegalArgumentException with one sentence if there is no such road
    static DrivingRecipe of(Texts texts, Part shown) throws IOException {
        Method method = switch (texts.text("method")) {
            case "imitation" -> Method.IMITATION;
            case "evolution" -> Method.EVOLUTION;
            case "policyGradient" -> Method.POLICY_GRADIENT;
            case "qLearning" -> Method.Q_LEARNING;
            default -> throw new IOException("There is no such way to learn.");
        };
        DrivingRecipe usual = DrivingRecipe.standard(method);
        Demonstration own = shown.isEmpty()
                ? Demonstration.NONE
                : new Demonstration(
                        shown.array(SEEN).toFloats(), shown.array(STEERED).toFloats());
        return new DrivingRecipe(
                method,
                Track.through(Places.of(texts.text("road")), texts.decimal("halfWidth")),
                usual.unseen(),
                texts.number("seconds"),
                texts.flag("recoveries"),
                own,
                texts.number("units"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }
}
