package dev.backlight.training.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Learning to drive: each way learns, goes on bit for bit, and doesn't depend on threads.
class DrivingTest {
    @ParameterizedTest
    @EnumSource(Method.class)
    void goesOnBitForBitForAnyNumberOfThreads(Method method) {
        DrivingRecipe recipe = DrivingRecipe.standard(method);
        int steps = method == Method.Q_LEARNING ? 220 : 3;
        try (ThreadTeam one = ThreadTeam.of(1);
                ThreadTeam two = ThreadTeam.of(2)) {
            Learner whole = recipe.learner(one);
            Learner first = recipe.learner(two);
            for (int i = 0; i < steps; i++) {
                whole.step();
                first.step();
            }
            assertThat(first.weights()).isEqualTo(whole.weights());
            LearnerState state = first.checkpoint(first.weights());
            Learner second = recipe.learner(one);
            second.restore(state);
            for (int i = 0; i < steps; i++) {
                whole.step();
                second.step();
            }
            assertThat(second.weights()).isEqualTo(whole.weights());
            assertThat(second.steps()).isEqualTo(whole.steps());
            Learner other = DrivingRecipe.standard(method == Method.IMITATION ? Method.Q_LEARNING : Method.IMITATION)
                    .learner(one);
            assertThatIllegalArgumentException().isThrownBy(() -> other.restore(state));
        }
    }

    @Test
    void recoveriesMakeABetterDriverAtAHigherLoss() {
        DrivingRecipe with = DrivingRecipe.standard(Method.IMITATION);
        Learner recovering = learned(with);
        Learner flawless = learned(with.shown(10, false));
        assertThat(recovering.loss()).isGreaterThan(flawless.loss());
        assertThat(figures(recovering).get(DrivingExam.UNSEEN_LAPS))
                .isGreaterThan(2.3)
                .isGreaterThan(figures(flawless).get(DrivingExam.UNSEEN_LAPS) + 0.3);
    }

    private static Learner learned(DrivingRecipe recipe) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Learner learner = recipe.learner(team);
            while (!learner.isOver()) {
                assertThat(learner.step()).isNotEqualTo(Outcome.DIVERGED);
            }
            return learner;
        }
    }

    private static Map<Metric, Double> figures(Learner learner) {
        return learner.examination().examine(null).measured();
    }

    @Test
    void theWheelIsHeldAsTheNetworkSays() {
        DrivingRecipe recipe = DrivingRecipe.standard(Method.Q_LEARNING);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(recipe.network(), 3, team, 1);
            Policy policy = Policy.of(network.weights());
            float[] rays = {0.1f, 0.9f, 0.4f, 0.3f, 0.2f, 0.6f, 0.5f};
            float[] centred = rays.clone();
            for (int i = 0; i < centred.length; i++) {
                centred[i] -= Policy.CENTRE;
            }
            double steer = policy.steer(rays, 0);
            FMatrixRMaj output = network.forward(FMatrixRMaj.wrap(1, 7, centred), false);
            int best = 0;
            for (int k = 0; k < 3; k++) {
                assertThat(policy.outputs()[k]).isCloseTo(output.data[k], within(1e-5));
                best = output.data[k] > output.data[best] ? k : best;
            }
            assertThat(steer).isEqualTo(best - 1);
        }
    }

    @Test
    void aGenerationIsDrawnAroundTheMeanAndComesFarther() {
        DrivingRecipe recipe = DrivingRecipe.standard(Method.EVOLUTION);
        Learner evolution = recipe.learner(null);
        assertThat(Evolution.drivers(evolution.weights(), 42, 0)).hasSize(Evolution.CARS);
        evolution.step();
        double before = evolution.loss();
        for (int i = 0; i < 8; i++) {
            assertThat(evolution.step()).isEqualTo(Outcome.EPOCH_END);
        }
        assertThat(evolution.loss()).isLessThan(before);
    }
}
