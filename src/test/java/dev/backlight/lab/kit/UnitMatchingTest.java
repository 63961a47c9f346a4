package dev.backlight.lab.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import org.junit.jupiter.api.Test;

class UnitMatchingTest {
    @Test
    void findsTheShuffleOfACopyExactly() {
        NetworkSpec spec = NetworkSpec.mlp(9, new int[] {24}, Activation.RELU, 4);
        float[][] parameters =
                Network.create(spec, 3, ThreadTeam.of(1), 1).weights().copy();
        int[] shuffle = Randomness.permutation(24, 5, Randomness.Stream.DATA, 0);
        float[][] shuffled = UnitMatching.reorder(parameters, shuffle);
        int[] order = UnitMatching.match(parameters, shuffled);
        for (int unit = 0; unit < 24; unit++) {
            assertThat(shuffle[order[unit]]).isEqualTo(unit);
        }
        assertThat(UnitMatching.reorder(shuffled, order)).isDeepEqualTo(parameters);
    }

    @Test
    void pairsSoThatTheSumIsLargest() {
        double[][] worth = {{1, 2, 9}, {8, 2, 9}, {7, 6, 9}}; // 9 + 8 + 6; taking 9 last gives 8 + 2 + 9
        assertThat(Assignment.best(worth)).containsExactly(2, 0, 1);
    }
}
