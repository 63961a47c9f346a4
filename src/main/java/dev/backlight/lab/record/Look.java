package dev.backlight.lab.record;

import java.util.Arrays;
import java.util.List;

/// Something seen inside a trial at a moment: `count` tables of `rows` x `columns` numbers, such as pictures, a
/// matrix of similarities, or points.
///
/// @param name what is seen; its text is at `lab.LAB.look.NAME`
/// @param kind how it is meant to be drawn
/// @param at the moment: a step, a generation, or what the lab's axis counts
/// @param values count x rows x columns numbers, table by table, row by row
/// @param labels one for each table, or for each row of the only one; may be empty
@SuppressWarnings("ArrayRecordComponent") // compared below
public record Look(String name, Kind kind, double at, int rows, int columns, float[] values, List<String> labels) {
    /// How numbers are to be drawn.
    public enum Kind {
        /// Shares or similarities, 0 to 1 or a little beyond, unsigned.
        MATRIX,
        /// Numbers of both signs around 0.
        SIGNED,
        /// Pictures, 0 = paper, 1 = ink.
        PICTURES,
        /// Each row a point: x, y, and what further columns say.
        POINTS,
        /// Each row's first number a bar, with the row's label before it.
        BARS
    }

    /// @throws IllegalStateException if the numbers don't fill whole tables, or it is not said what they are
    public Look {
        if (kind == null || rows < 1 || columns < 1 || values.length % (rows * columns) != 0) {
            throw new IllegalStateException("The look " + name + " has " + values.length
                    + " numbers, which are no tables of " + rows + "×" + columns + ".");
        }
        labels = List.copyOf(labels);
    }

    public Look(String name, Kind kind, double at, int rows, int columns, float[] values) {
        this(name, kind, at, rows, columns, values, List.of());
    }

    /// How many tables.
    public int count() {
        return values.length / (rows * columns);
    }

    /// @param table from 0
    public float value(int table, int row, int column) {
        return values[(table * rows + row) * columns + column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Look look
                && name.equals(look.name)
                && kind == look.kind
                && at == look.at
                && rows == look.rows
                && columns == look.columns
                && Arrays.equals(values, look.values)
                && labels.equals(look.labels);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + " at " + at + ": " + count() + " of " + rows + "×" + columns;
    }
}
