package dev.backlight.view.lesson;

import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.equation.Maths;
import dev.backlight.view.microscope.equation.WrittenMaths;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// A formula within a line of text, set as the Microscope sets its own, in the colour that the theme gives
/// formulas.
final class FormulaView extends Region {
    private static final double SIZE = 15;
    private static final double FINE = 2;

    private final Maths maths;
    private final Maths.Extent extent;
    private final Canvas canvas;
    private final Text colour = new Text();

    FormulaView(String formula) {
        maths = WrittenMaths.of(formula);
        extent = maths.measure(SIZE);
        canvas = new Canvas(Math.ceil(extent.width()) * FINE, Math.ceil(height()) * FINE);
        canvas.setScaleX(1 / FINE);
        canvas.setScaleY(1 / FINE);
        colour.getStyleClass().add("lesson-formula");
        colour.setManaged(false);
        colour.setVisible(false);
        colour.fillProperty().subscribe(_ -> paint());
        getChildren().setAll(canvas, colour);
        getStyleClass().add("lesson-set-formula");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(formula);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Whether a piece of text is a formula, not the name of a button.
    static boolean isFormula(String text) {
        return text.length() <= 2 || text.matches(".*[=/²₀-₉⁰-⁹⁻δσ].*");
    }

    private double height() {
        return extent.above() + extent.below();
    }

    private void paint() {
        GraphicsContext gc = GraphicsContext.on(canvas);
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        gc.save();
        gc.scale(FINE, FINE);
        Color ink = colour.getFill() instanceof Color plain ? plain : Color.BLACK;
        maths.paint(gc, 0, extent.above(), SIZE, ink, new Hits(null, null));
        gc.restore();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(extent.width());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(height());
    }

    /// The middle line of a formula is that of small letters beside it.
    @Override
    public double getBaselineOffset() {
        return extent.above() + 0.34 * SIZE;
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(-canvas.getWidth() * (1 - 1 / FINE) / 2, -canvas.getHeight() * (1 - 1 / FINE) / 2);
    }
}
