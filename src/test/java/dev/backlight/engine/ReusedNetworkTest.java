package dev.backlight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class ReusedNetworkTest {
    private static final NetworkSpec PICTURES = new NetworkSpec(
            new Shape(1, 12, 12),
            List.of(
                    new LayerSpec.Conv2d(4, 3, 1, 1),
                    new LayerSpec.BatchNorm(),
                    new LayerSpec.Activate(Activation.RELU),
                    new LayerSpec.MaxPool(2, 2),
                    new LayerSpec.Dropout(0.5f),
                    new LayerSpec.Flatten(),
                    new LayerSpec.Dense(5)));

    private final ThreadTeam alone = ThreadTeam.of(1);
    private final ReusedNetwork reused = new ReusedNetwork();

    @Test
    void itAnswersAsOneThatWasMadeForTheMomentAlone() {
        for (int rows : new int[] {40, 1, 17}) {
            FMatrixRMaj x = numbers(rows, 144);
            for (int seed = 1; seed <= 3; seed++) {
                Network fresh = Network.create(PICTURES, seed, alone, 40);
                Network again = reused.with(PICTURES, 40, fresh.weights());
                assertThat(copy(again.forward(x, false))).isEqualTo(copy(fresh.forward(x, false)));
                assertThat(copy(again.output(1))).isEqualTo(copy(fresh.output(1)));
            }
        }
    }

    @Test
    void anEqualNetworkIsUsedAgainAndAnotherIsMade() {
        Weights weights = Network.create(PICTURES, 1, alone, 1).weights();
        Network first = reused.with(PICTURES, 8, weights);
        NetworkSpec equal = new NetworkSpec(PICTURES.input(), PICTURES.layers());
        assertThat(reused.with(equal, 8, weights)).isSameAs(first);
        assertThat(reused.with(equal, 9, weights)).isNotSameAs(first);
        NetworkSpec wider = PICTURES.withOutputs(7);
        Network other = reused.with(wider, 9, Network.create(wider, 1, alone, 1).weights());
        assertThat(other.spec().output().size()).isEqualTo(7);
        assertThatThrownBy(() -> reused.with(wider, 9, weights)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FMatrixRMaj numbers(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(rows);
        FMatrixRMaj x = new FMatrixRMaj(rows, columns);
        for (int i = 0; i < x.getNumElements(); i++) {
            x.data[i] = random.nextFloat();
        }
        return x;
    }

    private static float[] copy(FMatrixRMaj x) {
        return Arrays.copyOf(x.data, x.getNumElements());
    }
}
