package dev.backlight.math.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.backlight.math.ThreadTeam;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class SparseInputTest {
    private static final float[] NO_MEAN = {};

    @Test
    void leavesZerosOutOfDigitsAndTakesNoiseWhole() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SparseInput input = new SparseInput(team, NO_MEAN, 1, 784);
            FMatrixRMaj w = new FMatrixRMaj(784, 128);
            FMatrixRMaj y = new FMatrixRMaj(128, 128);
            assertThat(input.multiply(SparseCheck.matrix(128, 784, 0.19, new Random(1)), w, y))
                    .isTrue();
            assertThat(input.multiply(SparseCheck.matrix(128, 784, 0.6, new Random(1)), w, y))
                    .isFalse();
            assertThat(input.isSparse()).isFalse();
        }
    }

    /// A batch alone decides, never what came before it: a training that was kept goes on to the same numbers.
    @Test
    void decidesByTheBatchAlone() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SparseInput input = new SparseInput(team, NO_MEAN, 1, 784);
            FMatrixRMaj w = new FMatrixRMaj(784, 128);
            FMatrixRMaj y = new FMatrixRMaj(128, 128);
            FMatrixRMaj digits = SparseCheck.matrix(128, 784, 0.19, new Random(1));
            FMatrixRMaj noise = SparseCheck.matrix(128, 784, 1, new Random(1));
            for (int i = 0; i < 3; i++) {
                assertThat(input.multiply(noise, w, y)).isFalse();
                assertThat(input.multiply(digits, w, y)).isTrue();
            }
        }
    }

    @Test
    void aFewRowsThatLookSparseDoNotDecideForTheRest() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            FMatrixRMaj x = SparseCheck.matrix(128, 784, 1, new Random(1));
            java.util.Arrays.fill(x.data, 0, 20 * 784, 0);
            SparseInput input = new SparseInput(team, NO_MEAN, 1, 784);
            assertThat(input.multiply(x, new FMatrixRMaj(784, 128), new FMatrixRMaj(128, 128)))
                    .isFalse();
        }
    }

    @Test
    void aNumberThatIsNoneCountsAsANumber() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            FMatrixRMaj x = SparseCheck.matrix(128, 784, 0.1, new Random(1));
            x.data[5 * 784 + 17] = Float.NaN;
            FMatrixRMaj y = new FMatrixRMaj(128, 128);
            SparseInput input = new SparseInput(team, NO_MEAN, 1, 784);
            assertThat(input.multiply(x, SparseCheck.matrix(784, 128, 1, new Random(2)), y))
                    .isTrue();
            assertThat(y.get(5, 3)).isNaN();
            assertThat(y.get(9, 3)).isFinite();
        }
    }

    @Test
    void allocatesNothing() {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SparseInput input = new SparseInput(team, new float[784], 1, 784);
            FMatrixRMaj x = SparseCheck.matrix(128, 784, 0.19, new Random(1));
            FMatrixRMaj w = SparseCheck.matrix(784, 128, 1, new Random(2));
            FMatrixRMaj y = new FMatrixRMaj(128, 128);
            FMatrixRMaj g = new FMatrixRMaj(784, 128);
            float[] sums = new float[128];
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < 100 && bytes > 0; round++) { // until the compiler has done its work
                long before = bean.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 20; i++) {
                    input.multiply(x, w, y);
                    input.gradient(x, y, sums, g);
                }
                bytes = bean.getCurrentThreadAllocatedBytes() - before;
            }
            assertThat(bytes).isZero();
        }
    }
}
