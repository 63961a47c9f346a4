package dev.backlight.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.spec.ParameterSpec.Role;
import dev.backlight.math.ThreadTeam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final NetworkSpec EVERY_KIND = new NetworkSpec(
            new Shape(2, 8, 8),
            List.of(
                    new LayerSpec.BatchNorm(),
                    new LayerSpec.Conv2d(3, 3, 1, 1),
                    new LayerSpec.BatchNorm(),
                    new LayerSpec.Activate(Activation.RELU),
                    new LayerSpec.MaxPool(2, 2),
                    new LayerSpec.AveragePool(2, 2),
                    new LayerSpec.Flatten(),
                    new LayerSpec.Dense(5),
                    new LayerSpec.Dropout(0.5f),
                    new LayerSpec.Dense(4),
                    new LayerSpec.Softmax()));
    private static final NetworkSpec SMALL = NetworkSpec.mlp(2, new int[0], Activation.RELU, 2);

    /// What a layer says that it owns is what it has when it is at work.
    @Test
    void theDescriptionNamesWhatTheNetworkHas() {
        assertThat(EVERY_KIND.layers().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(LayerSpec.class.getPermittedSubclasses()));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(EVERY_KIND, 0, team, 1);
            List<ParameterSpec> said = EVERY_KIND.parameters();

            assertThat(said).hasSameSizeAs(network.parameters());
            for (int p = 0; p < said.size(); p++) {
                Parameter has = network.parameters().get(p);
                assertThat(said.get(p).name()).isEqualTo(has.name());
                assertThat(said.get(p).rows()).isEqualTo(has.value().numRows);
                assertThat(said.get(p).columns()).isEqualTo(has.value().numCols);
                assertThat(said.get(p).trainable()).isEqualTo(has.trainable());
            }
            for (int layer = 0; layer < EVERY_KIND.layers().size(); layer++) {
                int at = layer;
                assertThat(network.layers().get(layer).parameters()).hasSize((int)
                        said.stream().filter(p -> p.layer() == at).count());
            }
        }
    }

    @Test
    void aParameterKnowsItsLayerAndItsRole() {
        assertThat(EVERY_KIND.parameters().get(4))
                .isEqualTo(new ParameterSpec(1, "layer 1 weights", Role.WEIGHTS, 3, 18));
        assertThat(EVERY_KIND.parameters().getLast())
                .isEqualTo(new ParameterSpec(9, "layer 3 biases", Role.BIASES, 1, 4));
        assertThat(EVERY_KIND.firstParameter(2)).isEqualTo(6);
        assertThat(EVERY_KIND.parameters().get(6).role()).isEqualTo(Role.SCALE);
    }

    @Test
    void numbersHavePlaces() {
        Weights weights = Weights.of(SMALL, new float[] {1, 2, 3, 4}, new float[] {5, 6});

        assertThat(weights.get(new Place(0, 2))).isEqualTo(3);
        assertThat(weights.get(1).get(1)).isEqualTo(6);
        assertThat(weights.count()).isEqualTo(6);
        assertThat(weights.copy()[0]).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aChangeGivesOthersAndLeavesTheseAsTheyAre() {
        Weights weights = Weights.of(SMALL, new float[] {1, 2, 3, 4}, new float[] {5, 6});
        Weights changed = weights.with(new Place(0, 2), 7);

        assertThat(changed.get(0).get(2)).isEqualTo(7);
        assertThat(weights.get(0).get(2)).isEqualTo(3);
        assertThat(changed).isNotEqualTo(weights);
        assertThat(changed.with(new Place(0, 2), 3)).isEqualTo(weights).hasSameHashCodeAs(weights);
        weights.get(0).copy()[0] = 9;
        weights.copy()[0][0] = 9;
        assertThat(weights.get(0).get(0)).isEqualTo(1);
    }

    @Test
    void whatIsNoFiniteNumberIsFound() {
        assertThat(Weights.of(SMALL, new float[4], new float[2]).areFinite()).isTrue();
        assertThat(Weights.of(SMALL, new float[4], new float[] {0, Float.NaN}).areFinite())
                .isFalse();
        assertThat(Weights.of(SMALL, new float[] {0, 0, Float.NEGATIVE_INFINITY, 0}, new float[2])
                        .areFinite())
                .isFalse();
    }

    @Test
    void otherMatricesThanTheNetworksAreRefused() {
        assertThatThrownBy(() -> Weights.of(SMALL, new float[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The network 2 – 2 has 2 parameter arrays, not 1.");
        assertThatThrownBy(() -> Weights.of(SMALL, new float[4], new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The parameter \"layer 1 biases\" has 2 numbers, not 3.");
    }
}
