package dev.backlight.view.evaluation;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.evaluation.chart.EvaluationFocus;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Three columns: runs, confusion, mistakes. They show what is there when they are told to.
public final class EvaluationPage extends Region {
    private static final double RUNS = 276;
    private static final double FEW_RUNS = 236;
    private static final double MATRIX = 496;
    private static final double FULL = 1400;

    private final EvaluationFocus focus;
    private final RunsColumn runs;
    private final MatrixColumn matrix;
    private final MistakesColumn mistakes;

    public EvaluationPage(DigitsModel digits, Settings settings) {
        focus = new EvaluationFocus(digits);
        runs = new RunsColumn(focus, settings);
        matrix = new MatrixColumn(focus, settings);
        mistakes = new MistakesColumn(focus, settings);
        getChildren().setAll(runs, matrix, mistakes);
    }

    /// Changes when another cell of the confusion matrix is chosen.
    public ObservableValue<?> chosenProperty() {
        return focus.chosenProperty();
    }

    /// Lets the most frequent mistake be shown again.
    public void chooseNone() {
        focus.chosenProperty().set(null);
    }

    /// The current sample is another one.
    public void sampleChanged() {
        matrix.sampleChanged();
        mistakes.sampleChanged();
    }

    /// Another cell of the confusion matrix is chosen.
    public void cellChanged() {
        matrix.refresh();
    }

    /// Everything may have changed.
    public void refresh() {
        runs.refresh();
        matrix.refresh();
        mistakes.refresh();
    }

    public void dispose() {
        runs.dispose();
        matrix.dispose();
        mistakes.dispose();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double left = Math.floor(width >= FULL ? RUNS : Math.max(FEW_RUNS, width * 0.185));
        double middle = Math.floor(width >= FULL ? MATRIX : Math.min(MATRIX, (width - left) * 0.43));
        runs.resizeRelocate(0, 0, left, getHeight());
        matrix.resizeRelocate(left, 0, middle, getHeight());
        mistakes.resizeRelocate(left + middle, 0, width - left - middle, getHeight());
    }
}
