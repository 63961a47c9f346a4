package dev.backlight.data.features;

/// Histograms of edge directions, after Dalal and Triggs 2005 (Histograms of Oriented Gradients for Human
/// Detection, sections 6.2 to 6.4). In each cell of 4 x 4 pixels every pixel votes with the length of its gradient
/// (central differences, ink outside is 0) for the two nearest of eight directions between 0 and π. Each block of 2
/// x 2 cells is normalised by `v / √(|v|² + ε²)`; a cell's numbers are the mean over the blocks it lies in, so that
/// there are eight to a cell instead of eight to a cell and block.
///
/// @param side pixels of a picture's edge, a multiple of 4
public record EdgeHistograms(int side) {
    public static final int CELL = 4;
    public static final int DIRECTIONS = 8;
    private static final double EPSILON = 0.1;

    /// @throws IllegalArgumentException if the side is no multiple of a cell's, or less than two cells
    public EdgeHistograms {
        if (side < 2 * CELL || side % CELL != 0) {
            throw new IllegalArgumentException(
                    "Edge histograms need pictures whose side is a multiple of 4 and at least 8, not " + side + ".");
        }
    }

    /// Cells along one edge.
    public int cells() {
        return side / CELL;
    }

    public int size() {
        return cells() * cells() * DIRECTIONS;
    }

    /// The direction of a gradient, in radians; the edge itself runs across it.
    public static double angle(int direction) {
        return (direction + 0.5) * Math.PI / DIRECTIONS;
    }

    /// @param x one picture, side·side numbers, row by row; not modified
    /// @param out receives size() numbers from `at` on: cell by cell, direction by direction
    public void fill(float[] x, float[] out, int at) {
        double[] votes = votes(x);
        int cells = cells();
        double[] energy = new double[cells * cells];
        for (int i = 0; i < votes.length; i++) {
            energy[i / DIRECTIONS] += votes[i] * votes[i];
        }
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                double scale = scale(energy, row, column);
                int first = (row * cells + column) * DIRECTIONS;
                for (int d = 0; d < DIRECTIONS; d++) {
                    out[at + first + d] = (float) (votes[first + d] * scale);
                }
            }
        }
    }

    private double[] votes(float[] x) {
        double[] votes = new double[size()];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double dx = ink(x, row, column + 1) - ink(x, row, column - 1);
                double dy = ink(x, row + 1, column) - ink(x, row - 1, column);
                double length = Math.sqrt(dx * dx + dy * dy);
                if (length > 0) {
                    double turn = Math.atan2(dy, dx) / Math.PI;
                    double place = (turn - Math.floor(turn)) * DIRECTIONS - 0.5;
                    int lower = (int) Math.floor(place);
                    double share = place - lower;
                    int cell = (row / CELL * cells() + column / CELL) * DIRECTIONS;
                    votes[cell + Math.floorMod(lower, DIRECTIONS)] += length * (1 - share);
                    votes[cell + Math.floorMod(lower + 1, DIRECTIONS)] += length * share;
                }
            }
        }
        return votes;
    }

    private float ink(float[] x, int row, int column) {
        return row < 0 || column < 0 || row >= side || column >= side ? 0 : x[row * side + column];
    }

    /// Mean of `1 / √(|block|² + ε²)` over the blocks that hold this cell.
    private double scale(double[] energy, int row, int column) {
        int cells = cells();
        double sum = 0;
        int blocks = 0;
        for (int top = Math.max(0, row - 1); top <= Math.min(row, cells - 2); top++) {
            for (int left = Math.max(0, column - 1); left <= Math.min(column, cells - 2); left++) {
                double block = energy[top * cells + left]
                        + energy[top * cells + left + 1]
                        + energy[(top + 1) * cells + left]
                        + energy[(top + 1) * cells + left + 1];
                sum += 1 / Math.sqrt(block + EPSILON * EPSILON);
                blocks++;
            }
        }
        return sum / blocks;
    }
}
