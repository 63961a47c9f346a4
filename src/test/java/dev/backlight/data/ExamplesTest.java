package dev.backlight.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/// What examples are that say no more of themselves than they must.
class ExamplesTest {
    /// The numbers 1 and 5 of class 0 and 1, and, where there are targets, three times as much.
    private record Two(boolean hasTargets) implements Examples {
        @Override
        public String name() {
            return "two";
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public int features() {
            return 1;
        }

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels) {
            for (int row = 0; row < to - from; row++) {
                labels[row] = indices[from + row];
                x.data[row] = 1 + 4 * labels[row];
            }
        }

        @Override
        public void fillTargets(int[] indices, int from, int to, FMatrixRMaj targets) {
            if (!hasTargets) {
                Examples.super.fillTargets(indices, from, to, targets);
            }
            for (int row = 0; row < to - from; row++) {
                targets.set(row, 1, 3 * (1 + 4 * indices[from + row]));
            }
        }
    }

    @Test
    void theyHaveAnOutputForEachClassAndNumbersForNames() {
        Examples two = new Two(true);
        assertThat(two.outputs()).isEqualTo(2);
        assertThat(two.names()).isSameAs(ClassNames.NUMBERED);
        assertThat(two.means()).containsExactly(3);
        assertThat(two.deviation()).isEqualTo(2);
    }

    @Test
    void withoutTargetsNoneAreGiven() {
        assertThatThrownBy(() -> SetReader.of(new Two(false), 0, 2, 2).fillTargets(0, 2, new FMatrixRMaj(1, 1)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("two has labels, no targets.");
    }

    /// The second and the third that are read.
    @Test
    void targetsComeInTheOrderOfTheReading() {
        FMatrixRMaj targets = new FMatrixRMaj(7, 1);
        new SetReader(new Two(true), new int[] {0, 0, 1}, 2).fillTargets(1, 3, targets);
        assertThat(targets.numRows).isEqualTo(2);
        assertThat(targets.numCols).isEqualTo(2);
        assertThat(targets.get(0, 1)).isEqualTo(3);
        assertThat(targets.get(1, 1)).isEqualTo(15);
    }
}
