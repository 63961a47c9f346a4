package dev.backlight.data.pen;

import java.util.List;

/// The ink of a drawing that grows: pixel for pixel what `DigitRaster` makes of all its strokes, but of a stroke
/// under the pen only what is new is drawn.
///
/// That works since the pen's lines may be laid over each other in any order, and since a new point changes no more
/// of a stroke's curve than its last piece, which is kept apart.
public final class InkRaster {
    private final int size;
    private final float[] ink;
    private final float[] before;
    private final Coverage settled;
    private final Coverage tail;
    private List<Stroke> shown = List.of();
    private PixelBox settledBox = PixelBox.NONE;
    private PixelBox tailBox = PixelBox.NONE;
    private PixelBox changed = PixelBox.NONE;

    /// @param size side of the square picture in pixels
    public InkRaster(int size) {
        this.size = size;
        ink = new float[size * size];
        before = new float[size * size];
        settled = new Coverage(size);
        tail = new Coverage(size);
    }

    /// Side of the picture in pixels.
    public int size() {
        return size;
    }

    /// size x size amounts of ink in [0, 1], row by row; the raster's own memory.
    public float[] ink() {
        return ink;
    }

    /// Brings the ink up to date with a drawing.
    ///
    /// @return around all pixels that may have changed
    public PixelBox show(List<Stroke> strokes) {
        changed = PixelBox.NONE;
        int known = shown.size();
        int from = 0;
        if (continues(strokes)) {
            from = known == 0 ? 0 : shown.getLast().points().size();
        } else {
            forget();
            known = 0;
        }
        for (int i = Math.max(0, known - 1); i < strokes.size(); i++) {
            if (i >= known) {
                close();
                from = 0;
            }
            grow(strokes.get(i), from);
        }
        shown = List.copyOf(strokes);
        return changed;
    }

    /// Whether the strokes are those shown, perhaps the last one longer and others after it.
    private boolean continues(List<Stroke> strokes) {
        int last = shown.size() - 1;
        if (strokes.size() <= last) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (strokes.get(i) != shown.get(i)) {
                return false;
            }
        }
        return last < 0 || isLonger(strokes.get(last), shown.get(last));
    }

    private static boolean isLonger(Stroke now, Stroke was) {
        int count = was.points().size();
        return now == was
                || now.width() == was.width()
                        && now.eraser() == was.eraser()
                        && now.points().size() >= count
                        && now.points().subList(0, count).equals(was.points());
    }

    private void forget() {
        java.util.Arrays.fill(ink, 0);
        java.util.Arrays.fill(before, 0);
        settled.clear(settledBox);
        tail.clear(tailBox);
        settledBox = PixelBox.NONE;
        tailBox = PixelBox.NONE;
        changed = new PixelBox(0, 0, size, size);
    }

    /// Ends the stroke under the pen.
    private void close() {
        PixelBox box = settledBox.with(tailBox);
        for (int y = box.top(); y < box.bottom(); y++) {
            System.arraycopy(ink, y * size + box.left(), before, y * size + box.left(), box.right() - box.left());
        }
        settled.clear(settledBox);
        tail.clear(tailBox);
        settledBox = PixelBox.NONE;
        tailBox = PixelBox.NONE;
    }

    /// @param from how many of its points are drawn already
    private void grow(Stroke stroke, int from) {
        List<Point> points = stroke.points();
        int count = points.size();
        if (count == from) {
            return;
        }
        double radius = stroke.width() * size / 2;
        PixelBox fresh = tailBox;
        tail.clear(tailBox);
        tailBox = PixelBox.NONE;
        StrokeCurve.Lines settling =
                (x0, y0, x1, y1) -> settledBox = settledBox.with(line(settled, x0, y0, x1, y1, radius));
        PixelBox untouched = settledBox;
        settledBox = PixelBox.NONE;
        for (int i = Math.max(0, from - 2); i + 2 < count; i++) {
            StrokeCurve.piece(points, i, count, settling);
        }
        fresh = fresh.with(settledBox);
        settledBox = settledBox.with(untouched);
        StrokeCurve.piece(
                points,
                Math.max(0, count - 2),
                count,
                (x0, y0, x1, y1) -> tailBox = tailBox.with(line(tail, x0, y0, x1, y1, radius)));
        mix(fresh.with(tailBox), stroke.eraser());
    }

    private PixelBox line(Coverage to, double x0, double y0, double x1, double y1, double radius) {
        return to.line(x0 * size, y0 * size, x1 * size, y1 * size, radius);
    }

    private void mix(PixelBox box, boolean eraser) {
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int i = y * size + box.left(); i < y * size + box.right(); i++) {
                float coverage = Math.max(settled.amounts()[i], tail.amounts()[i]);
                ink[i] = DigitRaster.over(before[i], coverage, eraser);
            }
        }
        changed = changed.with(box);
    }
}
