package dev.backlight.training.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.learner.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When a step is no longer taken: above a loss of 10⁶ or a gradient of 10¹². The network is 16-12-4.
class DivergenceTest {
    private static final int HIDDEN = 12;
    private static final int FIRST_WEIGHTS = 0;
    private static final int FIRST_BIASES = 1;
    private static final int LAST_WEIGHTS = 2;
    private static final int LAST_BIASES = 3;

    private final ThreadTeam team = ThreadTeam.of(1);
    private final TrainingLoop loop =
            new TrainingLoop(TinyData.config(), TinyData.split().train(), team);

    @AfterEach
    void close() {
        team.close();
    }

    /// A bias of b for one class is a loss of about b for each example of another one.
    @Test
    void aLossOfAMillionIsTooMuch() {
        loop.setParameter(new Place(LAST_BIASES, 0), 1e6f);
        assertThat(loop.step()).as("some of the batch are of that class").isNotEqualTo(Outcome.DIVERGED);
        assertThat(loop.lastLoss()).isBetween(1e5, 1e6);
        loop.setParameter(new Place(LAST_BIASES, 0), 3e6f);
        refuses();
        assertThat(loop.lastLoss()).isBetween(1e6, 1e7);
    }

    /// Behind a hidden unit that says 0 no weight changes the loss, but the gradient that comes back through it is
    /// as large as the weight.
    @Test
    void aGradientOfTenToTheTwelveIsTooMuch() {
        for (int input = 0; input < 16; input++) {
            loop.setParameter(new Place(FIRST_WEIGHTS, input * HIDDEN), 0);
        }
        loop.setParameter(new Place(FIRST_BIASES, 0), 0);
        loop.setParameter(new Place(LAST_WEIGHTS, 0), 1e14f);
        refuses();
        assertThat(loop.lastLoss()).isLessThan(10);
        assertThat(loop.lastGradientNorm()).isGreaterThan(1e12);
        loop.setParameter(new Place(LAST_WEIGHTS, 0), 1e11f);
        assertThat(loop.step()).isNotEqualTo(Outcome.DIVERGED);
        assertThat(loop.lastGradientNorm()).isBetween(1e9, 1e12);
    }

    private void refuses() {
        Weights before = loop.weights();
        long step = loop.steps();
        assertThat(loop.step()).isEqualTo(Outcome.DIVERGED);
        assertThat(loop.steps()).isEqualTo(step);
        assertThat(loop.weights()).isEqualTo(before);
    }
}
