package dev.backlight.view.features;

import dev.backlight.model.FeatureChoice;
import dev.backlight.model.FeaturesModel;
import dev.backlight.model.Messages;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Accuracies of the same network on different features, the best first.
final class TrialsTable extends VBox {
    private final ObservableList<FeaturesModel.Trial> trials;
    private final ListChangeListener<FeaturesModel.Trial> changed;
    private final Messages messages;
    private final GridPane rows = new GridPane(12, 8);

    TrialsTable(FeaturesModel model, Messages messages) {
        super(8);
        this.messages = messages;
        setId("feature-trials");
        Label title = new Label(messages.get("features.trials", FeaturesModel.EPOCHS));
        title.getStyleClass().add("group-title");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setFillWidth(true);
        rows.getColumnConstraints().addAll(name, number(48), number(60));
        getChildren().addAll(title, rows);
        changed = _ -> show();
        trials = model.trials();
        trials.addListener(changed);
        show();
    }

    void dispose() {
        trials.removeListener(changed);
    }

    private static ColumnConstraints number(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private void show() {
        rows.getChildren().clear();
        if (trials.isEmpty()) {
            Label none = caption(messages.get("features.trials.none"));
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            rows.add(none, 0, 0, 3, 1);
            return;
        }
        rows.addRow(
                0,
                caption(messages.get("features.trials.features")),
                caption(messages.get("features.trials.inputs")),
                caption(messages.get("features.trials.accuracy")));
        int row = 1;
        for (FeaturesModel.Trial trial : trials) {
            Label name = new Label(nameOf(trial.choice()));
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            Label accuracy = new Label(
                    Double.isNaN(trial.accuracy())
                            ? messages.get("features.trials.diverged")
                            : Numbers.percent(trial.accuracy(), 2));
            accuracy.getStyleClass().add("group-title");
            rows.addRow(row++, name, new Label(Numbers.grouped(trial.inputs())), accuracy);
        }
    }

    private String nameOf(FeatureChoice choice) {
        List<String> parts = new ArrayList<>();
        if (choice.pixels()) {
            parts.add(messages.get("features.pixels"));
        }
        if (choice.masked() > 0) {
            parts.add(messages.get("features.mask"));
        }
        if (choice.components() > 0) {
            parts.add(messages.get("features.pca") + " " + choice.components());
        }
        if (choice.edges()) {
            parts.add(messages.get("features.edges"));
        }
        return String.join(" + ", parts);
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }
}
