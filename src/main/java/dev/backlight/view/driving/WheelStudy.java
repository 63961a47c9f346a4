package dev.backlight.view.driving;

import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.text.Refusal;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import dev.backlight.training.driving.WheelExample;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.microscope.source.StudySource;
import java.util.Optional;

/// Moments at the wheel for the microscope, of those learners that learn by a gradient: what was shown, a turn and
/// what its judge is to say of it in turn, or what a turn is worth.
public final class WheelStudy implements StudySource {
    private final DrivingModel model;
    private int index;

    public WheelStudy(DrivingModel model) {
        this.model = model;
    }

    /// @throws IllegalArgumentException with one sentence where no gradient flows
    @Override
    public Study study() {
        if (method() == Method.EVOLUTION) {
            throw new Refusal("Evolution knows no gradient: choose another learner to see one flow.");
        }
        Snapshot now = model.run().snapshotProperty().get();
        if (!model.fits(now)) {
            return null; // a network of another recipe is on its way
        }
        DrivingRecipe recipe = model.recipeProperty().get();
        WheelExample example = example(recipe, now.parameters());
        return new Study(
                example.spec(),
                example.weights(),
                example.input(),
                example.target(),
                example.loss(),
                Step.plain(recipe.learningRate()),
                null);
    }

    private WheelExample example(DrivingRecipe recipe, Weights weights) {
        return switch (recipe.method()) {
            case IMITATION, EVOLUTION -> WheelExample.shown(recipe, weights, index);
            case Q_LEARNING -> WheelExample.worth(recipe, weights, index);
            case POLICY_GRADIENT -> {
                Weights driver = weights.of("driver");
                yield index % 2 == 0
                        ? WheelExample.chosen(recipe, driver, index / 2)
                        : WheelExample.judged(recipe, driver, weights.of("critic"), index / 2);
            }
        };
    }

    private Method method() {
        return model.recipeProperty().get().method();
    }

    @Override
    public Optional<String> note() {
        return switch (method()) {
            case EVOLUTION -> Optional.empty();
            case IMITATION -> Optional.of("domain.driving.look.shown");
            case Q_LEARNING -> Optional.of("domain.driving.look.worth");
            case POLICY_GRADIENT ->
                Optional.of(index % 2 == 0 ? "domain.driving.look.chosen" : "domain.driving.look.judged");
        };
    }

    @Override
    public void next() {
        index++;
    }
}
