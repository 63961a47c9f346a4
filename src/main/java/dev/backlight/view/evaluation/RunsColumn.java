package dev.backlight.view.evaluation;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunArchive;
import dev.backlight.model.window.Settings;
import dev.backlight.view.evaluation.chart.CalibrationChart;
import dev.backlight.view.evaluation.chart.EpochChart;
import dev.backlight.view.evaluation.chart.EvaluationFocus;
import dev.backlight.view.evaluation.chart.GapChart;
import dev.backlight.view.evaluation.run.RunList;
import dev.backlight.view.evaluation.run.RunMenu;
import dev.backlight.view.evaluation.run.RunNotes;
import dev.backlight.view.evaluation.run.RunRow;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The runs of this session and of those before, their curves, how far test and training lie apart, and
/// calibration.
final class RunsColumn extends VBox {
    /// Below this height the curves give way: the charts lens has them too.
    private static final double CURVES_FROM = 640;

    private final RunArchive archive;
    private final RunList rows;
    private final RunNotes notes;
    private final VBox question = new VBox();
    private final EpochChart epochs;
    private final GapChart gap;
    private final CalibrationChart calibration;

    RunsColumn(EvaluationFocus focus, Settings settings) {
        DigitsModel digits = focus.experiment();
        archive = digits.archive();
        notes = new RunNotes(archive.kept(), settings.messages());
        RunMenu menu = new RunMenu(digits, settings.messages(), question, notes);
        rows = new RunList(
                settings.messages().get("evaluation.earlier"), run -> new RunRow(run, archive, menu, settings));
        epochs = new EpochChart(digits, settings);
        gap = new GapChart(digits, settings);
        calibration = new CalibrationChart(focus, settings);
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
        VBox.setVgrow(rows.window(), Priority.ALWAYS);
        question.setPadding(new Insets(0, 8, 8, 8));
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.setVisible(false);
        question.setManaged(false);
        fixed(epochs, EpochChart.HEIGHT);
        fixed(calibration, CalibrationChart.HEIGHT);
        getChildren().setAll(header, question, notes, rows.window(), ruled(epochs), ruled(gap), ruled(calibration));
        heightProperty().subscribe(this::makeRoom);
        notes.heightProperty().subscribe(this::makeRoom);
        notes.managedProperty().subscribe(this::makeRoom);
    }

    private void makeRoom() {
        double said = notes.isManaged() ? notes.getHeight() : 0;
        boolean room = getHeight() - said >= CURVES_FROM;
        epochs.getParent().setVisible(room);
        epochs.getParent().setManaged(room);
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
        notes.refresh();
        rows.show(archive.runs());
        fixed(gap, GapChart.heightFor(archive.overlaid()));
        epochs.refresh();
        gap.refresh();
        calibration.refresh();
    }

    void dispose() {
        rows.dispose();
        epochs.dispose();
        gap.dispose();
        calibration.dispose();
    }
}
