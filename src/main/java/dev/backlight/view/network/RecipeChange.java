package dev.backlight.view.network;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Progress;
import dev.backlight.view.stage.Question;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;

/// Begins an experiment anew with another recipe: at once, or after a question where more than an epoch would be
/// lost.
public final class RecipeChange {
    private final RunModel<?> run;
    private final Messages messages;
    private final Pane questionPlace;

    /// @param questionPlace is empty otherwise
    public RecipeChange(RunModel<?> run, Messages messages, Pane questionPlace) {
        this.run = run;
        this.messages = messages;
        this.questionPlace = questionPlace;
    }

    /// @param onRefuse is handed the sentence that says why the wish can't be met; nothing has changed then
    /// @param onLeave the user keeps the recipe of before
    public void wish(ExperimentConfig wish, Consumer<String> onRefuse, Runnable onLeave) {
        if (wish.equals(run.configProperty().get())) {
            return;
        }
        Progress now = run.progressProperty().get();
        if (now.step() > now.stepsPerEpoch()) {
            Question.ask(questionPlace, messages, "setup.question", () -> apply(wish, onRefuse), onLeave);
        } else {
            apply(wish, onRefuse);
        }
    }

    private void apply(ExperimentConfig wish, Consumer<String> onRefuse) {
        try {
            run.apply(wish);
        } catch (IllegalArgumentException impossible) {
            onRefuse.accept(messages.sentence(impossible));
        }
    }
}
