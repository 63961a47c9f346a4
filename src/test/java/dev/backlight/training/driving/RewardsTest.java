package dev.backlight.training.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Returns, values and the policy's gradient, computed by hand.
class RewardsTest {
    @Test
    void returnsAreRewardsAndDiscountedReturnsUpToAnEnd() {
        double[][] rewards = {{1, 2}, {0, -1}, {4, 3}};
        boolean[][] ended = {{false, false}, {false, true}, {false, false}};
        // first car: 4 + ½·8 = 8; 0 + ½·8 = 4; 1 + ½·4 = 3. Second: 3 + ½·2 = 4; −1, it ends; 2 + ½·(−1) = 1.5
        assertThat(Rewards.returns(rewards, ended, new double[] {8, 2}, 0.5))
                .isDeepEqualTo(new double[][] {{3, 1.5}, {4, -1}, {8, 4}});
    }

    @Test
    void aTurnIsWorthItsRewardAndTheBestThatFollows() {
        float[] next = {9, 1, 3, 2};
        assertThat(Rewards.bellman(0.5, false, next, 1, 3, 0.9)).isCloseTo(0.5 + 0.9 * 3, within(1e-12));
        assertThat(Rewards.bellman(-1, true, next, 1, 3, 0.9)).isEqualTo(-1);
    }

    @Test
    void thePolicysGradientOfAHandComputedCase() {
        // p = (½, ¼, ¼) of logits (ln 2, 0, 0); action 1 with advantage 2, no entropy: 2·(p − (0, 1, 0))
        float[] logits = {99, (float) Math.log(2), 0, 0};
        Rewards.policyGradient(logits, 1, 3, 1, 2, 0, 1);
        assertThat(logits)
                .containsExactly(new float[] {99, 1, -1.5f, 0.5f}, org.assertj.core.data.Offset.offset(1e-6f));
    }

    @Test
    void thePolicysGradientAgreesWithFiniteDifferences() {
        double[] z = {0.3, -0.8, 1.1};
        float[] gradient = {0.3f, -0.8f, 1.1f};
        Rewards.policyGradient(gradient, 0, 3, 2, -0.7, 0.2, 1);
        double h = 1e-6;
        for (int k = 0; k < 3; k++) {
            double[] up = z.clone();
            double[] down = z.clone();
            up[k] += h;
            down[k] -= h;
            double slope = (objective(up) - objective(down)) / (2 * h);
            assertThat((double) gradient[k]).isCloseTo(slope, within(1e-5));
        }
    }

    private static double objective(double[] z) {
        double sum = 0;
        for (double one : z) {
            sum += Math.exp(one);
        }
        double entropy = 0;
        for (double one : z) {
            double p = Math.exp(one) / sum;
            entropy -= p * Math.log(p);
        }
        return 0.7 * Math.log(Math.exp(z[2]) / sum) - 0.2 * entropy;
    }
}
