package dev.backlight.data.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.Examples;
import dev.backlight.data.picture.Dataset;
import dev.backlight.math.Extraction;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
    void fewDirectionsAmongManyFeaturesAreFound() {
        float[][] all = new float[200][784];
        for (int i = 0; i < all.length; i++) {
            for (int j = 100; j < 120; j++) {
                all[i][j] = i % 7; // one direction, and 764 features that never change
            }
        }
        Pca pca = Pca.of(rows(all), 3, () -> false);
        assertThat(pca.explained(1)).isCloseTo(1, within(1e-6));
        assertThat(pca.variance(1)).isCloseTo(0, within(1e-6));
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
    void fusionPutsOneSetBehindTheOther() {
        Dataset digits = digits(3);
        FittedFeatures fitted = FittedFeatures.of(digits, () -> false);
        Fusion fusion = fitted.join(FeatureRecipe.parse("mask=0,pca=2,edges"));
        assertThat(fusion.parts()).extracting(FeatureSet::size).containsExactly(64, 2, 32);
        float[] x = example(digits, 2);
        float[] out = forward(fusion, x);
        assertThat(Arrays.copyOf(out, 64)).containsExactly(x);
        float[] code = new float[2];
        fitted.pca().project(x, 2, code, 0);
        assertThat(Arrays.copyOfRange(out, 64, 66)).containsExactly(code, within(1e-5f));
        float[] edges = new float[32];
        new EdgeHistograms(8).fill(x, edges, 0);
        assertThat(Arrays.copyOfRange(out, 66, 98)).containsExactly(edges);
    }

    @Test
    void meansAndDeviationAreThoseOfTheExtractedTrainingSet() {
        Dataset digits = digits(20);
        Fusion fusion =
                FittedFeatures.of(digits, () -> false).join(FeatureRecipe.parse("pixels,mask=0.25,pca=3,edges"));
        double[] sums = new double[fusion.size()];
        double[] squares = new double[fusion.size()];
        for (int i = 0; i < 20; i++) {
            float[] out = forward(fusion, example(digits, i));
            for (int j = 0; j < out.length; j++) {
                sums[j] += out[j];
                squares[j] += out[j] * (double) out[j];
            }
        }
        double variance = 0;
        for (int j = 0; j < sums.length; j++) {
            double mean = sums[j] / 20;
            assertThat((double) fusion.means()[j]).isCloseTo(mean, within(1e-4));
            variance += squares[j] / 20 - mean * mean;
        }
        // the components' variance is over n - 1, as it is taught
        assertThat((double) fusion.deviation()).isCloseTo(Math.sqrt(variance / fusion.size()), within(2e-3));
    }

    @Test
    void theGradientByThePixelsIsTheFiniteDifference() {
        Dataset digits = digits(12);
        Fusion fusion =
                FittedFeatures.of(digits, () -> false).join(FeatureRecipe.parse("pixels,mask=0.25,pca=3,edges"));
        SplittableRandom random = new SplittableRandom(4);
        float[] x = new float[64];
        for (int i = 0; i < 64; i++) {
            x[i] = (float) random.nextDouble();
        }
        FMatrixRMaj direction = new FMatrixRMaj(1, fusion.size());
        for (int i = 0; i < direction.numCols; i++) {
            direction.data[i] = (float) random.nextDouble(-1, 1);
        }
        Extraction.Extractor extractor = fusion.extractor(ThreadTeam.of(1), 1);
        extractor.forward(FMatrixRMaj.wrap(1, 64, x));
        float[] gradient = extractor.backward(direction).data.clone();
        double here = along(fusion, x, 0, 0, direction);
        for (int i = 0; i < 64; i++) {
            double right = (along(fusion, x, i, 1e-3f, direction) - here) / 1e-3;
            double left = (here - along(fusion, x, i, -1e-3f, direction)) / 1e-3;
            // where a gradient passes from one pair of directions to the next, the slope has a kink: then one side
            // is right
            double off = Math.min(Math.abs(gradient[i] - left), Math.abs(gradient[i] - right));
            assertThat(off).as("pixel " + i).isLessThan(0.02 + 0.01 * Math.abs(gradient[i]));
        }
    }

    private static double along(Fusion fusion, float[] x, int at, float step, FMatrixRMaj direction) {
        float[] moved = x.clone();
        moved[at] += step;
        float[] out = forward(fusion, moved);
        double sum = 0;
        for (int i = 0; i < out.length; i++) {
            sum += out[i] * (double) direction.data[i];
        }
        return sum;
    }

    @Test
    void weightsOfLinearFeaturesLaidOnThePixelsGiveTheSameSums() {
        Dataset digits = digits(12);
        Fusion fusion = FittedFeatures.of(digits, () -> false).join(FeatureRecipe.parse("mask=0.25,pca=3"));
        FMatrixRMaj weights = new FMatrixRMaj(fusion.size(), 2);
        for (int i = 0; i < weights.getNumElements(); i++) {
            weights.data[i] = (i * 31 % 17) / 17f - 0.5f;
        }
        FMatrixRMaj onPixels = fusion.onInputs(weights);
        assertThat(onPixels.numRows).isEqualTo(64);
        // sums differ by the same amount for two examples, whatever the components' offset is
        double features =
                sum(weights, forward(fusion, example(digits, 1))) - sum(weights, forward(fusion, example(digits, 5)));
        double pixels = sum(onPixels, example(digits, 1)) - sum(onPixels, example(digits, 5));
        assertThat(pixels).isCloseTo(features, within(1e-4));
    }

    private static double sum(FMatrixRMaj weights, float[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights.get(i, 1) * (double) x[i];
        }
        return sum;
    }

    @Test
    void anglesAreThoseOfTheArcTangent() {
        for (int i = 0; i < 1000; i++) {
            double angle = Math.PI * (i + 0.5) / 1000;
            float x = (float) Math.cos(angle);
            float y = (float) Math.sin(angle);
            assertThat((double) Angles.between(x, y)).isCloseTo(Math.atan2(y, x), within(5e-7));
            assertThat(Angles.between(-x, -y)).as("a line has no front").isEqualTo(Angles.between(x, y));
        }
    }

    @Test
    void batchesAreExtractedAlikeByAnyNumberOfThreads() {
        Dataset digits = digits(100);
        Fusion fusion = FittedFeatures.of(digits, () -> false).join(FeatureRecipe.parse("pca=5,edges"));
        FMatrixRMaj x = new FMatrixRMaj(100, 64);
        int[] order = new int[100];
        Arrays.setAll(order, i -> i);
        digits.fill(order, 0, 100, x, new int[100]);
        float[] alone = fusion.extractor(ThreadTeam.of(1), 100).forward(x).data.clone();
        try (ThreadTeam team = ThreadTeam.of(3)) {
            assertThat(fusion.extractor(team, 100).forward(x).data).containsExactly(alone);
        }
        assertThat(Arrays.copyOfRange(alone, 7 * fusion.size(), 8 * fusion.size()))
                .containsExactly(forward(fusion, example(digits, 7)), within(1e-5f));
    }

    @Test
    void recipesAreReadAsTheyAreWrittenAndNonsenseIsToldInOneSentence() {
        for (String text : List.of("pixels", "mask=0.1", "pca=50,edges", "pixels,mask=0.25,pca=7,edges")) {
            assertThat(FeatureRecipe.parse(text)).hasToString(text);
        }
        assertThat(FeatureRecipe.parse(" PCA, mask ")).hasToString("mask=0.1,pca=50");
        for (String text : List.of("", "hog", "pca=0", "pca=x", "pca=151", "mask=wide")) {
            assertThatThrownBy(() -> FeatureRecipe.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(":");
        }
    }

    @Test
    void picturesWithoutEdgesSaySo() {
        Dataset wide = new Dataset(
                "wide", 1, 2, 3, new byte[] {1, 2, 3, 4, 5, 6, 9, 8, 7, 6, 5, 1}, new byte[2], List.of("a"));
        FittedFeatures fitted = FittedFeatures.of(wide, () -> false);
        assertThat(fitted.join(FeatureRecipe.parse("pca=1")).size()).isEqualTo(1);
        assertThatThrownBy(() -> fitted.join(FeatureRecipe.parse("edges"))).hasMessageContaining("leave them out");
        assertThatThrownBy(() -> fitted.join(new FeatureRecipe(false, -1, 0, false)))
                .hasMessageContaining("choose one at least");
    }

    private static Dataset digits(int size) {
        byte[] pixels = new byte[size * 64];
        new SplittableRandom(size).nextBytes(pixels);
        return new Dataset("tiny", 1, 8, 8, pixels, new byte[size], List.of("a"));
    }

    private static float[] example(Dataset digits, int index) {
        FMatrixRMaj row = new FMatrixRMaj(1, digits.features());
        digits.fill(new int[] {index}, 0, 1, row, new int[1]);
        return row.data;
    }

    private static float[] forward(Fusion fusion, float[] x) {
        return fusion.extractor(ThreadTeam.of(1), 1).forward(FMatrixRMaj.wrap(1, x.length, x)).data;
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
