package dev.backlight.view.paint.picture;

/// Enlarges square pictures to whole pixels of the screen. The software renderer takes longer for a picture that it
/// must scale, and takes it again whenever it is painted, than for the finished one.
public final class Enlarger {
    private static final int ONE = 256;

    private final int from;
    private final int to;
    private final boolean smooth;
    private final int[] place;
    private final int[] share;
    private final int[] row;

    /// @param from side of the pictures
    /// @param to side they get, at least `from`
    /// @param smooth whether colours between the pixels' middles are mixed; else each pixel stays one square
    public Enlarger(int from, int to, boolean smooth) {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("A picture of side " + from + " is not enlarged to " + to + ".");
        }
        this.from = from;
        this.to = to;
        this.smooth = smooth;
        place = new int[to];
        share = new int[to];
        row = new int[from + 1];
        for (int i = 0; i < to; i++) {
            double at = (i + 0.5) * from / to;
            double middle = Math.clamp(at - 0.5, 0, from - 1.0);
            place[i] = smooth ? (int) middle : (int) at;
            share[i] = smooth ? (int) Math.round((middle - (int) middle) * ONE) : 0;
        }
    }

    /// Whether this is the enlarger for such pictures.
    public boolean fits(int from, int to, boolean smooth) {
        return this.from == from && this.to == to && this.smooth == smooth;
    }

    /// @param source [from·from] opaque colours, row by row; not modified
    /// @param target gets [to·to] colours
    /// @param at where in `target` the first goes
    /// @param stride from one row of `target` to the next
    public void enlarge(int[] source, int[] target, int at, int stride) {
        for (int y = 0; y < to; y++) {
            int upper = place[y] * from;
            int lower = Math.min(place[y] + 1, from - 1) * from;
            for (int x = 0; x < from; x++) {
                row[x] = mix(source[upper + x], source[lower + x], share[y]);
            }
            row[from] = row[from - 1];
            int out = at + y * stride;
            for (int x = 0; x < to; x++) {
                target[out + x] = mix(row[place[x]], row[place[x] + 1], share[x]);
            }
        }
    }

    /// Two channels at a time, each with eight bits of room above it.
    private static int mix(int a, int b, int share) {
        if (share == 0 || a == b) {
            return a;
        }
        int rest = ONE - share;
        int odd = (a & 0xFF00FF) * rest + (b & 0xFF00FF) * share >>> 8 & 0xFF00FF;
        int even = (a >>> 8 & 0xFF00FF) * rest + (b >>> 8 & 0xFF00FF) * share & 0xFF00FF00;
        return odd | even;
    }
}
