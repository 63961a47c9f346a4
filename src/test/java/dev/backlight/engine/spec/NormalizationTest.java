package dev.backlight.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.glass.GlassNetwork;
import dev.backlight.math.ThreadTeam;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class NormalizationTest {
    private final NetworkSpec plain = NetworkSpec.mlp(3, new int[] {4}, Activation.TANH, 2);
    private final NetworkSpec centred = plain.withNormalization(new Normalization(new float[] {0.5f, -1, 2}, 2));

    @Test
    void aNetworkSeesItsInputsCentredAndScaled() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(centred, 1, team, 2);
            Network same = Network.create(plain, 1, team, 2);
            FMatrixRMaj x = new FMatrixRMaj(new float[][] {{1, 0, 2}, {0.5f, -1, 3}});
            FMatrixRMaj byHand = new FMatrixRMaj(new float[][] {{1, 2, 0}, {0, 0, 2}});
            assertThat(network.forward(x, false).data).isEqualTo(same.forward(byHand, false).data);
            assertThat(x.data).as("the inputs handed in").containsExactly(1, 0, 2, 0.5f, -1, 3);
        }
    }

    @Test
    void theGlassPathSeesThemTheSameWay() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(centred, 1, team, 1);
            FMatrixRMaj fast = network.forward(new FMatrixRMaj(new float[][] {{1, 0, 2}}), false);
            List<DMatrixRMaj> glass =
                    GlassNetwork.of(centred, network.weights()).forward(new DMatrixRMaj(new double[][] {{1, 0, 2}}));
            assertThat(glass.getFirst().data).containsExactly(1, 2, 0);
            for (int i = 0; i < 2; i++) {
                assertThat(glass.getLast().get(0, i)).isCloseTo(fast.get(0, i), within(1e-6));
            }
        }
    }

    @Test
    void refusesMeansThatDoNotFit() {
        assertThatThrownBy(() -> plain.withNormalization(new Normalization(new float[2], 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Examples of 3 numbers can't be centred at 2 means.");
        assertThatThrownBy(() -> new Normalization(new float[] {1, Float.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void comparesByItsNumbers() {
        assertThat(centred).isEqualTo(plain.withNormalization(new Normalization(new float[] {0.5f, -1, 2}, 2)));
        assertThat(centred).isNotEqualTo(plain);
    }
}
