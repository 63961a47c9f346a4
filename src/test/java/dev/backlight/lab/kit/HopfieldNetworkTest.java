package dev.backlight.lab.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.math.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HopfieldNetworkTest {
    private static final int CELLS = 60;
    private final RandomGenerator random = Randomness.at(1, Randomness.Stream.DATA, 0);

    private double[] pattern() {
        double[] cells = new double[CELLS];
        Arrays.setAll(cells, _ -> random.nextBoolean() ? 1 : -1);
        return cells;
    }

    @Test
    void energyNeverRisesAndIsTheSumOfItsChanges() {
        double[][] memories = {pattern(), pattern(), pattern(), pattern(), pattern()};
        for (HopfieldNetwork network : List.of(HopfieldNetwork.hebb(memories), HopfieldNetwork.projection(memories))) {
            double[] state = pattern();
            double energy = network.energy(state);
            for (int update = 0; update < 10 * CELLS; update++) {
                double change = network.update(random.nextInt(CELLS), state);
                assertThat(change).isLessThanOrEqualTo(0);
                energy += change;
                assertThat(network.energy(state)).isEqualTo(energy, within(1e-9));
            }
        }
    }
}
