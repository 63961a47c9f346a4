package dev.backlight.math.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.math.ThreadTeam;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseRelayTest {
    private static final int BATCH = 37;

    /// The mean is taken off in the same order, too: a training goes on to the same numbers on any machine.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void comesToTheSameBitsWithAnyNumberOfThreads(int threads) {
        float[] mean = SparseCheck.matrix(1, 784, 0.7, new Random(3)).data;
        assertThat(product(threads, true, mean)).isEqualTo(product(1, true, mean));
    }

    @Test
    void comesToTheSameBitsWhereATeamIsAskedToLetOneWork() {
        float[] mean = SparseCheck.matrix(1, 784, 0.7, new Random(3)).data;
        assertThat(product(2, false, mean)).isEqualTo(product(2, true, mean));
    }

    private static float[] product(int threads, boolean all, float[] mean) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            team.engage(all);
            SparseInput input = new SparseInput(team, mean, 3.25f, 784);
            FMatrixRMaj y = new FMatrixRMaj(BATCH, 130);
            for (int round = 0; round < 20; round++) { // whoever hands on too early is not caught each time
                FMatrixRMaj x = SparseCheck.matrix(BATCH, 784, 0.19, new Random(round));
                assertThat(input.multiply(x, SparseCheck.matrix(784, 130, 1, new Random(2)), y))
                        .isTrue();
            }
            return y.data;
        }
    }

    /// Whoever waits for sums that will never come must not wait for ever.
    @Test
    @Timeout(60)
    void failsWhereTheFirstPartFails() {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            FMatrixRMaj x = SparseCheck.matrix(BATCH, 784, 0.19, new Random(1));
            float[] nowhere = new float[0];
            SparseRelay relay = new SparseRelay(null, 1);
            NonZeros places = new NonZeros(team);
            places.read(x, BATCH);
            assertThatThrownBy(() -> relay.multiply(
                            team,
                            x.data,
                            784,
                            places.byRows(),
                            places.wordsOfRow(),
                            new float[784 * 130],
                            nowhere,
                            BATCH,
                            130))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
