package dev.backlight.data.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.Dataset;
import dev.backlight.data.Examples;
import dev.backlight.data.Split;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    /// The data of Smith 2002, A Tutorial on Principal Components Analysis, figure 3.1.
    private static final float[][] SMITH = {
        {2.5f, 2.4f}, {0.5f, 0.7f}, {2.2f, 2.9f}, {1.9f, 2.2f}, {3.1f, 3.0f},
        {2.3f, 2.7f}, {2f, 1.6f}, {1f, 1.1f}, {1.5f, 1.6f}, {1.1f, 0.9f}
    };

    @Test
    void componentsAreThoseOfSmithsTutorial() {
        Pca pca = Pca.of(rows(SMITH), 2, () -> false);
        assertThat(pca.variance(0)).isCloseTo(1.28402771, within(1e-5));
        assertThat(pca.variance(1)).isCloseTo(0.0490833989, within(1e-5));
        assertThat(Math.abs(pca.axis(0)[0])).isCloseTo(0.677873399f, within(1e-5f));
        assertThat(Math.abs(pca.axis(0)[1])).isCloseTo(0.735178656f, within(1e-5f));
        float[] code = new float[2];
        pca.project(SMITH[0], 2, code, 0);
        assertThat(Math.abs(code[0])).isCloseTo(0.827970186f, within(1e-5f));
        assertThat(Math.abs(code[1])).isCloseTo(0.175115307f, within(1e-5f));
        assertThat(pca.rebuild(code, 2)).containsExactly(SMITH[0], within(1e-5f));
        assertThat(pca.explained(1)).isCloseTo(1.28402771 / (1.28402771 + 0.0490833989), within(1e-6));
        assertThat(pca.explained(2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void componentsStopWhenNoLongerWanted() {
        assertThatThrownBy(() -> Pca.of(rows(SMITH), 2, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void anUprightEdgeSpeaksForTheDirectionsAcrossIt() {
        float[] picture = new float[64];
        for (int i = 0; i < 64; i++) {
            picture[i] = i % 8 >= 2 && i % 8 < 6 ? 1 : 0;
        }
        float[] out = new float[32];
        new EdgeHistograms(8).fill(picture, out, 0);
        // dx only: half of each vote for the directions just above and just below 0; corners of the picture add some
        for (int cell = 0; cell < 4; cell++) {
            assertThat(out[cell * 8]).isGreaterThan(2 * out[cell * 8 + 3]);
            assertThat(out[cell * 8 + 7]).isGreaterThan(2 * out[cell * 8 + 4]);
        }
        double length = 0;
        for (float value : out) {
            length += value * value;
        }
        assertThat(Math.sqrt(length)).isCloseTo(1, within(1e-3)); // one block only: its length is one
    }

    @Test
    void twiceTheInkHasTheSameEdges() {
        float[] thin = new float[64];
        float[] strong = new float[64];
        for (int i = 0; i < 64; i++) {
            thin[i] = (i * 37 % 11) / 22f;
            strong[i] = 2 * thin[i];
        }
        float[] one = new float[32];
        float[] two = new float[32];
        new EdgeHistograms(8).fill(thin, one, 0);
        new EdgeHistograms(8).fill(strong, two, 0);
        assertThat(two).containsExactly(one, within(1e-2f));
    }

    @Test
    void keepsThePixelsThatChange() {
        VarianceMask mask = VarianceMask.of(rows(new float[][] {{0, 1, 5}, {0, 3, 5}}));
        assertThat(mask.deviations()).containsExactly(0, 1, 0);
        assertThat(mask.kept(0.5)).containsExactly(1);
        assertThat(mask.kept(0)).containsExactly(0, 1, 2);
    }

    @Test
    void fusionPutsOneSetBehindTheOtherForTrainingAndTestAlike() {
        byte[] pixels = new byte[3 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 29);
        }
        Dataset digits = new Dataset("tiny", 1, 8, 8, pixels, new byte[] {0, 1, 1}, List.of("a", "b"));
        Fusion fusion = new Fusion(
                List.of(new FeatureSet.Selected(new int[] {5, 9}), new FeatureSet.Edges(new EdgeHistograms(8))));
        FusedExamples.Data data = FusedExamples.of(new Split(digits, digits), fusion, () -> false, _ -> {});
        assertThat(data.train().features()).isEqualTo(34);
        FMatrixRMaj x = new FMatrixRMaj(1, 34);
        int[] label = new int[1];
        data.test().fill(new int[] {2}, 0, 1, x, label);
        assertThat(label[0]).isEqualTo(1);
        assertThat(x.data[1]).isCloseTo(digits.pixel(2, 9) / 255f, within(1e-6f));
        assertThatThrownBy(() -> new Fusion(List.of())).hasMessageContaining("choose one at least");
    }

    private static Examples rows(float[][] values) {
        return new Examples() {
            @Override
            public String name() {
                return "rows";
            }

            @Override
            public int size() {
                return values.length;
            }

            @Override
            public int features() {
                return values[0].length;
            }

            @Override
            public int classes() {
                return 0;
            }

            @Override
            public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels) {
                for (int row = 0; row < to - from; row++) {
                    System.arraycopy(values[indices[from + row]], 0, x.data, row * features(), features());
                }
            }
        };
    }
}
