package dev.backlight.view.features;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.features.Fusion;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.network.RecipeChange;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.control.Targets;
import dev.backlight.view.stage.paint.Refresh;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which features are joined, what the network becomes by that, and the way to let it learn from them.
final class FusionPanel extends VBox {
    private final DigitsModel digits;
    private final FeaturesModel model;
    private final Messages messages;
    private final Label pixels = new Label();
    private final Label masked = new Label();
    private final Label components = new Label();
    private final Label edges = new Label();
    private final Label inputs = new Label();
    private final Label network = new Label();
    private final Label problem = new Label();
    private final FusionBar bar;
    private final CheckBox edgesBox;
    private final Button use = new Button();
    private final Label used = new Label();
    private final VBox question = new VBox();
    private final RecipeChange change;
    private final Refresh refresh = new Refresh(this, this::show);
    private final List<Subscription> subscriptions = new ArrayList<>();

    FusionPanel(DigitsModel digits, FeaturesModel model, Messages messages) {
        super(6);
        this.digits = digits;
        this.model = model;
        this.messages = messages;
        bar = new FusionBar(messages);
        change = new RecipeChange(digits.run(), messages, question);
        question.setVisible(false);
        question.setManaged(false);
        inputs.setId("feature-inputs");
        inputs.getStyleClass().add("group-title");
        for (Label label : new Label[] {network, problem}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        network.getStyleClass().add("caption");
        problem.getStyleClass().add("field-error");
        problem.setId("feature-problem");
        use.setId("feature-use");
        use.setText(messages.get("features.use"));
        use.getStyleClass().add("primary");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setDisable(true); // until something is fitted
        use.setOnAction(_ -> use());
        use.managedProperty().bind(use.visibleProperty());
        used.setId("feature-used");
        used.setText(messages.get("features.used"));
        used.setGraphic(new FontIcon(Feather.CHECK));
        used.setMinHeight(32);
        used.visibleProperty().bind(use.visibleProperty().not());
        used.managedProperty().bind(used.visibleProperty());
        CheckBox pixelsBox = box("features.pixels", model.pixelsProperty(), "feature-pixels");
        CheckBox maskBox = box("features.mask", model.maskedProperty(), "feature-mask");
        CheckBox pcaBox = box("features.pca", model.reducedProperty(), "feature-pca");
        edgesBox = box("features.edges", model.edgesProperty(), "feature-edges");
        getChildren()
                .addAll(
                        heading(),
                        row(pixelsBox, pixels),
                        row(maskBox, masked),
                        variance(),
                        row(pcaBox, components),
                        components(),
                        row(edgesBox, edges),
                        inputs,
                        bar,
                        network,
                        use,
                        used,
                        question,
                        problem);
        Targets.widen(this);
        for (ObservableValue<?> value : List.of(
                digits.run().configProperty(),
                model.fittedProperty(),
                model.problemProperty(),
                model.pixelsProperty(),
                model.maskedProperty(),
                model.reducedProperty(),
                model.edgesProperty(),
                model.componentsProperty(),
                model.leastProperty())) {
            subscriptions.add(value.subscribe(refresh::request));
        }
    }

    void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        refresh.dispose();
    }

    private VBox heading() {
        Label heading = new Label(messages.get("features.build"));
        heading.getStyleClass().add("group-title");
        Label tip = new Label(messages.get("features.build.tip"));
        tip.getStyleClass().add("caption");
        tip.setWrapText(true);
        return new VBox(2, heading, tip);
    }

    private Slider components() {
        Slider k = new Slider(
                1, FeatureRecipe.MOST_COMPONENTS, model.componentsProperty().get());
        k.setId("feature-components");
        k.setAccessibleText(messages.get("features.pca"));
        k.valueProperty().subscribe(value -> model.componentsProperty().set((int) Math.round(value.doubleValue())));
        subscriptions.add(model.componentsProperty().subscribe(now -> {
            if (Math.round(k.getValue()) != now.intValue()) {
                k.setValue(now.intValue());
            }
        }));
        return k;
    }

    private Slider variance() {
        Slider least = new Slider(0, 0.4, model.leastProperty().get());
        least.setId("feature-variance");
        least.setAccessibleText(messages.get("features.mask"));
        least.valueProperty().bindBidirectional(model.leastProperty());
        return least;
    }

    private CheckBox box(String key, BooleanProperty chosen, String id) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setId(id);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private static HBox row(CheckBox box, Label count) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, box, gap, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        return row;
    }

    /// Begins anew with a network that reads what is ticked.
    private void use() {
        try {
            problem.setText("");
            change.wish(model.configFor(model.recipe()), problem::setText, () -> show());
        } catch (IllegalArgumentException impossible) {
            problem.setText(messages.sentence(impossible));
        }
    }

    /// Counts of now.
    private void show() {
        FittedFeatures fitted = model.fittedProperty().get();
        problem.setText(messages.sentence(model.problemProperty().get()));
        use.setDisable(true);
        use.setVisible(true);
        bar.show(null);
        network.setText("");
        if (fitted == null) {
            inputs.setText(problem.getText().isEmpty() ? messages.get("features.fitting") : "");
            return;
        }
        pixels.setText(Numbers.grouped(fitted.train().features()));
        masked.setText(Numbers.grouped(fitted.kept(model.leastProperty().get())));
        components.setText("k = " + model.shownComponents());
        edges.setText(model.edgeCount() == 0 ? "" : Numbers.grouped(model.edgeCount()));
        edgesBox.setDisable(model.edgeCount() == 0);
        FeatureRecipe recipe = model.recipe();
        if (recipe.isEmpty()) {
            inputs.setText(messages.get("features.none"));
            return;
        }
        try {
            Fusion fusion = fitted.join(recipe);
            inputs.setText(messages.get("features.inputs", Numbers.grouped(fusion.size())));
            bar.show(fusion);
            NetworkSpec spec = model.configFor(recipe).network();
            network.setText(messages.get("features.network", spec.summary(), Numbers.grouped(spec.parameterCount())));
            use.setVisible(!recipe.equals(model.used()));
            use.setDisable(false);
        } catch (IllegalArgumentException impossible) {
            network.setText(messages.sentence(impossible));
        }
    }
}
