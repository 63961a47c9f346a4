package dev.backlight.model.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.training.recipe.Preset;
import org.junit.jupiter.api.Test;

class NetworkDraftTest {
    private static final Shape PICTURE = new Shape(1, 28, 28);

    private final NetworkDraft perceptron =
            NetworkDraft.of(NetworkSpec.mlp(784, new int[] {30}, Activation.RELU, 10), PICTURE, 10);

    @Test
    void anUntouchedDraftIsTheNetworkItself() {
        for (Preset preset : Preset.values()) {
            NetworkSpec network = preset.config().network();
            NetworkDraft draft = NetworkDraft.of(network, PICTURE, 10);
            assertThat(draft.check().isSound()).isTrue();
            assertThat(draft.spec()).isEqualTo(network);
        }
    }

    @Test
    void aConvolutionMakesTheInputAPictureAndIsFlattenedBeforeTheNextDenseLayer() {
        NetworkDraft draft = perceptron.with(0, new LayerSpec.Conv2d(4, 3, 1, 1));
        assertThat(draft.input()).isEqualTo(PICTURE);
        assertThat(draft.layers().get(1)).isEqualTo(new LayerSpec.Flatten());
        assertThat(draft.check().isSound()).isTrue();
        assertThat(draft.spec().shapes().getFirst()).isEqualTo(new Shape(4, 28, 28));
        assertThat(draft.with(1, new LayerSpec.MaxPool(2, 2)).layers())
                .filteredOn(LayerSpec.Flatten.class::isInstance)
                .hasSize(1);
        assertThat(draft.without(1).without(0).input()).isEqualTo(Shape.flat(784));
    }

    @Test
    void whatIsImpossibleIsSaidAtItsLayer() {
        NetworkDraft draft =
                perceptron.with(0, new LayerSpec.Conv2d(4, 3, 1, 1)).without(1);
        NetworkDraft.Check check = draft.check();
        assertThat(check.isSound()).isFalse();
        assertThat(check.shapes()).hasSize(1);
        assertThat(check.problem().toString()).contains("flatten");
        assertThat(perceptron.replaced(2, new LayerSpec.Dense(9)).check().wrongOutputs())
                .isTrue();
        assertThat(perceptron.without(2).check().wrongOutputs()).isTrue();
    }

    @Test
    void aPerceptronIsEditedByItsWidthsAndOthersAreNone() {
        assertThat(perceptron.isPerceptron()).isTrue();
        assertThat(perceptron.widths()).containsExactly(30, 10);
        NetworkDraft wider = perceptron.withHidden().withUnits(0, 7).withActivation(Activation.TANH);
        assertThat(wider.spec()).isEqualTo(NetworkSpec.mlp(784, new int[] {7, 32}, Activation.TANH, 10));
        assertThat(wider.activation()).isEqualTo(Activation.TANH);
        assertThat(wider.withoutHidden(0).widths()).containsExactly(32, 10);
        NetworkDraft none = wider.withoutHidden(1).withoutHidden(0);
        assertThat(none.spec()).isEqualTo(NetworkSpec.mlp(784, new int[0], Activation.RELU, 10));
        assertThat(none.isPerceptron()).isTrue();
        assertThat(perceptron.with(1, new LayerSpec.Dropout(0.2f)).isPerceptron())
                .isFalse();
        assertThat(perceptron.without(2).without(0).isPerceptron()).isFalse();
        for (Preset preset : new Preset[] {Preset.NIELSEN, Preset.SIMARD, Preset.LENET}) {
            NetworkSpec network = preset.config().network();
            assertThat(NetworkDraft.of(network, network.input(), 10).isPerceptron())
                    .as(preset.id())
                    .isFalse();
        }
    }

    @Test
    void layersMoveAndWeightsAreChosenForAll() {
        assertThat(perceptron.moved(0, 1).layers().get(1)).isEqualTo(new LayerSpec.Dense(30));
        NetworkDraft penalised = perceptron.withWeights(new Initializer.Orthogonal(), 0, 0.1f);
        assertThat(penalised.layers().get(2)).isEqualTo(new LayerSpec.Dense(10, new Initializer.Orthogonal(), 0, 0.1f));
        assertThat(penalised.layers().get(1)).isEqualTo(new LayerSpec.Activate(Activation.RELU));
    }
}
