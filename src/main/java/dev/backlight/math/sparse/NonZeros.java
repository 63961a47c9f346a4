package dev.backlight.math.sparse;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/// Where a matrix is not zero, a bit a number, by rows and by columns. NaN is not zero.
///
/// A set bit costs a few instructions to find and 64 zeros cost one comparison, and a matrix of 128 digits is read
/// into bits in a hundredth of a millisecond. Lists of indices would be as fast to walk through, but five times as
/// long in the making.
final class NonZeros {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private final long[] square = new long[Long.SIZE];
    private long[] byRows = new long[0];
    private long[] byColumns = new long[0];
    private int rows;
    private int columns;

    /// Reads the rows of a matrix.
    ///
    /// @param most rows that are read, from the first on
    /// @return the share of the numbers read that are not zero; 0 to 1
    double read(FMatrixRMaj matrix, int most) {
        rows = Math.min(most, matrix.numRows);
        columns = matrix.numCols;
        int words = wordsOfRow();
        byRows = grown(byRows, rows * words);
        for (int row = 0; row < rows; row++) {
            readRow(matrix.data, row * columns, columns, byRows, row * words);
        }
        long count = 0;
        for (int i = 0; i < rows * words; i++) {
            count += Long.bitCount(byRows[i]);
        }
        return (double) count / Math.max(1, rows * columns);
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
        int ofRow = wordsOfRow();
        int ofColumn = wordsOfColumn();
        byColumns = grown(byColumns, columns * ofColumn);
        for (int down = 0; down < ofColumn; down++) {
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
