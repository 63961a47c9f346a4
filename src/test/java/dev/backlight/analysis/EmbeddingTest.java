package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    /// The ten points of Lindsay Smith's tutorial on principal components (2002), whose eigenvalues 1.28402771 and
    /// 0.0490833989 are those of the covariance with n − 1.
    private static final float[][] SMITH = {
        {2.5f, 2.4f},
        {0.5f, 0.7f},
        {2.2f, 2.9f},
        {1.9f, 2.2f},
        {3.1f, 3.0f},
        {2.3f, 2.7f},
        {2f, 1.6f},
        {1f, 1.1f},
        {1.5f, 1.6f},
        {1.1f, 0.9f}
    };

    @Test
    void agreesWithSmithsTutorial() {
        Embedding embedding = Embedding.of(new FMatrixRMaj(SMITH), null);
        double total = 1.28402771 + 0.0490833989;
        assertThat(embedding.share(0)).isCloseTo(1.28402771 / total, within(1e-6));
        assertThat(embedding.share(1)).isCloseTo(0.0490833989 / total, within(1e-6));
        double sign = Math.signum(embedding.x()[0] * -0.827970186);
        assertThat(sign * embedding.x()[0]).isCloseTo(-0.827970186, within(1e-5));
        assertThat(sign * embedding.x()[1]).isCloseTo(1.77758033, within(1e-5));
        assertThat(Math.abs(embedding.y()[0])).isCloseTo(0.175115307f, within(1e-5f));
    }

    @Test
    void anotherExampleLiesWhereItWouldLieAmongThem() {
        Embedding embedding = Embedding.of(new FMatrixRMaj(SMITH), null);
        double[] place = embedding.place(SMITH[3]);
        assertThat(place[0]).isCloseTo(embedding.x()[3], within(1e-5));
        assertThat(place[1]).isCloseTo(embedding.y()[3], within(1e-5));
    }

    @Test
    void axesDoNotFlipFromOneMomentToTheNext() {
        Random random = new Random(4);
        FMatrixRMaj numbers = new FMatrixRMaj(300, 12);
        for (int i = 0; i < numbers.data.length; i++) {
            numbers.data[i] = (float) random.nextGaussian() * (12 - i % 12);
        }
        Embedding first = Embedding.of(numbers, null);
        for (int i = 0; i < numbers.data.length; i++) {
            numbers.data[i] += (float) random.nextGaussian() * 0.05f;
        }
        Embedding next = Embedding.of(numbers, first);
        for (int i = 0; i < 300; i++) {
            assertThat(next.x()[i]).isCloseTo(first.x()[i], within(1.5f));
            assertThat(next.y()[i]).isCloseTo(first.y()[i], within(1.5f));
        }
    }

    @Test
    void oneNumberIsNoPlane() {
        assertThatThrownBy(() -> Embedding.of(new FMatrixRMaj(5, 1), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 of 1");
    }
}
