package dev.backlight.lab.emergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.math.Randomness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TiedAutoencoderTest {
    @Test
    void gradientIsThatOfFiniteDifferences() {
        TiedAutoencoder network = new TiedAutoencoder(5, 2, 0.9, 3);
        var random = Randomness.at(2, Randomness.Stream.DATA, 0);
        double[] x = new double[7 * 5];
        Arrays.setAll(x, _ -> random.nextDouble());
        for (int i = 0; i < 5; i++) {
            network.parameters[10 + i] = 0.1 * random.nextGaussian();
        }
        double h = 1e-6;
        for (int p = 0; p < network.parameters.length; p++) {
            double kept = network.parameters[p];
            network.parameters[p] = kept + h;
            double above = network.lossAndGradient(x);
            network.parameters[p] = kept - h;
            double below = network.lossAndGradient(x);
            network.parameters[p] = kept;
            network.lossAndGradient(x);
            assertThat(network.gradient(p)).as("parameter " + p).isEqualTo((above - below) / (2 * h), within(1e-6));
        }
    }
}
