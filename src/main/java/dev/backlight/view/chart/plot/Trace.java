package dev.backlight.view.chart.plot;

import dev.backlight.view.paint.vector.GraphicsContext;

/// Draws lines into a plot, thinned to what its pixel columns can show; what lies beyond the axes is for the caller
/// to cut off.
public final class Trace {
    /// Pixels over which a smooth line is averaged.
    private static final double CALM = 2;

    private static final int MOST_A_COLUMN = 16;

    private final Decimation decimation = new Decimation();

    /// Strokes a line through the first, the least, the largest and the last number of each column: no peak is
    /// lost.
    public void line(Plot plot, Points points, Pen pen) {
        decimation.run(points.size(), i -> plot.x(points.x(i)), points::y, 0, 1);
        stroke(plot, pen);
    }

    /// Strokes a line that has been smoothed, through its means.
    public void calm(Plot plot, Points points, Pen pen) {
        decimation.means(points.size(), i -> plot.x(points.x(i)), points::y, 0, CALM);
        stroke(plot, pen);
    }

    /// Fills what lies between a smoothed line and the axis.
    public void under(Plot plot, Points points, Pen pen, double strength) {
        decimation.means(points.size(), i -> plot.x(points.x(i)), points::y, 0, CALM);
        GraphicsContext gc = plot.gc();
        gc.setFill(pen.colour().apply(plot.palette()));
        gc.setGlobalAlpha(strength);
        gc.beginPath();
        for (int i = 0; i < decimation.size(); i++) {
            double y = plot.y(decimation.y(i));
            if (i == 0) {
                gc.moveTo(decimation.x(i), plot.box().bottom());
            }
            gc.lineTo(decimation.x(i), Double.isNaN(y) ? plot.box().bottom() : y);
        }
        if (decimation.size() > 0) {
            gc.lineTo(decimation.x(decimation.size() - 1), plot.box().bottom());
            gc.closePath();
            gc.fill();
        }
        gc.setGlobalAlpha(1);
    }

    private void stroke(Plot plot, Pen pen) {
        GraphicsContext gc = plot.gc();
        pen.take(gc, plot.palette());
        gc.beginPath();
        boolean joined = false;
        for (int i = 0; i < decimation.size(); i++) {
            double x = decimation.x(i);
            double y = plot.y(decimation.y(i));
            boolean seen = !Double.isNaN(x) && !Double.isNaN(y);
            if (seen && joined) {
                gc.lineTo(x, y);
            } else if (seen) {
                gc.moveTo(x, y);
                gc.lineTo(x, y); // a point alone is a dot
            }
            joined = seen;
        }
        gc.stroke();
        Pen.putAway(gc);
    }

    /// Of columns with many numbers only some are placed, evenly spread: a line has ten thousands of points.
    static void cover(Envelope envelope, Plot plot, Points points) {
        int size = points.size();
        Decimation.Numbers places = i -> plot.x(points.x(i)) - plot.box().x();
        for (int from = 0; from < size; ) {
            int to = Decimation.endOfColumn(size, places, from, 0, 1);
            int stride = (to - from + MOST_A_COLUMN - 1) / MOST_A_COLUMN;
            for (int i = from; i < to; i += stride) {
                envelope.add(places.at(from), plot.y(points.y(i)));
            }
            from = to;
        }
    }

    /// Fills where a noisy line mostly runs around each place.
    public void wash(Plot plot, Points points, Pen pen, double strength) {
        int columns = (int) Math.ceil(plot.box().width()) + 1;
        Envelope envelope = new Envelope(columns);
        cover(envelope, plot, points);
        envelope.smooth();
        GraphicsContext gc = plot.gc();
        gc.setFill(pen.colour().apply(plot.palette()));
        gc.setGlobalAlpha(strength);
        gc.beginPath();
        boolean any = false;
        for (int column = envelope.first(); column <= envelope.last(); column += Envelope.STEP) {
            double x = plot.box().x() + column;
            if (any) {
                gc.lineTo(x, envelope.top(column));
            } else {
                gc.moveTo(x, envelope.top(column));
            }
            any = true;
        }
        for (int column = envelope.lastStep(); column >= envelope.first(); column -= Envelope.STEP) {
            gc.lineTo(plot.box().x() + column, envelope.bottom(column));
        }
        if (any) {
            gc.closePath();
            gc.fill();
        }
        gc.setGlobalAlpha(1);
    }
}
