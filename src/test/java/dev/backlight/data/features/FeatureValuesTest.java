package dev.backlight.data.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Fitted features are values: what was read from a file equals what was written, and no number may differ.
class FeatureValuesTest {
    private static final float[] MEANS = {0.5f, 0.25f};
    private static final float[][] AXES = {{0.6f, 0.8f}};
    private static final double[] VARIANCES = {2, 1};

    @Test
    void pixelsAreTheirMeansAndVariance() {
        FeatureSet set = new FeatureSet.Pixels(MEANS, 3);
        assertThat(new FeatureSet.Pixels(MEANS.clone(), 3)).isEqualTo(set).hasSameHashCodeAs(set);
        assertThat(new FeatureSet.Pixels(MEANS, 4)).isNotEqualTo(set);
        assertThat(new FeatureSet.Pixels(changed(MEANS), 3)).isNotEqualTo(set);
    }

    @Test
    void aMaskIsItsPlacesToo() {
        int[] kept = {1, 3};
        FeatureSet set = new FeatureSet.Selected(5, kept, MEANS, 3);
        assertThat(new FeatureSet.Selected(5, kept.clone(), MEANS.clone(), 3))
                .isEqualTo(set)
                .hasSameHashCodeAs(set);
        assertThat(List.of(
                        new FeatureSet.Selected(6, kept, MEANS, 3),
                        new FeatureSet.Selected(5, new int[] {1, 4}, MEANS, 3),
                        new FeatureSet.Selected(5, kept, changed(MEANS), 3),
                        new FeatureSet.Selected(5, kept, MEANS, 4)))
                .doesNotContain((FeatureSet.Selected) set);
    }

    @Test
    void componentsAreTheirMeanAxesAndVariances() {
        FeatureSet set = components(MEANS, AXES, VARIANCES);
        assertThat(components(MEANS.clone(), new float[][] {AXES[0].clone()}, VARIANCES.clone()))
                .isEqualTo(set)
                .hasSameHashCodeAs(set);
        assertThat(List.of(
                        components(changed(MEANS), AXES, VARIANCES),
                        components(MEANS, new float[][] {changed(AXES[0])}, VARIANCES),
                        components(MEANS, new float[][] {AXES[0], {0.8f, -0.6f}}, VARIANCES),
                        components(MEANS, AXES, new double[] {2, 0.5})))
                .doesNotContain(set);
    }

    @Test
    void edgesAreTheirCellsToo() {
        float[] means = new float[new EdgeHistograms(8).size()];
        FeatureSet set = new FeatureSet.Edges(new EdgeHistograms(8), means, 3);
        assertThat(new FeatureSet.Edges(new EdgeHistograms(8), means.clone(), 3))
                .isEqualTo(set)
                .hasSameHashCodeAs(set);
        assertThat(new FeatureSet.Edges(new EdgeHistograms(8), changed(means), 3))
                .isNotEqualTo(set);
        assertThat(new FeatureSet.Edges(new EdgeHistograms(8), means, 4)).isNotEqualTo(set);
    }

    @Test
    void ofTheSameNumbersAnotherKindIsAnother() {
        UnaryOperator<FeatureSet> joined =
                set -> new Fusion(FeatureRecipe.PIXELS, List.of(set)).parts().getFirst();
        assertThat(joined.apply(new FeatureSet.Pixels(MEANS, 3)))
                .isNotEqualTo(joined.apply(new FeatureSet.Selected(2, new int[] {0, 1}, MEANS, 3)));
    }

    private static FeatureSet components(float[] mean, float[][] axes, double[] variances) {
        return new FeatureSet.Components(Pca.found(mean, axes, variances));
    }

    private static float[] changed(float[] numbers) {
        float[] other = numbers.clone();
        other[other.length - 1] = Math.nextUp(other[other.length - 1]);
        return other;
    }
}
