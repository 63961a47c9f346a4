package dev.backlight.training.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private static final NetworkSpec ONE = NetworkSpec.mlp(1, new int[0], Activation.RELU, 1);

    @Test
    void stopsWhenTheLossHasNotBecomeLowerForAsManyEpochs() {
        assertStops(3, 7, 4, 0.9, 0.7, 0.8, 0.6, 0.61, 0.7, 0.65, 0.1);
    }

    @Test
    void anEqualLossIsNotLower() {
        assertStops(2, 3, 1, 0.5, 0.5, 0.5, 0.4);
    }

    @Test
    void oneBetterEpochBeginsTheWaitingAnew() {
        assertStops(2, 6, 4, 0.5, 0.6, 0.45, 0.4, 0.41, 0.42);
    }

    @Test
    void aLossThatIsNoNumberIsNotLower() {
        assertStops(1, 2, 1, 0.5, Double.NaN);
        assertStops(2, 4, 2, Double.NaN, 0.7, Double.NaN, 0.8);
    }

    @Test
    void goesOnWhereASavedOneStood() {
        EarlyStopping first = new EarlyStopping(2);
        observe(first, 1, 0.5);
        observe(first, 2, 0.6);
        EarlyStopping second = new EarlyStopping(2);
        second.restore(first.best());
        assertThat(second.isOver()).isFalse();
        observe(second, 3, 0.55);
        assertThat(second.isOver()).isTrue();
        assertThat(second.best().epoch()).isEqualTo(1);
        assertThat(second.best().parameters().get(0).copy()).containsExactly(1);
    }

    private static void assertStops(int patience, int at, int best, double... losses) {
        EarlyStopping stopping = new EarlyStopping(patience);
        int epoch = 0;
        while (!stopping.isOver()) {
            observe(stopping, epoch + 1, losses[epoch]);
            epoch++;
        }
        assertThat(epoch).isEqualTo(at);
        assertThat(stopping.best().epoch()).isEqualTo(best);
        assertThat(stopping.best().loss()).isEqualTo(losses[best - 1]);
        assertThat(stopping.best().parameters().get(0).copy())
                .as("weights of that epoch")
                .containsExactly(best);
    }

    private static void observe(EarlyStopping stopping, int epoch, double loss) {
        stopping.observe(epoch, loss, () -> Weights.of(ONE, new float[] {epoch}, new float[1]));
    }
}
