package dev.backlight.view.features;

import dev.backlight.engine.NetworkSpec;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.FeatureChoice;
import dev.backlight.model.FeaturesModel;
import dev.backlight.model.Messages;
import dev.backlight.training.FeatureTrial;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Which features are joined, how wide the network's input gets by that, and a network trained aside on them.
final class FusionPanel extends VBox {
    private final ExperimentModel experiment;
    private final FeaturesModel model;
    private final Messages messages;
    private final Label pixels = new Label();
    private final Label masked = new Label();
    private final Label components = new Label();
    private final Label edges = new Label();
    private final Label inputs = new Label();
    private final Label network = new Label();
    private final Label problem = new Label();
    private final Button measure = new Button();
    private final Button cancel = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final List<Subscription> subscriptions = new ArrayList<>();

    FusionPanel(ExperimentModel experiment, FeaturesModel model, Messages messages) {
        super(8);
        this.experiment = experiment;
        this.model = model;
        this.messages = messages;
        Label tip = new Label(messages.get("features.build.tip"));
        tip.getStyleClass().add("caption");
        tip.setWrapText(true);
        Slider k = new Slider(1, FeaturesModel.MOST, model.componentsProperty().get());
        k.setId("feature-components");
        k.setAccessibleText(messages.get("features.pca"));
        k.valueProperty().subscribe(value -> model.componentsProperty().set((int) Math.round(value.doubleValue())));
        Slider least = new Slider(0, 0.4, model.leastProperty().get());
        least.setId("feature-variance");
        least.setAccessibleText(messages.get("features.mask"));
        least.valueProperty().bindBidirectional(model.leastProperty());
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
        subscriptions.add(model.problemProperty().subscribe(text -> problem.setText(text)));
        measure.setText(messages.get("features.measure", FeaturesModel.EPOCHS));
        measure.setId("feature-measure");
        measure.getStyleClass().add("primary");
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.setOnAction(_ -> model.measure());
        cancel.setText(messages.get("features.cancel"));
        cancel.setOnAction(_ -> model.cancel());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox waiting = new HBox(8, progress, cancel);
        waiting.setAlignment(Pos.CENTER_LEFT);
        waiting.managedProperty().bind(waiting.visibleProperty());
        measure.managedProperty().bind(measure.visibleProperty());
        subscriptions.add(model.fractionProperty().subscribe(fraction -> {
            boolean busy = fraction.doubleValue() >= 0;
            waiting.setVisible(busy);
            measure.setVisible(!busy);
            progress.setProgress(Math.max(0, fraction.doubleValue()));
        }));
        getChildren()
                .addAll(
                        heading("features.build"),
                        tip,
                        row("features.pixels", model.pixelsProperty(), pixels, "feature-pixels"),
                        row("features.mask", model.maskedProperty(), masked, "feature-mask"),
                        least,
                        row("features.pca", model.reducedProperty(), components, "feature-pca"),
                        k,
                        row("features.edges", model.edgesProperty(), edges, "feature-edges"),
                        inputs,
                        network,
                        measure,
                        waiting,
                        problem);
        subscriptions.add(experiment.configProperty().subscribe(() -> show()));
        for (ObservableValue<?> value : List.of(
                model.fittedProperty(),
                model.pixelsProperty(),
                model.maskedProperty(),
                model.reducedProperty(),
                model.edgesProperty(),
                model.componentsProperty(),
                model.leastProperty())) {
            subscriptions.add(value.subscribe(() -> show()));
        }
        show();
    }

    void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
    }

    /// Counts of now.
    private void show() {
        FeaturesModel.Fitted fitted = model.fittedProperty().get();
        measure.setDisable(fitted == null || model.choice().isEmpty());
        if (fitted == null) {
            inputs.setText(messages.get("features.fitting"));
            return;
        }
        pixels.setText(Numbers.grouped(fitted.train().features()));
        masked.setText(Numbers.grouped(fitted.mask().kept(model.leastProperty().get()).length));
        components.setText("k = " + model.shownComponents());
        try {
            edges.setText(model.edgeCount() == 0 ? "" : Numbers.grouped(model.edgeCount()));
            FeatureChoice choice = model.choice();
            if (choice.isEmpty()) {
                inputs.setText(messages.get("features.none"));
                network.setText("");
                return;
            }
            int width = model.fusion().size();
            inputs.setText(messages.get("features.inputs", Numbers.grouped(width)));
            NetworkSpec spec = FeatureTrial.adapted(experiment.configProperty().get(), width)
                    .network();
            network.setText(messages.get("features.network", spec.summary(), Numbers.grouped(spec.parameterCount())));
        } catch (IllegalArgumentException impossible) {
            network.setText(impossible.getMessage());
        }
    }

    private HBox row(String key, BooleanProperty chosen, Label count, String id) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setId(id);
        box.selectedProperty().bindBidirectional(chosen);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, box, gap, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        return row;
    }

    private Label heading(String key) {
        Label heading = new Label(messages.get(key));
        heading.getStyleClass().add("group-title");
        return heading;
    }
}
