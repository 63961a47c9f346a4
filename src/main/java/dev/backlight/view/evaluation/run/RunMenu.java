package dev.backlight.view.evaluation.run;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Progress;
import dev.backlight.view.stage.Question;
import dev.backlight.view.stage.control.FileChoice;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;

/// What can be done with a run of the list: use its recipe again, take its curves elsewhere, forget it.
public final class RunMenu {
    private final DigitsModel digits;
    private final Messages messages;
    private final Pane question;
    private final RunNotes notes;

    /// @param question where to ask before a training is given up
    /// @param notes tell what became of a saving
    public RunMenu(DigitsModel digits, Messages messages, Pane question, RunNotes notes) {
        this.digits = digits;
        this.messages = messages;
        this.question = question;
        this.notes = notes;
    }

    /// The menu of one run, made anew whenever it opens: a recipe that doesn't fit the data on screen isn't
    /// offered.
    ContextMenu of(RunEntry run) {
        ContextMenu menu = new ContextMenu();
        MenuItem again = again(run);
        MenuItem save = item("evaluation.curves.save", () -> save(run));
        MenuItem forget = item("evaluation.forget", () -> digits.archive().remove(run));
        MenuItem forgetEarlier =
                item("evaluation.forget.earlier", digits.archive().kept()::removeEarlier);
        menu.getItems().setAll(again, save, forget, forgetEarlier);
        menu.setOnShowing(_ -> {
            boolean fits = fits(run.configProperty().get());
            boolean current = run == digits.archive().current();
            again.setVisible(fits);
            forget.setVisible(!current);
            forgetEarlier.setVisible(digits.archive().kept().hasEarlier());
        });
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Also where it is the recipe of now: then it begins anew.
    private MenuItem again(RunEntry run) {
        return item("evaluation.again", () -> {
            ExperimentConfig config = run.configProperty().get();
            Progress now = digits.run().progressProperty().get();
            if (now.step() > now.stepsPerEpoch()) {
                Question.ask(
                        question, messages, "setup.question", () -> digits.run().apply(config), () -> {});
            } else {
                digits.run().apply(config);
            }
        });
    }

    private void save(RunEntry run) {
        FileChoice.of(messages.get("evaluation.curves.save"))
                .kind("CSV", "*.csv")
                .named("run-" + run.number() + ".csv")
                .save(question.getScene().getWindow())
                .ifPresent(file -> save(run, file));
    }

    void save(RunEntry run, Path file) {
        digits.archive()
                .kept()
                .saveCurves(run, file)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                notes.saved(file);
                            } else {
                                notes.unsaved(file, failure.getCause().getCause());
                            }
                        },
                        Platform::runLater);
    }

    private boolean fits(ExperimentConfig config) {
        try {
            config.check(digits.run().dataProperty().get());
            return true;
        } catch (IllegalArgumentException otherData) {
            return false; // its sentence is for somebody who has asked for this recipe; here it is not offered
        }
    }
}
