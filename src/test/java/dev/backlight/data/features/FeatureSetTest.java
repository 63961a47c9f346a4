package dev.backlight.data.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each set by itself: several pictures at a time, behind other features, and with more than one block of cells.
class FeatureSetTest {
    private static final int SIDE = 16;
    private static final int PIXELS = SIDE * SIDE;
    private static final int BEFORE = 5;
    private static final int BEHIND = 2;

    static Stream<FeatureSet> sets() {
        EdgeHistograms histograms = new EdgeHistograms(SIDE);
        return Stream.of(
                new FeatureSet.Pixels(new float[PIXELS], 1),
                new FeatureSet.Selected(PIXELS, new int[] {0, 17, 255}, new float[3], 1),
                new FeatureSet.Components(Pca.found(row(1), new float[][] {row(2), row(3)}, row(4, PIXELS))),
                new FeatureSet.Edges(histograms, new float[histograms.size()], 1));
    }

    private static double[] row(int seed, int count) {
        return new SplittableRandom(seed).doubles(count).toArray();
    }

    private static float[] row(int seed) {
        return floats(row(seed, PIXELS));
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static FMatrixRMaj matrix(int rows, int columns, int seed) {
        return FMatrixRMaj.wrap(rows, columns, floats(row(seed, rows * columns)));
    }

    /// @param out [rows x any], receives the numbers from column `at` on
    private static void forward(FeatureSet set, FMatrixRMaj x, FMatrixRMaj out, int at) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            set.forward(team, x, new FMatrixRMaj(x.numRows, set.scratch()), out, at);
        }
    }

    private static float[] forward(FeatureSet set, float[] x) {
        FMatrixRMaj out = new FMatrixRMaj(1, set.size());
        forward(set, FMatrixRMaj.wrap(1, x.length, x), out, 0);
        return out.data;
    }

    private static float[] rowOf(FMatrixRMaj matrix, int row, int from, int count) {
        int first = row * matrix.numCols + from;
        return Arrays.copyOfRange(matrix.data, first, first + count);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void eachRowOfABatchHasItsNumbersInTheirPlace(FeatureSet set) {
        assertThat(set.inputs()).isEqualTo(PIXELS);
        assertThat(set.means()).hasSize(set.size());
        FMatrixRMaj x = matrix(20, PIXELS, 7);
        FMatrixRMaj out = new FMatrixRMaj(20, BEFORE + set.size() + BEHIND);
        Arrays.fill(out.data, 9);
        forward(set, x, out, BEFORE);
        for (int row = 0; row < 20; row++) {
            assertThat(rowOf(out, row, BEFORE, set.size()))
                    .containsExactly(forward(set, rowOf(x, row, 0, PIXELS)), within(1e-4f));
            assertThat(rowOf(out, row, 0, BEFORE)).containsOnly(9);
            assertThat(rowOf(out, row, BEFORE + set.size(), BEHIND)).containsOnly(9);
        }
    }

    /// A step along any direction changes the numbers as the gradient by the pixels says; it is added to what
    /// stands there.
    @ParameterizedTest
    @MethodSource("sets")
    void theGradientOfEachRowIsAddedToItsPixels(FeatureSet set) {
        FMatrixRMaj x = matrix(3, PIXELS, 8);
        FMatrixRMaj gradOut = matrix(3, BEFORE + set.size() + BEHIND, 9);
        FMatrixRMaj gradX = new FMatrixRMaj(3, PIXELS);
        Arrays.fill(gradX.data, 1);
        set.backward(x, gradOut, BEFORE, gradX);
        for (int row = 0; row < 3; row++) {
            float[] here = rowOf(x, row, 0, PIXELS);
            float[] there = here.clone();
            double promised = 0;
            for (int i = 0; i < PIXELS; i++) {
                float step = 1e-3f * (float) Math.sin(i + 40 * row);
                there[i] += step;
                promised += step * (gradX.get(row, i) - 1.0);
            }
            double changed = 0;
            float[] before = forward(set, here);
            float[] after = forward(set, there);
            for (int j = 0; j < set.size(); j++) {
                changed += gradOut.get(row, BEFORE + j) * ((double) after[j] - before[j]);
            }
            assertThat(changed).as("row %d", row).isCloseTo(promised, within(2e-4 + 0.02 * Math.abs(promised)));
        }
    }

    /// Of linear sets: laid on the pixels, weights give differences of the same size.
    @ParameterizedTest
    @MethodSource("sets")
    void weightsAreLaidOnThePixelsTheyLookAt(FeatureSet set) {
        FMatrixRMaj weights = matrix(BEFORE + set.size() + BEHIND, 2, 10);
        FMatrixRMaj pictured = new FMatrixRMaj(PIXELS, 2);
        Arrays.fill(pictured.data, 1);
        set.onInputs(weights, BEFORE, pictured);
        float[] one = row(11);
        float[] other = row(12);
        for (int unit = 0; unit < 2 && !(set instanceof FeatureSet.Edges); unit++) {
            double byPixels = 0;
            for (int i = 0; i < PIXELS; i++) {
                byPixels += (pictured.get(i, unit) - 1.0) * ((double) one[i] - other[i]);
            }
            double byNumbers = 0;
            float[] first = forward(set, one);
            float[] second = forward(set, other);
            for (int j = 0; j < set.size(); j++) {
                byNumbers += weights.get(BEFORE + j, unit) * ((double) first[j] - second[j]);
            }
            assertThat(byPixels).isCloseTo(byNumbers, within(1e-2));
        }
    }

    /// All pixels of a cell have the same, by the sum of its directions, and none of another cell's.
    @Test
    void edgesSpeakForTheirCell() {
        EdgeHistograms histograms = new EdgeHistograms(SIDE);
        FeatureSet.Edges set = new FeatureSet.Edges(histograms, new float[histograms.size()], 1);
        FMatrixRMaj weights = new FMatrixRMaj(1 + set.size(), 2);
        int cell = 2 * 4 + 1; // the third row of cells, the second column
        weights.set(1 + 8 * cell, 1, 3);
        weights.set(1 + 8 * cell + 7, 1, 5);
        FMatrixRMaj pictured = new FMatrixRMaj(PIXELS, 2);
        set.onInputs(weights, 1, pictured);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                boolean inside = row / 4 == 2 && column / 4 == 1;
                assertThat(pictured.get(row * SIDE + column, 1)).isEqualTo(inside ? 2 : 0);
                assertThat(pictured.get(row * SIDE + column, 0)).isZero();
            }
        }
    }

    @Test
    void aCellInTheMiddleIsMeasuredByFourBlocks() {
        float[] out = forward(new FeatureSet.Edges(new EdgeHistograms(SIDE), new float[128], 1), row(13));
        double[] energies = IntStream.range(0, 16)
                .mapToDouble(cell -> IntStream.range(8 * cell, 8 * cell + 8)
                        .mapToDouble(i -> out[i] * out[i])
                        .sum())
                .toArray();
        double middle = energies[5] + energies[6] + energies[9] + energies[10];
        assertThat(Math.sqrt(middle)).as("about a block's length, which is one").isBetween(0.9, 1.1);
        assertThat(EdgeHistograms.angle(0)).isEqualTo(Math.PI / 16);
        assertThat(EdgeHistograms.angle(7)).isEqualTo(15 * Math.PI / 16);
    }

    @Test
    void componentsFoundBeforeMustFitEachOther() {
        double[] variances = {3, 2, 1};
        float[] mean = {1, 2, 3};
        float[] axis = {0, 0, 1};
        Pca pca = Pca.found(mean, new float[][] {axis, axis, axis}, variances);
        assertThat(pca.mean()).isSameAs(mean);
        assertThat(pca.variances()).containsExactly(variances).isNotSameAs(variances);
        assertThatThrownBy(() -> Pca.found(mean, new float[][] {axis, {1, 0}}, variances))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pca.found(mean, new float[][] {axis}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pca.found(mean, new float[0][], variances))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pca.found(mean, new float[][] {axis, axis, axis, axis}, variances))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecipeOfNothingIsEmptyAndTheMostComponentsCanBeKept() {
        assertThat(new FeatureRecipe(false, -0.5, 0, false).isEmpty()).isTrue();
        for (String text : new String[] {"pixels", "mask=0", "pca=1", "edges"}) {
            assertThat(FeatureRecipe.parse(text).isEmpty()).as(text).isFalse();
        }
        assertThat(FeatureRecipe.parse("pca=150").components()).isEqualTo(FeatureRecipe.MOST_COMPONENTS);
        assertThatThrownBy(() -> new FeatureRecipe(false, 0, -1, false)).hasMessageContaining("-1 principal");
        assertThatThrownBy(() -> new FeatureSet.Selected(4, new int[] {4}, new float[1], 1))
                .hasMessageContaining("A mask over 4 pixels");
    }
}
