package dev.backlight.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against plain loops, on both sides of the widths that have kernels of their own.
class RowOpsTest {
    private final SplittableRandom random = new SplittableRandom(3);

    private FMatrixRMaj matrix(int rows, int columns) {
        FMatrixRMaj x = new FMatrixRMaj(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextDouble(-2, 2);
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 10, 15, 16, 17, 40})
    void rowsAreAddedToAndColumnsAddedUp(int columns) {
        FMatrixRMaj x = matrix(7, columns);
        float[] row = matrix(1, columns).data;
        FMatrixRMaj y = x.copy();
        RowOps.addToRows(y, row);
        float[] sums = new float[columns];
        java.util.Arrays.fill(sums, 9);
        RowOps.columnSums(x, sums);
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int i = 0; i < 7; i++) {
                sum += x.get(i, j);
                assertThat(y.get(i, j)).isEqualTo(x.get(i, j) + row[j]);
            }
            assertThat((double) sums[j]).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void theLargestIsTheFirstOfEquals() {
        FMatrixRMaj x = FMatrixRMaj.wrap(3, 3, new float[] {1, 3, 3, -1, -2, -3, 0, 0, 5});
        assertThat(RowOps.largest(x, 0)).isEqualTo(1);
        assertThat(RowOps.largest(x, 1)).isZero();
        assertThat(RowOps.largest(x, 2)).isEqualTo(2);
        assertThat(RowOps.largest(new float[] {-2, -1, -1})).isEqualTo(1);
        assertThat(RowOps.largest(new double[] {2, 2, 1, 4})).isEqualTo(3);
        assertThat(RowOps.largest(new int[] {0, 7, 7})).isEqualTo(1);
        assertThat(RowOps.largest(new int[0])).isZero();
    }

    @Test
    void softmaxOfEachRowIsItsFormulaAndOverflowsNowhere() {
        FMatrixRMaj z = FMatrixRMaj.wrap(2, 3, new float[] {1000, 999, 998, -0.5f, 0.25f, 2});
        FMatrixRMaj p = new FMatrixRMaj(2, 3);
        RowOps.softmax(z, p);
        for (int i = 0; i < 2; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += Math.exp(z.get(i, k) - z.get(i, 0));
            }
            for (int k = 0; k < 3; k++) {
                assertThat((double) p.get(i, k)).isCloseTo(Math.exp(z.get(i, k) - z.get(i, 0)) / sum, within(1e-6));
            }
        }
        RowOps.softmax(z, z);
        assertThat(z.data).containsExactly(p.data);
    }
}
