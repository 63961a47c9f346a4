package dev.backlight.view.chart.plot;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;

/// A dense line, painted pixel column by pixel column as upright bars. A path of thousands of corners would cost a
/// software renderer a whole frame.
public final class ColumnBand {
    private static final double THIN = 1.25;

    private ColumnBand() {}

    /// What is painted of a column.
    @FunctionalInterface
    public interface Bar {
        /// @param x left edge of the column, a whole pixel
        /// @param top of what the line covers there
        /// @param height at least that of the line
        void paint(double x, double top, double height);
    }

    /// Fills each column from where the line comes in to its least and largest.
    public static void fill(GraphicsContext gc, Decimation points, DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
        walk(points, toX, toY, (x, top, height) -> gc.fillRect(x, top, 1, height));
    }

    public static void walk(Decimation points, DoubleUnaryOperator toX, DoubleUnaryOperator toY, Bar bar) {
        double before = Double.NaN;
        int i = 0;
        while (i < points.size()) {
            double column = Math.floor(toX.applyAsDouble(points.x(i)));
            double top = Double.POSITIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            double last = before;
            while (i < points.size() && Math.floor(toX.applyAsDouble(points.x(i))) == column) {
                double y = toY.applyAsDouble(points.y(i));
                if (!Double.isNaN(y)) {
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                    last = y;
                }
                i++;
            }
            if (!Double.isNaN(before)) { // joined to the column before
                top = Math.min(top, before);
                bottom = Math.max(bottom, before);
            }
            if (top <= bottom) {
                bar.paint(column, top - THIN / 2, bottom - top + THIN);
            }
            before = last;
        }
    }
}
