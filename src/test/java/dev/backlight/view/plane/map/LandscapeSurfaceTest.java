package dev.backlight.view.plane.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LandscapeSurfaceTest {
    private static final int SIZE = LandscapeSurface.SIZE;

    @Test
    void heightsAreLogarithmsAndWhatIsNoNumberIsAtTheTop() {
        float[] loss = new float[SIZE * SIZE];
        Arrays.fill(loss, 0.1f);
        loss[0] = 0.01f;
        loss[1] = 1;
        loss[2] = Float.NaN;
        loss[3] = Float.POSITIVE_INFINITY;
        LandscapeSurface surface = LandscapeSurface.of(loss);
        assertThat(surface.least()).isEqualTo(0.01f);
        assertThat(surface.largest()).isEqualTo(1);
        assertThat(Arrays.copyOf(surface.heights(), 4)).containsExactly(0, 1, 1, 1);
        assertThat(surface.heights()[4]).isCloseTo(0.5f, within(1e-5f));
    }

    @Test
    void aFlatLossIsAFlatSurface() {
        float[] loss = new float[SIZE * SIZE];
        Arrays.fill(loss, 0.3f);
        LandscapeSurface surface = LandscapeSurface.of(loss);
        assertThat(surface.heightOf(0, 0)).isEqualTo(surface.heightOf(20, 7)).isZero();
    }

    @Test
    void theFarthestSquareComesFirstWhicheverWayItIsTurned() {
        float[] loss = new float[SIZE * SIZE];
        Arrays.fill(loss, 1);
        LandscapeSurface surface = LandscapeSurface.of(loss);
        for (double turn : new double[] {0, 0.7, 2, 4.5}) {
            int[] order = LandscapeSurface.farthestFirst(turn);
            double before = Double.NEGATIVE_INFINITY;
            for (int square : order) {
                double down = surface.place(square / (SIZE - 1), square % (SIZE - 1), turn)[1];
                assertThat(down).isGreaterThanOrEqualTo(before - 1e-9);
                before = down;
            }
            assertThat(Arrays.stream(order).distinct()).hasSize((SIZE - 1) * (SIZE - 1));
        }
    }
}
