package dev.backlight.data.track;

import dev.backlight.math.Randomness;
import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A closed road: a smooth curve through points, everywhere equally wide, and for each place around it how far it
/// is to the edge. Lengths are in road units: the usual road lies within a circle of 1.35.
public final class Track {
    /// Half of the usual width.
    public static final double HALF_WIDTH = 0.13;

    private static final int GRID = 256;
    private static final double EXTENT = 1.9;
    private static final double CELL = 2 * EXTENT / GRID;
    private static final int BETWEEN = 24;
    private static final int CORNERS = 14;
    private static final double JITTER = 0.35;
    private static final int FEWEST = 4;

    private final double[][] centre;
    private final double halfWidth;
    private final float[] free = new float[GRID * GRID];
    private final int[] nearest = new int[GRID * GRID];
    private final double length;

    private Track(double[][] centre, double halfWidth) {
        this.centre = centre;
        this.halfWidth = halfWidth;
        double sum = 0;
        for (int i = 0; i < centre.length; i++) {
            double[] next = centre[(i + 1) % centre.length];
            sum += Math.hypot(next[0] - centre[i][0], next[1] - centre[i][1]);
        }
        length = sum;
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                measure(column, row);
            }
        }
    }

    private void measure(int column, int row) {
        double x = -EXTENT + CELL * (column + 0.5);
        double y = -EXTENT + CELL * (row + 0.5);
        double least = Double.MAX_VALUE;
        int at = 0;
        for (int i = 0; i < centre.length; i++) {
            double dx = centre[i][0] - x;
            double dy = centre[i][1] - y;
            double square = dx * dx + dy * dy;
            if (square < least) {
                least = square;
                at = i;
            }
        }
        free[row * GRID + column] = (float) (halfWidth - Math.sqrt(least));
        nearest[row * GRID + column] = at;
    }

    /// A road around the middle with bends of chance.
    public static Track random(long seed) {
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.DATA, 0);
        double[][] corners = new double[CORNERS][];
        for (int i = 0; i < CORNERS; i++) {
            double radius = 1 + JITTER * (2 * random.nextDouble() - 1);
            double angle = 2 * Math.PI * i / CORNERS;
            corners[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        }
        return through(corners, HALF_WIDTH);
    }

    /// The closed curve of Catmull and Rom (1974) through points: between two of them it is
    /// `½(2p₁ + (p₂ − p₀)t + (2p₀ − 5p₁ + 4p₂ − p₃)t² + (3p₁ − p₀ − 3p₂ + p₃)t³)`.
    ///
    /// @param corners [points][2], within 1.7 of the middle
    /// @throws IllegalArgumentException with one sentence if there are fewer than four
    public static Track through(double[][] corners, double halfWidth) {
        int n = corners.length;
        if (n < FEWEST) {
            throw new Refusal("A road through {0} points is no round course: give at least {1}.", n, FEWEST);
        }
        double[][] centre = new double[n * BETWEEN][2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < BETWEEN; j++) {
                double t = (double) j / BETWEEN;
                for (int axis = 0; axis < 2; axis++) {
                    double p0 = corners[(i + n - 1) % n][axis];
                    double p1 = corners[i][axis];
                    double p2 = corners[(i + 1) % n][axis];
                    double p3 = corners[(i + 2) % n][axis];
                    centre[i * BETWEEN + j][axis] = 0.5
                            * (2 * p1
                                    + (p2 - p0) * t
                                    + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                                    + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
                }
            }
        }
        return new Track(centre, halfWidth);
    }

    /// The points that it was led through: `through` makes the same road of them.
    ///
    /// @return [points][2]
    public double[][] corners() {
        double[][] corners = new double[centre.length / BETWEEN][];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = centre[i * BETWEEN].clone();
        }
        return corners;
    }

    private static int cell(double x, double y) {
        int column = Math.clamp((int) ((x + EXTENT) / CELL), 0, GRID - 1);
        int row = Math.clamp((int) ((y + EXTENT) / CELL), 0, GRID - 1);
        return row * GRID + column;
    }

    /// How far it is from a place to the edge of the road; below 0 beside it.
    public double free(double x, double y) {
        return free[cell(x, y)];
    }

    /// The point of the middle line next to a place.
    public int nearest(double x, double y) {
        return nearest[cell(x, y)];
    }

    /// How many points the middle line has, equally many between all corners.
    public int points() {
        return centre.length;
    }

    public double x(int point) {
        return centre[Math.floorMod(point, centre.length)][0];
    }

    public double y(int point) {
        return centre[Math.floorMod(point, centre.length)][1];
    }

    /// Where the road leads at a point, in radians.
    public double heading(int point) {
        return Math.atan2(y(point + 1) - y(point), x(point + 1) - x(point));
    }

    public double halfWidth() {
        return halfWidth;
    }

    /// Of the middle line.
    public double length() {
        return length;
    }

    /// Whether it is the same course, equally wide.
    @Override
    public boolean equals(Object other) {
        return other instanceof Track same && halfWidth == same.halfWidth && Arrays.deepEquals(centre, same.centre);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(centre);
    }
}
