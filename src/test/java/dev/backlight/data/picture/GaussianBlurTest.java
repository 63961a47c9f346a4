package dev.backlight.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianBlurTest {
    private static final int HEIGHT = 21;
    private static final int WIDTH = 31;

    private static float[] pointAt(int row, int column) {
        float[] field = new float[HEIGHT * WIDTH];
        field[row * WIDTH + column] = 1;
        return field;
    }

    /// A point becomes the bell itself: height 1/(2πσ²), and what falls beyond the edges is lost.
    @Test
    void aPointBecomesABell() {
        double sigma = 2;
        for (int[] at : new int[][] {{10, 15}, {0, 0}, {20, 30}, {3, 25}}) {
            float[] field = pointAt(at[0], at[1]);
            new GaussianBlur(HEIGHT, WIDTH).apply(field, (float) sigma, 3);
            for (int i = 0; i < field.length; i++) {
                double away = Math.pow(i / WIDTH - at[0], 2) + Math.pow(i % WIDTH - at[1], 2);
                double bell = Math.exp(-away / (2 * sigma * sigma)) / (2 * Math.PI * sigma * sigma);
                assertThat((double) field[i]).isCloseTo(3 * bell, within(0.002));
            }
        }
    }

    @Test
    void nothingOfAPointInTheMiddleIsLostWhateverTheWidth() {
        GaussianBlur blur = new GaussianBlur(HEIGHT, WIDTH);
        double wideTop = 0;
        for (float sigma : new float[] {1, 2.5f, 1}) {
            float[] field = pointAt(10, 15);
            blur.apply(field, sigma, 1);
            double sum = 0;
            for (float value : field) {
                sum += value;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
            assertThat((double) field[10 * WIDTH + 15]).isNotEqualTo(wideTop);
            wideTop = field[10 * WIDTH + 15];
        }
        assertThat(wideTop).isCloseTo(0.159, within(0.002));
    }
}
