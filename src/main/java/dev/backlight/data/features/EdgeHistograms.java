package dev.backlight.data.features;

import dev.backlight.text.Refusal;

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
    /// ε² of a block's norm.
    public static final float EPSILON_SQUARED = 0.01f;

    private static final float PER_RADIAN = (float) (DIRECTIONS / Math.PI);

    /// @throws IllegalArgumentException if the side is no multiple of a cell's, or less than two cells
    public EdgeHistograms {
        if (side < 2 * CELL || side % CELL != 0) {
            throw new Refusal(
                    "Edge histograms need pictures whose side is a multiple of 4 and at least 8, not {0}.", side);
        }
    }

    /// Cells along one edge.
    public int cells() {
        return side / CELL;
    }

    public int size() {
        return cells() * cells() * DIRECTIONS;
    }

    /// Numbers of work space that one picture needs.
    int scratch() {
        return cells() * cells();
    }

    /// The direction of a gradient, in radians; the edge itself runs across it.
    public static double angle(int direction) {
        return (direction + 0.5) * Math.PI / DIRECTIONS;
    }

    /// @param x one picture, side·side numbers, row by row; not modified
    /// @param out receives size() numbers from `at` on: cell by cell, direction by direction
    public void fill(float[] x, float[] out, int at) {
        fill(x, 0, out, at, new float[scratch()], 0);
    }

    /// @param from where the picture begins in `x`
    /// @param energy receives `scratch()` numbers from `work` on
    void fill(float[] x, int from, float[] out, int at, float[] energy, int work) {
        vote(x, from, out, at);
        energies(out, at, energy, work);
        int cells = cells();
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                float scale = scale(energy, work, row, column);
                int first = at + (row * cells + column) * DIRECTIONS;
                for (int d = 0; d < DIRECTIONS; d++) {
                    out[first + d] *= scale;
                }
            }
        }
    }

    private void vote(float[] x, int from, float[] votes, int at) {
        java.util.Arrays.fill(votes, at, at + size(), 0);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                float dx = ink(x, from, row, column + 1) - ink(x, from, row, column - 1);
                float dy = ink(x, from, row + 1, column) - ink(x, from, row - 1, column);
                if (dx == 0 && dy == 0) {
                    continue;
                }
                float length = (float) Math.sqrt(dx * dx + dy * dy);
                float place = place(dx, dy);
                int lower = (int) Math.floor(place);
                float share = place - lower;
                int cell = at + cell(row, column);
                votes[cell + (lower & 7)] += length * (1 - share);
                votes[cell + (lower + 1 & 7)] += length * share;
            }
        }
    }

    private int cell(int row, int column) {
        return (row / CELL * cells() + column / CELL) * DIRECTIONS;
    }

    /// Where a gradient points among the directions: 0 straight at the first, 1 at the second; opposites are alike.
    private static float place(float dx, float dy) {
        return Angles.between(dx, dy) * PER_RADIAN - 0.5f;
    }

    private float ink(float[] x, int from, int row, int column) {
        return row < 0 || column < 0 || row >= side || column >= side ? 0 : x[from + row * side + column];
    }

    private void energies(float[] votes, int at, float[] energy, int work) {
        for (int cell = 0; cell < scratch(); cell++) {
            float sum = 0;
            for (int d = 0; d < DIRECTIONS; d++) {
                float vote = votes[at + cell * DIRECTIONS + d];
                sum += vote * vote;
            }
            energy[work + cell] = sum;
        }
    }

    /// Mean of `1 / √(|block|² + ε²)` over the blocks that hold this cell.
    private float scale(float[] energy, int work, int row, int column) {
        int cells = cells();
        float sum = 0;
        int blocks = 0;
        for (int top = Math.max(0, row - 1); top <= Math.min(row, cells - 2); top++) {
            for (int left = Math.max(0, column - 1); left <= Math.min(column, cells - 2); left++) {
                sum += 1 / (float) Math.sqrt(block(energy, work, top, left) + EPSILON_SQUARED);
                blocks++;
            }
        }
        return sum / blocks;
    }

    private float block(float[] energy, int work, int top, int left) {
        int first = work + top * cells() + left;
        return energy[first] + energy[first + 1] + energy[first + cells()] + energy[first + cells() + 1];
    }

    /// Adds the gradient by a picture's pixels; a pixel without a gradient of its own has no direction to turn.
    ///
    /// @param x the pictures, this one from `from` on
    /// @param gradOut gradient by what `fill` gave, from `at` on; not modified
    /// @param gradX gradient by the pixels, from `from` on; added to
    void pullBack(float[] x, int from, float[] gradOut, int at, float[] gradX) {
        float[] gradVotes = gradVotes(x, from, gradOut, at);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                float dx = ink(x, from, row, column + 1) - ink(x, from, row, column - 1);
                float dy = ink(x, from, row + 1, column) - ink(x, from, row - 1, column);
                if (dx == 0 && dy == 0) {
                    continue;
                }
                float length = (float) Math.sqrt(dx * dx + dy * dy);
                float place = place(dx, dy);
                int lower = (int) Math.floor(place);
                float share = place - lower;
                int cell = cell(row, column);
                float low = gradVotes[cell + (lower & 7)];
                float high = gradVotes[cell + (lower + 1 & 7)];
                float longer = low * (1 - share) + high * share;
                float turned = (high - low) * PER_RADIAN;
                float gradDx = (longer * dx - turned * dy) / length;
                float gradDy = (longer * dy + turned * dx) / length;
                add(gradX, from, row, column + 1, gradDx);
                add(gradX, from, row, column - 1, -gradDx);
                add(gradX, from, row + 1, column, gradDy);
                add(gradX, from, row - 1, column, -gradDy);
            }
        }
    }

    private void add(float[] gradX, int from, int row, int column, float value) {
        if (row >= 0 && column >= 0 && row < side && column < side) {
            gradX[from + row * side + column] += value;
        }
    }

    /// With votes v, energies e of cells and E of blocks, and the scale `s = mean 1/√(E + ε²)`, out is `v·s`:
    /// `∂L/∂v = s ∂L/∂out + 2v Σ ∂L/∂E` over the cell's blocks.
    private float[] gradVotes(float[] x, int from, float[] gradOut, int at) {
        int cells = cells();
        float[] votes = new float[size()];
        float[] energy = new float[scratch()];
        vote(x, from, votes, 0);
        energies(votes, 0, energy, 0);
        float[] byEnergy = new float[scratch()];
        for (int top = 0; top < cells - 1; top++) {
            for (int left = 0; left < cells - 1; left++) {
                float sum = 0;
                for (int cell : new int[] {top * cells + left, top * cells + left + 1}) {
                    sum += along(votes, gradOut, at, cell) + along(votes, gradOut, at, cell + cells);
                }
                double whole = block(energy, 0, top, left) + EPSILON_SQUARED;
                float byBlock = (float) (-0.5 * sum / (whole * Math.sqrt(whole)));
                for (int cell : new int[] {top * cells + left, top * cells + left + 1}) {
                    byEnergy[cell] += byBlock;
                    byEnergy[cell + cells] += byBlock;
                }
            }
        }
        float[] gradVotes = new float[size()];
        for (int cell = 0; cell < scratch(); cell++) {
            float scale = scale(energy, 0, cell / cells, cell % cells);
            for (int i = cell * DIRECTIONS; i < (cell + 1) * DIRECTIONS; i++) {
                gradVotes[i] = scale * gradOut[at + i] + 2 * votes[i] * byEnergy[cell];
            }
        }
        return gradVotes;
    }

    /// `Σ v ∂L/∂out` of a cell, over the number of blocks it lies in.
    private float along(float[] votes, float[] gradOut, int at, int cell) {
        float sum = 0;
        for (int i = cell * DIRECTIONS; i < (cell + 1) * DIRECTIONS; i++) {
            sum += votes[i] * gradOut[at + i];
        }
        int row = cell / cells();
        int column = cell % cells();
        int down = row == 0 || row == cells() - 1 ? 1 : 2;
        int across = column == 0 || column == cells() - 1 ? 1 : 2;
        return sum / (down * across);
    }
}
