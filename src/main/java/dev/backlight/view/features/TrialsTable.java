package dev.backlight.view.features;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.model.digits.FeatureTrials;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.paint.Refresh;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Accuracies of the same layers on different features, the best first; then what has not been measured yet. A
/// row's name ticks its features.
final class TrialsTable extends VBox {
    private final FeaturesModel model;
    private final FeatureTrials trials;
    private final Messages messages;
    private final VBox rows = new VBox(1);
    private final Button all = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final Refresh refresh = new Refresh(this, this::show);
    private final ListChangeListener<FeatureTrials.Trial> changed = _ -> refresh.request();
    private final List<Subscription> subscriptions = new ArrayList<>();

    TrialsTable(RunModel<?> run, FeaturesModel model, FeatureTrials trials, Messages messages) {
        super(6);
        this.model = model;
        this.trials = trials;
        this.messages = messages;
        setId("feature-trials");
        Label title = new Label(messages.get("features.trials", FeatureTrials.EPOCHS));
        title.getStyleClass().add("group-title");
        title.setMinWidth(0);
        all.setId("feature-measure-all");
        all.setText(messages.get("features.measure.all"));
        all.getStyleClass().add("link");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> trials.measure(trials.proposed(model.recipe())));
        Label problem = new Label();
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(trials.problemProperty().map(messages::sentence));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox head = new HBox(8, title, space(), all);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, waiting(), problem, rows);
        trials.done().addListener(changed);
        for (ObservableValue<?> value : List.of(
                run.configProperty(),
                model.fittedProperty(),
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
        trials.done().removeListener(changed);
        subscriptions.forEach(Subscription::unsubscribe);
        refresh.dispose();
    }

    private HBox waiting() {
        Button cancel = new Button(messages.get("features.cancel"));
        cancel.setId("feature-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> trials.cancel());
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox waiting = new HBox(8, progress, cancel);
        waiting.setAlignment(Pos.CENTER_LEFT);
        waiting.managedProperty().bind(waiting.visibleProperty());
        subscriptions.add(trials.fractionProperty().subscribe(fraction -> {
            boolean busy = fraction.doubleValue() >= 0;
            waiting.setVisible(busy);
            all.setDisable(busy);
            progress.setProgress(Math.max(0, fraction.doubleValue()));
        }));
        return waiting;
    }

    private void show() {
        rows.getChildren().clear();
        FittedFeatures fitted = model.fittedProperty().get();
        all.setVisible(fitted != null);
        if (fitted == null) {
            return;
        }
        FeatureRecipe chosen = model.recipe();
        double least = trials.done().stream()
                .mapToDouble(FeatureTrials.Trial::accuracy)
                .filter(Double::isFinite)
                .min()
                .orElse(0.9);
        double from = Math.floor(Math.min(0.99, least) * 100) / 100;
        for (FeatureTrials.Trial trial : trials.done()) {
            rows.getChildren().add(measured(trial, from, trial.recipe().equals(chosen)));
        }
        for (FeatureRecipe recipe : trials.proposed(chosen)) {
            boolean known =
                    trials.done().stream().anyMatch(trial -> trial.recipe().equals(recipe));
            if (!known) {
                rows.getChildren().add(unmeasured(recipe, fitted, recipe.equals(chosen)));
            }
        }
        if (trials.done().size() > 1) {
            Label axis = new Label(messages.get("features.trials.axis", Numbers.percent(from, 0)));
            axis.getStyleClass().add("caption");
            HBox foot = new HBox(space(), axis);
            rows.getChildren().add(foot);
        }
    }

    private HBox measured(FeatureTrials.Trial trial, double from, boolean chosen) {
        boolean diverged = Double.isNaN(trial.accuracy());
        Label accuracy =
                new Label(diverged ? messages.get("features.trials.diverged") : Numbers.percent(trial.accuracy(), 2));
        accuracy.getStyleClass().add("group-title");
        double share = diverged ? 0 : (trial.accuracy() - from) / Math.max(1e-6, 1 - from);
        return row(trial.recipe(), trial.inputs(), chosen, new TrialDot(share, chosen), accuracy);
    }

    private HBox unmeasured(FeatureRecipe recipe, FittedFeatures fitted, boolean chosen) {
        Button measure = new Button(messages.get("features.measure"));
        measure.getStyleClass().add("link");
        measure.setMinWidth(USE_PREF_SIZE);
        if (chosen) {
            measure.setId("feature-measure");
        }
        measure.setOnAction(_ -> trials.measure(List.of(recipe)));
        Region none = new Region();
        none.setMinWidth(0);
        return row(recipe, fitted.join(recipe).size(), chosen, none, measure);
    }

    private HBox row(FeatureRecipe recipe, int inputs, boolean chosen, Node dot, Region end) {
        String words = FeatureNames.brief(recipe, messages);
        Button name = new Button(words);
        name.getStyleClass().addAll("link", "trial-name");
        name.setMinWidth(0);
        name.setOnAction(_ -> model.choose(recipe));
        name.setAccessibleText(messages.get("features.trials.tick", words));
        Label count = new Label(Numbers.grouped(inputs));
        count.getStyleClass().add("muted");
        count.setMinWidth(38);
        count.setAlignment(Pos.CENTER_RIGHT);
        HBox last = new HBox(end);
        last.setMinWidth(52);
        last.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(5, name, space(), count, dot, last);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("trial-row");
        if (chosen) {
            row.getStyleClass().add("trial-chosen");
        }
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
