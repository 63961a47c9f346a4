package dev.backlight.training.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.Weights;
import org.junit.jupiter.api.Test;

class FirstWeightsTest {
    private final PlaneConfig standard = PlaneConfig.standard();

    @Test
    void anotherActivationBeginsWithTheSameWeights() {
        PlaneConfig rectified = standard.edit().activation(Activation.RELU).done();
        assertThat(FirstWeights.of(rectified)).isNotEqualTo(FirstWeights.of(standard));
        assertThat(FirstWeights.like(standard, rectified)).isEqualTo(FirstWeights.of(standard));
    }

    @Test
    void layersOfTheSameSizesBeginAlikeWhateverStandsBetweenThem() {
        PlaneConfig normalised =
                standard.edit().batchNorm(true).dropout(0.2f).hidden(4, 3).done();
        Weights first = FirstWeights.like(standard, normalised);
        Wiring here = Wiring.of(normalised.network());
        Wiring there = Wiring.of(standard.network());
        assertThat(first.get(here.weights(0)).copy())
                .isEqualTo(FirstWeights.of(standard).get(there.weights(0)).copy());
        assertThat(first.get(here.weights(1)).copy())
                .isEqualTo(FirstWeights.of(normalised).get(here.weights(1)).copy());
    }

    @Test
    void whatIsMeantToBeginApartDoes() {
        PlaneConfig zeros = standard.edit().initializer(new Initializer.Zeros()).done();
        assertThat(FirstWeights.like(standard, zeros)).isNull();
        assertThat(FirstWeights.like(standard, standard.edit().seed(2).done())).isNull();
    }
}
