package dev.backlight.math.sparse;

import dev.backlight.math.Halves;
import dev.backlight.math.ThreadTeam;
import java.util.function.IntConsumer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/// Where a matrix is not zero, a bit a number, by rows and by columns. NaN is not zero.
///
/// A set bit costs a few instructions to find and 64 zeros cost one comparison, and a matrix of 128 digits is read
/// into bits in a hundredth of a millisecond. Lists of indices would be as fast to walk through, but five times as
/// long in the making.
///
/// Both readings are shared by a team; each task has bits and a count of its own, so that nothing depends on who
/// takes it.
final class NonZeros {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /// Rows that are one task of reading.
    private static final int ROWS_PER_TASK = 32;

    private final ThreadTeam team;
    private final IntConsumer readTask = this::readRows;
    private final IntConsumer turnTask = this::turnSquares;
    private long[][] squares = new long[0][];
    private long[] counts = new long[0];
    private float[] numbers;
    private long[] byRows = new long[0];
    private long[] byColumns = new long[0];
    private int rows;
    private int columns;
    private int parts;
    private int bands;

    /// @param team shares the reading; not closed by this
    NonZeros(ThreadTeam team) {
        this.team = team;
    }

    /// Where a row is not zero, as `byRows`.
    static long[] of(float[] row) {
        long[] bits = new long[words(row.length)];
        readRow(row, 0, row.length, bits, 0);
        return bits;
    }

    /// Reads the rows of a matrix.
    ///
    /// @param most rows that are read, from the first on
    /// @return the share of the numbers read that are not zero; 0 to 1
    double read(FMatrixRMaj matrix, int most) {
        rows = Math.min(most, matrix.numRows);
        columns = matrix.numCols;
        numbers = matrix.data;
        byRows = grown(byRows, rows * wordsOfRow());
        parts = Halves.parts(team, columns);
        bands = (rows + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
        int tasks = parts * bands;
        counts = grown(counts, tasks);
        team.run(tasks, readTask);
        long count = 0;
        for (int task = 0; task < tasks; task++) {
            count += counts[task];
        }
        return (double) count / Math.max(1, rows * columns);
    }

    private void readRows(int task) {
        int words = wordsOfRow();
        int part = task / bands;
        int from = Halves.word(part, parts, words);
        int to = Halves.word(part + 1, parts, words);
        int first = Halves.column(part, parts, columns);
        int behind = Halves.column(part + 1, parts, columns);
        int band = task % bands;
        int end = Math.min(rows, (band + 1) * ROWS_PER_TASK);
        long count = 0;
        for (int row = band * ROWS_PER_TASK; row < end; row++) {
            readRow(numbers, row * columns + first, behind - first, byRows, row * words + from);
            for (int i = row * words + from; i < row * words + to; i++) {
                count += Long.bitCount(byRows[i]);
            }
        }
        counts[task] = count;
    }

    /// 64 numbers of each row, bit j of word w for the number in column 64·w + j; [rows x `wordsOfRow()`].
    long[] byRows() {
        return byRows;
    }

    int wordsOfRow() {
        return words(columns);
    }

    /// The same by columns, bit i of word w for the number in row 64·w + i; [columns x `wordsOfColumn()`]. Valid
    /// once `turn()` has been called.
    long[] byColumns() {
        return byColumns;
    }

    int wordsOfColumn() {
        return words(rows);
    }

    /// Makes the bits by columns from those by rows.
    void turn() {
        byColumns = grown(byColumns, columns * wordsOfColumn());
        int tasks = wordsOfColumn();
        if (squares.length < tasks) {
            squares = new long[tasks][Long.SIZE];
        }
        team.run(tasks, turnTask);
    }

    /// Turns the squares of 64 rows.
    private void turnSquares(int down) {
        int ofRow = wordsOfRow();
        int ofColumn = wordsOfColumn();
        long[] square = squares[down];
        for (int across = 0; across < ofRow; across++) {
            for (int i = 0; i < Long.SIZE; i++) {
                int row = down * Long.SIZE + i;
                square[i] = row < rows ? byRows[row * ofRow + across] : 0;
            }
            transpose(square);
            int width = Math.min(Long.SIZE, columns - across * Long.SIZE);
            for (int j = 0; j < width; j++) {
                byColumns[(across * Long.SIZE + j) * ofColumn + down] = square[j];
            }
        }
    }

    private static void readRow(float[] numbers, int at, int n, long[] bits, int to) {
        int j = 0;
        for (int word = to; j < n; word++) {
            int begin = j;
            int end = Math.min(n, j + Long.SIZE);
            long found = 0;
            for (; j + L <= end; j += L) {
                found |= FloatVector.fromArray(S, numbers, at + j)
                                .compare(VectorOperators.NE, 0)
                                .toLong()
                        << (j - begin);
            }
            for (; j < end; j++) {
                found |= numbers[at + j] != 0 ? 1L << (j - begin) : 0;
            }
            bits[word] = found;
        }
    }

    /// Turns 64 x 64 bits around their diagonal, by exchanging ever smaller quarters: Warren, Hacker's Delight,
    /// 7-3, with the lowest bit as the first.
    private static void transpose(long[] square) {
        long low = 0x00000000FFFFFFFFL;
        for (int half = Long.SIZE / 2; half != 0; half >>= 1, low ^= low << half) {
            for (int i = 0; i < Long.SIZE; i = (i + half + 1) & ~half) {
                long difference = ((square[i] >>> half) ^ square[i + half]) & low;
                square[i] ^= difference << half;
                square[i + half] ^= difference;
            }
        }
    }

    private static int words(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    private static long[] grown(long[] room, int size) {
        return room.length >= size ? room : new long[size];
    }
}
