package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    @Test
    void theNearestComeFirst() {
        FMatrixRMaj rows = new FMatrixRMaj(new float[][] {{0, 0}, {3, 4}, {1, 0}, {0, 2}});
        Neighbours.Neighbour[] found = Neighbours.among(rows, new float[] {0, 0}, 3);
        assertThat(Arrays.stream(found).mapToInt(Neighbours.Neighbour::index)).containsExactly(0, 2, 3);
        assertThat(found[2].distance()).isEqualTo(2);
        assertThat(Neighbours.among(rows, new float[] {3, 3}, 9)).hasSize(4);
    }

    @Test
    void aDigitIsItsOwnNearestNeighbourByPixelsAndByWhatTheNetworkMakesOfIt() throws IOException {
        Dataset digits = Mnist.load().train();
        FMatrixRMaj one = new FMatrixRMaj(1, 784);
        digits.fill(new int[] {777}, 0, 1, one, new int[1]);
        Neighbours.Neighbour[] found = Neighbours.among(digits, one.data, 5, () -> false);
        assertThat(found[0].index()).isEqualTo(777);
        assertThat(found[0].distance()).isZero();
        assertThat(digits.label(found[1].index())).isEqualTo(digits.label(777));

        NetworkSpec spec = NetworkSpec.mlp(784, new int[] {16}, Activation.RELU, 10);
        Network network = Network.create(spec, 1, ThreadTeam.of(1), 1);
        FMatrixRMaj hidden = new HiddenReader(spec, network.weights()).read(digits, 0, 1_000);
        network.forward(one, false);
        float[] own = Arrays.copyOf(network.output(HiddenReader.layerOf(spec)).data, 16);
        assertThat(Neighbours.among(hidden, own, 1)[0].index()).isEqualTo(777);
    }

    @Test
    void canBeCancelled() throws IOException {
        Dataset digits = Mnist.load().test();
        assertThatThrownBy(() -> Neighbours.among(digits, new float[784], 5, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
