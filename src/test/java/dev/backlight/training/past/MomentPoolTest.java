package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentPoolTest {
    private static final NetworkSpec SIX = NetworkSpec.mlp(2, new int[0], Activation.RELU, 2);
    private static final List<float[]> NUMBERS = List.of(new float[4], new float[2]);
    private static final int[] SIZES = {4, 2};

    private final MomentPool pool = new MomentPool();

    MomentPoolTest() {
        pool.forNetwork(new Recordable() {
            @Override
            public List<float[]> numbers() {
                return NUMBERS;
            }

            @Override
            public Weights weights() {
                return Weights.of(SIX, new float[4], new float[2]);
            }

            @Override
            public LearnerState checkpoint(Weights now) {
                return null;
            }
        });
    }

    private static Moment moment(short[] buffer) {
        return Moment.rounded(new Snapshot(1, 1, 1, SIX, null, 0, 0), NUMBERS, SIZES, buffer);
    }

    @Test
    void memoryThatIsGivenBackIsUsedAgain() {
        assertThat(pool.sizes()).containsExactly(SIZES);
        assertThat(pool.size()).isEqualTo(6);
        short[] buffer = pool.take();
        assertThat(buffer).hasSize(6);
        pool.giveBack(moment(buffer));
        assertThat(pool.take()).isSameAs(buffer);
        assertThat(pool.take()).isNotSameAs(buffer);
    }

    /// Of another network, still needed by a branch, or of an exact moment.
    @Test
    void whatCantBeUsedIsNotKept() {
        pool.giveBack(moment(new short[7]));
        Moment shared = moment(new short[6]);
        shared.share();
        pool.giveBack(shared);
        pool.giveBack(Moment.exact(new Snapshot(1, 1, 1, SIX, null, 0, 0), null));
        assertThat(pool.take()).hasSize(6).isNotSameAs(shared.giveBack());
        assertThat(shared.network()).isNotNull();
    }

    @Test
    void whatNobodyUsesIsLetGo() {
        short[] buffer = pool.take();
        pool.giveBack(moment(buffer));
        pool.clear();
        assertThat(pool.take()).isNotSameAs(buffer);
    }
}
