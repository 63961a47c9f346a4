package dev.backlight.lab.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static FMatrixRMaj random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FMatrixRMaj a = new FMatrixRMaj(rows, columns);
        for (int i = 0; i < a.getNumElements(); i++) {
            a.data[i] = (float) random.nextGaussian();
        }
        return a;
    }

    @Test
    void isOneForTheSameLayerTurnedScaledOrShifted() {
        FMatrixRMaj a = random(50, 2, 1);
        FMatrixRMaj turned = new FMatrixRMaj(50, 2);
        double c = Math.cos(0.7);
        double s = Math.sin(0.7);
        for (int row = 0; row < 50; row++) {
            turned.set(row, 0, (float) (3 * (c * a.get(row, 0) - s * a.get(row, 1)) + 5));
            turned.set(row, 1, (float) (3 * (s * a.get(row, 0) + c * a.get(row, 1)) - 1));
        }
        assertThat(Similarity.cka(a, a)).isEqualTo(1, within(1e-12));
        assertThat(Similarity.cka(a, turned)).isEqualTo(1, within(1e-6));
    }

    @Test
    void isSmallForIndependentLayersAndTheSquaredCorrelationForSingleUnits() {
        assertThat(Similarity.cka(random(4000, 3, 1), random(4000, 3, 2))).isLessThan(0.01);
        FMatrixRMaj a = new FMatrixRMaj(new float[][] {{1}, {2}, {3}});
        FMatrixRMaj b = new FMatrixRMaj(new float[][] {{1}, {3}, {2}});
        assertThat(Similarity.cka(a, b)).isEqualTo(0.25, within(1e-9)); // r = 1/2
    }
}
