package dev.backlight.view.microscope.maths;

import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.paint.vector.Recording;
import dev.backlight.view.paint.vector.Svg;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// A formula within a line of text, set as the Microscope sets its own, in the colour that the theme gives
/// formulas.
public final class FormulaView extends Region {
    /// Letters of a page.
    public static final double SIZE = 15;

    private static final double FINE = 2;
    /// How far below the middle line letters stand, as a share of their size.
    private static final double BASE = 0.34;

    private final double size;
    private final Maths maths;
    private final Maths.Extent extent;
    private final Canvas canvas;
    private final Text colour = new Text();

    public FormulaView(String formula) {
        this(formula, SIZE);
    }

    /// @param size of the letters
    public FormulaView(String formula, double size) {
        this.size = size;
        maths = WrittenMaths.of(formula);
        extent = maths.measure(size);
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
    public static boolean isFormula(String text) {
        return text.length() <= 2 || text.matches(".*[=/²₀-₉⁰-⁹⁻δσ].*");
    }

    /// The formula as a picture within a line of a page, its outlines with the formula as their name, in the colour
    /// of that line's text in ink.
    ///
    /// @param size of the letters, in pixels
    public static String svg(String formula, double size, Color ink) {
        Maths maths = WrittenMaths.of(formula);
        Maths.Extent extent = maths.measure(size);
        double height = extent.above() + extent.below();
        Canvas canvas = new Canvas(1, 1);
        Recording.follow(canvas);
        maths.paint(GraphicsContext.on(canvas), 0, extent.above(), size, ink, new Hits(null, null));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + Svg.quoted(formula)
                + "\" width=\"" + Svg.number(extent.width()) + "\" height=\"" + Svg.number(height) + "\" viewBox=\"0 0 "
                + Svg.number(extent.width()) + " " + Svg.number(height) + "\" style=\"vertical-align:"
                + Svg.number(BASE * size - extent.below()) + "px\"><title>" + Svg.quoted(formula) + "</title>"
                + Recording.of(canvas).svg() + "</svg>";
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
        maths.paint(gc, 0, extent.above(), size, ink, new Hits(null, null));
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
        return extent.above() + BASE * size;
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(-canvas.getWidth() * (1 - 1 / FINE) / 2, -canvas.getHeight() * (1 - 1 / FINE) / 2);
    }
}
