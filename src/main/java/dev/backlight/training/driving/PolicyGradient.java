package dev.backlight.training.driving;

import dev.backlight.data.track.Rays;
import dev.backlight.engine.Gradients;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Measurements;
import dev.backlight.training.learner.NetworksLearner;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// Advantage actor-critic: 32 cars drive forty steps by chance, the critic says what was to be expected, and what
/// came out better becomes likelier (Mnih and others 2016, without their threads).
public final class PolicyGradient extends NetworksLearner {
    private static final int CARS = 32;
    private static final int HORIZON = 40;
    private static final int ACTIONS = 3;
    static final double GAMMA = 0.97;
    private static final double ENTROPY = 0.03;
    private static final int STEPS_PER_EPOCH = 10;
    private static final int EPOCHS = 40;

    private final DrivingRecipe recipe;
    private final Member actor;
    private final Member critic;
    private final Fleet fleet;
    private final FMatrixRMaj now = new FMatrixRMaj(CARS, Rays.COUNT);
    private final FMatrixRMaj all = new FMatrixRMaj(CARS * HORIZON, Rays.COUNT);
    private final FMatrixRMaj gradient = new FMatrixRMaj(CARS * HORIZON, ACTIONS);
    private final FMatrixRMaj criticGradient = new FMatrixRMaj(CARS * HORIZON, 1);
    private final int[][] actions = new int[HORIZON][CARS];
    private final double[][] rewards = new double[HORIZON][CARS];
    private final boolean[][] ended = new boolean[HORIZON][CARS];
    private double loss = Double.NaN;
    private double norm;

    PolicyGradient(DrivingRecipe recipe, ThreadTeam team) {
        this(
                recipe,
                Member.of(
                        "driver",
                        Network.create(recipe.network(), recipe.seed(), team, CARS * HORIZON),
                        new OptimizerSpec.Adam(recipe.learningRate())),
                Member.of(
                        "critic",
                        Network.create(
                                NetworkSpec.mlp(Rays.COUNT, new int[] {recipe.units()}, Activation.TANH, 1),
                                recipe.seed() + 1,
                                team,
                                CARS * HORIZON),
                        new OptimizerSpec.Adam(recipe.learningRate())));
    }

    private PolicyGradient(DrivingRecipe recipe, Member actor, Member critic) {
        super(List.of(actor, critic));
        this.recipe = recipe;
        this.actor = actor;
        this.critic = critic;
        fleet = new Fleet(recipe.road(), CARS, recipe.seed());
    }

    @Override
    protected boolean learn(long update) {
        float rate = (float) (recipe.learningRate() * (1 - (double) update / (EPOCHS * STEPS_PER_EPOCH)));
        actor.optimizer().setLearningRate(rate);
        critic.optimizer().setLearningRate(rate);
        drive(Randomness.at(recipe.seed(), Randomness.Stream.DATA, update));
        FMatrixRMaj last = critic.network().forward(now, false);
        double[] behind = new double[CARS];
        for (int i = 0; i < CARS; i++) {
            behind[i] = last.data[i];
        }
        double[][] returns = Rewards.returns(rewards, ended, behind, GAMMA);
        double[] advantages = judge(returns);
        FMatrixRMaj logits = actor.network().forward(all, true);
        System.arraycopy(logits.data, 0, gradient.data, 0, CARS * HORIZON * ACTIONS);
        for (int row = 0; row < CARS * HORIZON; row++) {
            Rewards.policyGradient(
                    gradient.data,
                    row * ACTIONS,
                    ACTIONS,
                    actions[row / CARS][row % CARS],
                    advantages[row],
                    ENTROPY,
                    1.0 / (CARS * HORIZON));
        }
        actor.network().backward(gradient);
        norm = Gradients.norm(actor.network().parameters());
        actor.optimizer().step();
        return Double.isFinite(loss) && Double.isFinite(norm);
    }

    /// Forty steps by chance, as likely as the actor says.
    private void drive(RandomGenerator random) {
        for (int t = 0; t < HORIZON; t++) {
            look();
            System.arraycopy(now.data, 0, all.data, t * CARS * Rays.COUNT, CARS * Rays.COUNT);
            FMatrixRMaj logits = actor.network().forward(now, false);
            for (int i = 0; i < CARS; i++) {
                double[] p = Rewards.softmax(logits.data, i * ACTIONS, ACTIONS);
                double draw = random.nextDouble();
                actions[t][i] = draw < p[0] ? 0 : draw < p[0] + p[1] ? 1 : 2;
            }
            fleet.steer(actions[t], rewards[t]);
            for (int i = 0; i < CARS; i++) {
                ended[t][i] = fleet.isOver(i);
            }
            fleet.again(random);
        }
        look();
    }

    private void look() {
        System.arraycopy(fleet.seen(), 0, now.data, 0, CARS * Rays.COUNT);
    }

    /// Teaches the critic what came out.
    ///
    /// @return by how much each step was better than expected, as multiples of their standard deviation
    private double[] judge(double[][] returns) {
        FMatrixRMaj values = critic.network().forward(all, true);
        int n = CARS * HORIZON;
        double[] advantages = new double[n];
        double squares = 0;
        for (int row = 0; row < n; row++) {
            double missed = values.data[row] - returns[row / CARS][row % CARS];
            advantages[row] = -missed;
            squares += missed * missed;
            criticGradient.data[row] = (float) (2 * missed / n);
        }
        loss = squares / n;
        critic.network().backward(criticGradient);
        critic.optimizer().step();
        double mean = Arrays.stream(advantages).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(advantages)
                .map(a -> (a - mean) * (a - mean))
                .average()
                .orElseThrow());
        return Arrays.stream(advantages)
                .map(a -> (a - mean) / (deviation + 1e-6))
                .toArray();
    }

    @Override
    protected double[] own() {
        return fleet.state();
    }

    @Override
    protected void restoreOwn(double[] own) {
        fleet.restore(own);
        loss = Double.NaN;
    }

    @Override
    public int stepsPerEpoch() {
        return STEPS_PER_EPOCH;
    }

    @Override
    public int epochs() {
        return EPOCHS;
    }

    @Override
    public long examples() {
        return steps() * CARS * HORIZON;
    }

    /// By how much the critic was wrong, as a mean square.
    @Override
    public double loss() {
        return loss;
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, loss);
        to.add(Metric.GRADIENT_NORM, norm);
        double[] laps = fleet.lastLaps();
        if (laps.length > 0) {
            to.add(DrivingExam.BEST_LAPS, laps[laps.length - 1]);
            to.add(DrivingExam.MEDIAN_LAPS, laps[laps.length / 2]);
        }
    }

    @Override
    public Examination examination() {
        return DrivingExam.of(weights().of("driver"), recipe.road(), recipe.unseen());
    }
}
