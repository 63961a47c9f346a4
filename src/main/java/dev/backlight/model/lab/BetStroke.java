package dev.backlight.model.lab;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.record.Series;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// A line that somebody draws into the axes of a lab: one value for each place of a grid along the axis. What is
/// drawn again overwrites. Without a pointer it is moved by a few handles.
public final class BetStroke {
    /// Places along the axis.
    public static final int PLACES = 97;

    /// Handles for who has no pointer; they lie on places of the grid.
    public static final int HANDLES = 7;

    private final Bet.Line bet;
    private final boolean logarithmic;
    private final double low;
    private final double high;
    private final Deque<double[]> past = new ArrayDeque<>();
    private double[] ys = new double[PLACES];

    /// @param logarithmic whether the places lie by factors
    /// @param low the least value of the axis up
    /// @param high its largest
    public BetStroke(Bet.Line bet, boolean logarithmic, double low, double high) {
        this.bet = bet;
        this.logarithmic = logarithmic;
        this.low = low;
        this.high = high;
        Arrays.fill(ys, Double.NaN);
    }

    /// Takes over a line that is kept.
    public void show(Series line) {
        past.clear();
        Arrays.fill(ys, Double.NaN);
        for (int i = 0; line != null && i < line.size(); i++) {
            ys[place(line.x(i))] = Math.clamp(line.y(i), low, high);
        }
        fill();
    }

    public double x(int place) {
        double share = place / (PLACES - 1.0);
        return logarithmic
                ? bet.from() * Math.pow(bet.to() / bet.from(), share)
                : bet.from() + share * (bet.to() - bet.from());
    }

    /// The place nearest to x.
    public int place(double x) {
        double share = logarithmic
                ? Math.log(x / bet.from()) / Math.log(bet.to() / bet.from())
                : (x - bet.from()) / (bet.to() - bet.from());
        return (int) Math.round(Math.clamp(share, 0.0, 1.0) * (PLACES - 1));
    }

    public boolean isEmpty() {
        return Arrays.stream(ys).allMatch(Double::isNaN);
    }

    /// A new stroke begins: what was drawn before can be had again.
    public void begin() {
        past.push(ys.clone());
    }

    /// Draws from one point to another.
    public void draw(double fromX, double fromY, double toX, double toY) {
        int first = place(fromX);
        int last = place(toX);
        int steps = Math.max(1, Math.abs(last - first));
        for (int i = 0; i <= steps; i++) {
            double part = (double) i / steps;
            int at = first + (int) Math.round(part * (last - first));
            ys[at] = Math.clamp(fromY + part * (toY - fromY), low, high);
        }
        fill();
    }

    /// Closes gaps between what was drawn.
    private void fill() {
        int before = -1;
        for (int i = 0; i < PLACES; i++) {
            if (!Double.isNaN(ys[i])) {
                for (int gap = before + 1; before >= 0 && gap < i; gap++) {
                    double part = (double) (gap - before) / (i - before);
                    ys[gap] = ys[before] + part * (ys[i] - ys[before]);
                }
                before = i;
            }
        }
    }

    /// Whether there is a stroke that can be taken back.
    boolean canUndo() {
        return !past.isEmpty();
    }

    /// Takes the last stroke back.
    ///
    /// @return whether there was one
    public boolean undo() {
        if (past.isEmpty()) {
            return false;
        }
        ys = past.pop();
        return true;
    }

    public void clear() {
        begin();
        Arrays.fill(ys, Double.NaN);
    }

    /// The place of a handle.
    ///
    /// @param handle from 0
    public int placeOf(int handle) {
        return handle * (PLACES - 1) / (HANDLES - 1);
    }

    /// The value at a handle; the least of the axis where nothing is drawn yet.
    public double valueOf(int handle) {
        double y = ys[placeOf(handle)];
        return Double.isNaN(y) ? low : y;
    }

    /// Moves a handle up or down; the line between it and its neighbours follows.
    ///
    /// @param by share of the axis
    public void move(int handle, double by) {
        begin();
        double[] values = new double[HANDLES];
        for (int i = 0; i < HANDLES; i++) {
            values[i] = valueOf(i);
        }
        values[handle] = Math.clamp(values[handle] + by * (high - low), low, high);
        boolean fresh = isEmpty();
        for (int i = 0; i + 1 < HANDLES; i++) {
            if (fresh || i == handle || i + 1 == handle) {
                draw(x(placeOf(i)), values[i], x(placeOf(i + 1)), values[i + 1]);
            }
        }
    }

    /// What is drawn, from its first place to its last.
    public Series series() {
        int first = 0;
        int last = PLACES - 1;
        while (first < PLACES && Double.isNaN(ys[first])) {
            first++;
        }
        while (last >= first && Double.isNaN(ys[last])) {
            last--;
        }
        int n = Math.max(0, last - first + 1);
        double[] xs = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = x(first + i);
        }
        return new Series(bet.measure(), xs, n == 0 ? new double[0] : Arrays.copyOfRange(ys, first, last + 1));
    }
}
