package dev.backlight.view.network;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The recipes one can begin with, each with a line on what it shows, and the way back to the one of before.
public final class PresetMenu extends MenuButton {
    private final RunModel<?> run;
    private final Messages messages;
    private final Consumer<ExperimentConfig> onChoose;
    private final Subscription subscription;
    private ExperimentConfig former;

    /// @param onChoose is handed the recipe that the user wishes for
    public PresetMenu(RunModel<?> run, Messages messages, Consumer<ExperimentConfig> onChoose) {
        this.run = run;
        this.messages = messages;
        this.onChoose = onChoose;
        setId("presetMenu");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(messages.get("preset.menu"));
        subscription = run.configProperty().subscribe((before, now) -> changed(before, now));
        changed(null, run.configProperty().get());
    }

    public void dispose() {
        subscription.unsubscribe();
    }

    private void changed(ExperimentConfig before, ExperimentConfig now) {
        former = before;
        setText(messages.get("preset.own"));
        getItems().clear();
        for (Preset preset : Preset.values()) {
            ExperimentConfig recipe = preset.config()
                    .withSeed(now.seed())
                    .fittedTo(run.dataProperty().get());
            if (recipe.equals(now)) {
                setText(messages.get("preset." + preset.id()));
            }
            getItems().add(item(preset, recipe));
        }
        if (former != null) {
            MenuItem back = new MenuItem(messages.get("preset.back"));
            back.setId("presetBack");
            ExperimentConfig wish = former;
            back.setOnAction(_ -> onChoose.accept(wish));
            getItems().addAll(new SeparatorMenuItem(), back);
        }
    }

    private MenuItem item(Preset preset, ExperimentConfig recipe) {
        Label name = new Label(messages.get("preset." + preset.id()));
        name.getStyleClass().add("group-title");
        Label story = new Label(messages.get("preset." + preset.id() + ".tip"));
        story.getStyleClass().add("caption");
        MenuItem item = new MenuItem(null, new VBox(1, name, story));
        item.setId("preset-" + preset.id());
        item.setOnAction(_ -> onChoose.accept(recipe));
        return item;
    }
}
