package dev.backlight.lab.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.math.ThreadTeam;
import java.io.IOException;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeDigitsTest {
    private static final int ROWS = 20;

    @ParameterizedTest
    @ValueSource(ints = {8, 14})
    void answersWholeDigitsAsTheSmallNetworkAnswersSmallOnes(int side) throws IOException {
        Dataset digits = Mnist.load().test();
        int[] items = SmallDigits.first(ROWS);
        NetworkSpec small = NetworkSpec.mlp(side * side, new int[] {12, 7}, Activation.RELU, 10);
        Network read = Network.create(small, 4, ThreadTeam.of(1), ROWS);
        KeptNetwork kept = KeptNetwork.of(
                "toy",
                side,
                new KeptNetwork.Recipe(0.01f, 64, 3, false),
                read.weights().copy());
        assertThat(kept.widths()).containsExactly(side * side, 12, 7, 10);
        assertThat(kept.parameters()).isDeepEqualTo(read.weights().copy());
        FMatrixRMaj expected =
                read.forward(side == 8 ? SmallDigits.of8(digits, items) : SmallDigits.of14(digits, items), false);

        Network whole = Network.create(WholeDigits.spec(kept), 0, ThreadTeam.of(1), ROWS);
        whole.set(WholeDigits.weights(kept));
        FMatrixRMaj pixels = new FMatrixRMaj(ROWS, 784);
        digits.fill(items, 0, ROWS, pixels, new int[ROWS]);
        FMatrixRMaj answers = whole.forward(pixels, false);
        for (int i = 0; i < expected.getNumElements(); i++) {
            assertThat(answers.data[i]).isCloseTo(expected.data[i], within(1e-4f));
        }
        assertThat(WholeDigits.recipe(kept, 9).network()).isEqualTo(whole.spec());
    }
}
