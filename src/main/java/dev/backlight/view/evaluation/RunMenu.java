package dev.backlight.view.evaluation;

import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Messages;
import dev.backlight.model.RunEntry;
import dev.backlight.training.ExperimentConfig;
import dev.backlight.training.Progress;
import dev.backlight.view.Question;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;

/// What can be done with a run of the list: train with its recipe again, or forget it.
final class RunMenu {
    private final ExperimentModel experiment;
    private final Messages messages;
    private final Pane question;

    /// @param question where to ask before a training is given up
    RunMenu(ExperimentModel experiment, Messages messages, Pane question) {
        this.experiment = experiment;
        this.messages = messages;
        this.question = question;
    }

    /// The menu of one run, made anew whenever it opens: a recipe that doesn't fit the data on screen isn't
    /// offered.
    ContextMenu of(RunEntry run) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(again(run), forget(run));
        menu.setOnShowing(_ -> {
            boolean fits = fits(run.configProperty().get());
            boolean current = run == experiment.archive().current();
            menu.getItems().getFirst().setVisible(fits);
            menu.getItems().getLast().setVisible(!current);
        });
        return menu;
    }

    private MenuItem again(RunEntry run) {
        MenuItem again = new MenuItem(messages.get("evaluation.again"));
        again.setOnAction(_ -> {
            ExperimentConfig config = run.configProperty().get();
            Progress now = experiment.progressProperty().get();
            if (now.step() > now.stepsPerEpoch()) {
                Question.ask(question, messages, "setup.question", () -> experiment.apply(config), () -> {});
            } else {
                experiment.apply(config);
            }
        });
        return again;
    }

    private MenuItem forget(RunEntry run) {
        MenuItem forget = new MenuItem(messages.get("evaluation.forget"));
        forget.setOnAction(_ -> experiment.archive().remove(run));
        return forget;
    }

    private boolean fits(ExperimentConfig config) {
        try {
            config.check(experiment.dataProperty().get());
            return true;
        } catch (IllegalArgumentException otherData) {
            return false; // its sentence is for somebody who has asked for this recipe; here it is not offered
        }
    }
}
