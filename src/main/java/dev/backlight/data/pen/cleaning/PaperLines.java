package dev.backlight.data.pen.cleaning;

/// Takes ruled lines, squares and frames away: thin straight lines from side to side, at least two beside each
/// other. Where a stroke crosses one, ink stays: where there is ink on both sides of the line (the way of removing
/// staff lines from music: Dalitz, Droettboom, Pranzas and Fujinaga 2008).
public final class PaperLines {
    /// Fainter than this is no ink.
    private static final float FAINT = 0.1f;

    /// A line reaches over so much of the side.
    private static final double LONG = 0.85;

    /// A line is no thicker than this share of the longer side, and than two pixels anyway.
    private static final double THIN = 0.03;

    /// Lines lie so far apart, as a share of the longer side.
    private static final double APART = 0.06;

    private static final int[][] ACROSS = {{0, 1}, {1, 0}, {1, 1}, {1, -1}};

    private PaperLines() {}

    /// @param ink [height·width] in [0, 1], row by row; changed
    /// @return whether lines were taken away; not if nothing else would be left
    public static boolean takeFrom(float[] ink, int width, int height) {
        boolean[] mask = new boolean[ink.length];
        int thick = Math.max(2, (int) Math.round(THIN * Math.max(width, height)));
        int apart = Math.max(thick + 1, (int) Math.round(APART * Math.max(width, height)));
        mark(ink, width, height, true, thick, apart, mask);
        mark(ink, width, height, false, thick, apart, mask);
        float[] left = ink.clone();
        boolean any = false;
        double rest = 0;
        double taken = 0;
        for (int i = 0; i < ink.length; i++) {
            if (mask[i] && !isCrossed(ink, mask, i, width, height, thick + 2)) {
                any |= ink[i] > FAINT;
                taken += ink[i];
                left[i] = 0;
            } else if (!mask[i] && ink[i] > FAINT) {
                rest += ink[i];
            }
        }
        if (!any || rest < 0.1 * taken) {
            return false;
        }
        System.arraycopy(left, 0, ink, 0, ink.length);
        return true;
    }

    /// Marks thin bands of rows, or columns, that are ink nearly from side to side, if there are at least two.
    private static void mark(float[] ink, int width, int height, boolean rows, int thick, int apart, boolean[] mask) {
        int lines = rows ? height : width;
        int length = rows ? width : height;
        boolean[] full = new boolean[lines];
        for (int candidate = 0; candidate < lines; candidate++) {
            int inked = 0;
            for (int i = 0; i < length; i++) {
                inked += ink[rows ? candidate * width + i : i * width + candidate] > FAINT ? 1 : 0;
            }
            full[candidate] = inked >= LONG * length;
        }
        int bands = 0;
        int last = -apart;
        boolean[] chosen = new boolean[lines];
        int line = 0;
        while (line < lines) {
            int to = line;
            while (to < lines && full[to]) {
                to++;
            }
            if (to > line && to - line <= thick) {
                bands += line - last >= apart ? 1 : 0;
                last = to;
                for (int band = line; band < to; band++) {
                    chosen[band] = true;
                }
            }
            line = to + 1;
        }
        for (int marked = 0; marked < lines && bands > 1; marked++) {
            for (int i = 0; chosen[marked] && i < length; i++) {
                mask[rows ? marked * width + i : i * width + marked] = true;
            }
        }
    }

    private static boolean isCrossed(float[] ink, boolean[] mask, int at, int width, int height, int reach) {
        for (int[] way : ACROSS) {
            if (beyond(ink, mask, at, way[0], way[1], width, height, reach) > 0.5f
                    && beyond(ink, mask, at, -way[0], -way[1], width, height, reach) > 0.5f) {
                return true;
            }
        }
        return false;
    }

    /// The ink of the first pixel beyond the lines in a direction.
    private static float beyond(
            float[] ink, boolean[] mask, int at, int right, int down, int width, int height, int reach) {
        int x = at % width;
        int y = at / width;
        for (int step = 0; step <= reach && x >= 0 && x < width && y >= 0 && y < height; step++) {
            if (!mask[y * width + x]) {
                return ink[y * width + x];
            }
            x += right;
            y += down;
        }
        return 0;
    }
}
