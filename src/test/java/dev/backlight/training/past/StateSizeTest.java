package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Checkpoint.Best;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What states count as memory decides how many of them a past holds.
class StateSizeTest {
    private static final NetworkSpec SIX = NetworkSpec.mlp(2, new int[0], Activation.RELU, 2);
    private static final Weights WEIGHTS = Weights.of(SIX, new float[4], new float[2]);
    private static final float[][] SEVEN = {new float[4], new float[3]};

    private static Checkpoint checkpoint(Best best) {
        return new Checkpoint(1, WEIGHTS, 1, SEVEN, 0.1f, 1, 0, 0, 0, null, best);
    }

    @Test
    void ofACheckpointTheOptimizersNumbersAndTheBestWeightsCount() {
        assertThat(checkpoint(null).numbers()).isEqualTo(7);
        assertThat(checkpoint(Best.NONE).numbers()).isEqualTo(7);
        assertThat(checkpoint(new Best(2, 0.5, 0, WEIGHTS)).numbers()).isEqualTo(7 + 6);
    }

    /// A number of its own is twice as wide as a float.
    @Test
    void ofSeveralNetworksAllOptimizersAndWhatIsOwnCount() {
        assertThat(new SeveralState(1, "none", WEIGHTS).numbers()).isZero();
        assertThat(new SeveralState(1, "one", WEIGHTS, 1, SEVEN).numbers()).isEqualTo(7);
        assertThat(new SeveralState(1, "two", WEIGHTS, List.of(1L, 1L), List.of(SEVEN, SEVEN), new double[5]).numbers())
                .isEqualTo(7 + 7 + 2 * 5);
    }

    @Test
    void aMomentTakesFourBytesForEachNumberItKeeps() {
        Snapshot six = new Snapshot(1, 1, 1, SIX, WEIGHTS, 0, 0);
        assertThat(Moment.exact(six, null).bytes()).isEqualTo(4 * 6);
        assertThat(Moment.exact(six, checkpoint(null)).bytes()).isEqualTo(4 * (6 + 7));
    }
}
