package dev.backlight.view.graph.weights;

import dev.backlight.engine.spec.Weights;
import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;

/// How often each size of weight occurs, between minus and plus a limit; what lies beyond counts in the outermost
/// bins.
///
/// @param bins counts, from `-limit` to `limit`
/// @param limit four standard deviations of the weights around zero
/// @param deviation root of the mean square
public record Histogram(int[] bins, double limit, double deviation) {
    private static final int BINS = 48;
    private static final double DEVIATIONS = 4;

    /// @param weights at least one; not modified
    public static Histogram of(Weights.Matrix weights) {
        double squares = 0;
        for (int i = 0; i < weights.length(); i++) {
            double weight = weights.get(i);
            squares += weight * weight;
        }
        double deviation = Math.sqrt(squares / weights.length());
        double limit = Math.max(1e-6, DEVIATIONS * deviation);
        int[] bins = new int[BINS];
        for (int i = 0; i < weights.length(); i++) {
            int bin = (int) Math.floor((weights.get(i) / limit + 1) / 2 * BINS);
            bins[Math.max(0, Math.min(BINS - 1, bin))]++;
        }
        return new Histogram(bins, limit, deviation);
    }

    void paint(GraphicsContext gc, Look look, Box box) {
        Palette palette = look.palette();
        double base = box.bottom() - 16;
        int most = 1;
        for (int bin : bins) {
            most = Math.max(most, bin);
        }
        double step = box.width() / bins.length;
        double scale = (base - box.y() - 14) / most;
        for (int i = 0; i < bins.length; i++) {
            double high = bins[i] == 0 ? 0 : Math.max(1, bins[i] * scale);
            gc.setFill(palette.sign(i < bins.length / 2 ? -1 : 1));
            gc.fillRect(box.x() + i * step, base - high, Math.max(1, step - 1), high);
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeLine(box.x(), base + 0.5, box.right(), base + 0.5);
        String end = Numbers.fixed(limit, 2);
        double y = base + 10;
        PaintOps.left(gc, Numbers.MINUS + end, box.x(), y, Type.text(11), palette.mut());
        PaintOps.centred(gc, "0", box.centreX(), y, Type.text(11), palette.mut());
        PaintOps.right(gc, "+" + end, box.right(), y, Type.text(11), palette.mut());
        PaintOps.right(
                gc, "\u03c3 = " + Numbers.fixed(deviation, 3), box.right(), box.y() + 2, Type.text(11), palette.mut());
    }
}
