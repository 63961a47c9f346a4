package dev.backlight.view.evaluation;

import dev.backlight.model.ExperimentModel;
import dev.backlight.model.RunArchive;
import dev.backlight.model.RunEntry;
import dev.backlight.model.Settings;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The runs of this session, their curves, how far test and training lie apart, and calibration.
final class RunsColumn extends VBox {
    /// Below this height the curves give way: the charts lens has them too.
    private static final double CURVES_FROM = 640;

    private final RunArchive archive;
    private final Settings settings;
    private final VBox rows = new VBox(2);
    private final VBox question = new VBox();
    private final RunMenu menu;
    private final EpochChart epochs;
    private final GapChart gap;
    private final CalibrationChart calibration;
    private List<RunRow> shown = List.of();

    RunsColumn(Study study, Settings settings) {
        ExperimentModel experiment = study.experiment();
        archive = experiment.archive();
        this.settings = settings;
        menu = new RunMenu(experiment, settings.messages(), question);
        epochs = new EpochChart(experiment, settings);
        gap = new GapChart(experiment, settings);
        calibration = new CalibrationChart(study, settings);
        getStyleClass().add("evaluation-runs");
        Label title = new Label(settings.messages().get("evaluation.runs"));
        title.getStyleClass().add("heading");
        Label unit = new Label(settings.messages().get("evaluation.runs.unit"));
        unit.getStyleClass().add("caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, title, space, unit);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setPadding(new Insets(10, 16, 8, 16));
        ScrollPane list = new ScrollPane(rows);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getStyleClass().add("evaluation-list");
        list.setMinHeight(48);
        rows.setPadding(new Insets(0, 8, 8, 8));
        VBox.setVgrow(list, Priority.ALWAYS);
        question.setPadding(new Insets(0, 8, 8, 8));
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.setVisible(false);
        question.setManaged(false);
        fixed(epochs, EpochChart.HEIGHT);
        fixed(calibration, CalibrationChart.HEIGHT);
        getChildren().setAll(header, question, list, ruled(epochs), ruled(gap), ruled(calibration));
        heightProperty().subscribe(() -> {
            boolean room = getHeight() >= CURVES_FROM;
            epochs.getParent().setVisible(room);
            epochs.getParent().setManaged(room);
        });
    }

    private static VBox ruled(Region part) {
        VBox box = new VBox(part);
        box.getStyleClass().add("evaluation-part");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static void fixed(Region part, double height) {
        part.setMinHeight(height);
        part.setPrefHeight(height);
    }

    void refresh() {
        if (!shown.stream().map(RunRow::run).toList().equals(archive.runs())) {
            List<RunRow> before = shown;
            shown = archive.runs().stream().map(run -> row(run, before)).toList();
            before.stream().filter(row -> !shown.contains(row)).forEach(RunRow::dispose);
            rows.getChildren().setAll(shown);
        }
        shown.forEach(RunRow::refresh);
        fixed(gap, GapChart.heightFor(archive.overlaid().size()));
        epochs.refresh();
        gap.refresh();
        calibration.refresh();
    }

    /// The row that a run has already, which may have the focus, or a new one.
    private RunRow row(RunEntry run, List<RunRow> before) {
        return before.stream()
                .filter(row -> row.run() == run)
                .findFirst()
                .orElseGet(() -> new RunRow(run, archive, menu, settings));
    }

    void dispose() {
        shown.forEach(RunRow::dispose);
        epochs.dispose();
        gap.dispose();
        calibration.dispose();
    }
}
