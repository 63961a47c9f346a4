package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final NetworkSpec SMALL = NetworkSpec.mlp(2, new int[0], Activation.RELU, 2);
    private static final Architecture PAIR = new Architecture.Several(
            List.of(new Architecture.Several.Member("a", SMALL), new Architecture.Several.Member("b", SMALL)));
    private static final float EXACT = 0.1f;
    private static final float AS_HALF = Float.float16ToFloat(Float.floatToFloat16(EXACT));

    private static Weights small(float value) {
        return Weights.of(SMALL, new float[] {0, 0, 0, value}, new float[] {1, 2});
    }

    private static Snapshot of(Architecture architecture, Weights weights) {
        return new Snapshot(1, 1, 1, architecture, weights, 0, 0);
    }

    @Test
    void ofSeveralNetworksEachHasItsNumbersAndNoneIsTheChain() {
        Weights both = Weights.of(PAIR, new float[4], new float[2], new float[] {1, 2, 3, 4}, new float[] {5, 6});
        Snapshot pair = of(PAIR, both);
        assertThat(pair.parameters("b")).isEqualTo(Weights.of(SMALL, new float[] {1, 2, 3, 4}, new float[] {5, 6}));
        assertThatThrownBy(() -> pair.parameters("c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(pair::spec).isInstanceOf(IllegalStateException.class);
        assertThat(of(SMALL, small(1)).spec()).isSameAs(SMALL);
    }

    /// Numbers of a recorded moment may be in halves; neither another number nor its rounding is the same.
    @Test
    void numbersAgreeExactlyOrAsHalves() {
        assertThat(of(SMALL, small(EXACT)).agrees(small(EXACT))).isTrue();
        assertThat(of(SMALL, small(AS_HALF)).agrees(small(EXACT))).isTrue();
        assertThat(of(SMALL, small(EXACT)).agrees(small(AS_HALF))).isFalse();
        assertThat(of(SMALL, small(Math.nextUp(EXACT))).agrees(small(EXACT))).isFalse();
    }

    @Test
    void theSameNetworkWithOtherNumbersStandsAtTheSameStep() {
        Snapshot other = of(SMALL, small(1)).withParameters(small(2));
        assertThat(other).isEqualTo(of(SMALL, small(2)));
    }

    @Test
    void whatEntersIsTheExampleOrItsFeatures() {
        float[] example = {4, 5};
        assertThat(of(SMALL, small(1)).entered(example)).isSameAs(example);
        Fusion turned = new Fusion(
                FeatureRecipe.parse("mask"),
                List.of(new FeatureSet.Selected(2, new int[] {1, 0}, new float[] {0, 0}, 1)));
        Snapshot featured = of(SMALL.withExtraction(turned), small(1));
        assertThat(featured.entered(example)).containsExactly(5, 4);
    }
}
