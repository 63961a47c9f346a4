package dev.backlight.view.lab.page;

import dev.backlight.lab.Knob;
import dev.backlight.lab.Settings;
import dev.backlight.model.lab.Experiment;
import dev.backlight.view.lab.chart.LabWords;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The recipe of a lab: a slider for each knob and the number of seeds, or, while it runs, the same as text.
final class RecipeFields extends VBox {
    private final Experiment experiment;
    private final LabWords words;

    /// @param open whether it may be changed
    RecipeFields(Experiment experiment, LabWords words, boolean open) {
        super(9);
        this.experiment = experiment;
        this.words = words;
        Settings recipe = open ? experiment.recipeProperty().get() : experiment.shown();
        for (Knob knob : experiment.lab().knobs()) {
            String name = words.of("knob." + knob.name());
            double value = recipe.get(knob.name());
            getChildren()
                    .add(
                            open
                                    ? slider(name, "knob-" + knob.name(), knob, value)
                                    : row(name, new Label(words.knob(knob, value))));
        }
        String seeds = words.messages().get("labs.seeds");
        Knob count = Knob.whole("seeds", Settings.FEWEST_SEEDS, Settings.MOST_SEEDS, Settings.FEWEST_SEEDS);
        getChildren()
                .add(
                        open
                                ? seeds(seeds, count, recipe.seeds())
                                : row(seeds, new Label(String.valueOf(recipe.seeds()))));
        for (String control : experiment.lab().controls()) {
            control(control, !recipe.without().contains(control), open);
        }
    }

    /// A control may be left out; of a fixed recipe those that run are named.
    private void control(String control, boolean run, boolean open) {
        String name = words.messages().get("labs.control", words.variant(control));
        if (!open) {
            getChildren().add(row(name, new Label(words.messages().get(run ? "labs.control.on" : "labs.control.off"))));
            return;
        }
        CheckBox box = new CheckBox(name);
        box.setId("control-" + control);
        box.setSelected(run);
        box.setWrapText(true);
        box.selectedProperty().subscribe((_, now) -> {
            Settings recipe = experiment.recipeProperty().get();
            experiment.recipeProperty().set(recipe.with(experiment.lab(), control, now));
        });
        getChildren().add(box);
    }

    private VBox slider(String name, String id, Knob knob, double value) {
        return field(name, id, knob, value, now -> {
            Settings recipe = experiment.recipeProperty().get();
            experiment.recipeProperty().set(recipe.with(experiment.lab(), knob.name(), now));
        });
    }

    private VBox seeds(String name, Knob count, int value) {
        return field(name, "knob-seeds", count, value, now -> {
            Settings recipe = experiment.recipeProperty().get();
            experiment.recipeProperty().set(recipe.withSeeds((int) Math.round(now)));
        });
    }

    private VBox field(String name, String id, Knob knob, double value, DoubleConsumer apply) {
        boolean factors = knob.logarithmic() && knob.least() > 0;
        DoubleFunction<Double> toKnob =
                position -> knob.check(Math.clamp(factors ? Math.exp(position) : position, knob.least(), knob.most()));
        Slider slider = factors
                ? new Slider(Math.log(knob.least()), Math.log(knob.most()), Math.log(value))
                : new Slider(knob.least(), knob.most(), value);
        slider.setId(id);
        slider.setBlockIncrement(factors || knob.step() == 0 ? (slider.getMax() - slider.getMin()) / 20 : knob.step());
        slider.setAccessibleText(name);
        Label number = new Label(words.knob(knob, value));
        number.getStyleClass().add("value");
        slider.valueProperty().subscribe((_, now) -> {
            double chosen = toKnob.apply(now.doubleValue());
            number.setText(words.knob(knob, chosen));
            apply.accept(chosen);
        });
        return new VBox(2, row(name, number), slider);
    }

    private static HBox row(String name, Label value) {
        Label title = new Label(name);
        title.getStyleClass().add("muted");
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        value.getStyleClass().add("value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return new HBox(6, title, between, value);
    }
}
