package dev.backlight.training.driving;

import dev.backlight.data.track.Rays;
import dev.backlight.engine.Gradients;
import dev.backlight.engine.Network;
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

/// Deep Q-learning: eight cars drive, mostly as it seems best, what they went through is remembered, and of that a
/// batch is learned each step: a turn is worth its reward and what the next state is worth (Mnih and others 2015).
public final class QLearning extends NetworksLearner {
    private static final int CARS = 8;
    private static final int ACTIONS = 3;
    private static final int MEMORY = 20_000;
    private static final int BEGIN = 500;
    private static final int BATCH = 64;
    static final double GAMMA = 0.95;
    private static final double LEAST_CHANCE = 0.05;
    private static final int BOLD_STEPS = 2000;
    private static final int TARGET_EVERY = 200;
    private static final int STEPS_PER_EPOCH = 300;
    private static final int EPOCHS = 40;
    private static final int ENTRY = 2 * Rays.COUNT + 3;

    private final DrivingRecipe recipe;
    private final Member driver;
    private final Network target;
    private final Fleet fleet;
    private final FMatrixRMaj now = new FMatrixRMaj(CARS, Rays.COUNT);
    private final FMatrixRMaj before = new FMatrixRMaj(BATCH, Rays.COUNT);
    private final FMatrixRMaj after = new FMatrixRMaj(BATCH, Rays.COUNT);
    private final FMatrixRMaj gradient = new FMatrixRMaj(BATCH, ACTIONS);
    private final float[] memory = new float[MEMORY * ENTRY];
    private final int[] actions = new int[CARS];
    private final double[] rewards = new double[CARS];
    private long remembered;
    private double loss = Double.NaN;
    private double norm;

    QLearning(DrivingRecipe recipe, ThreadTeam team) {
        this(
                recipe,
                Member.of(
                        "driver",
                        Network.create(recipe.network(), recipe.seed(), team, BATCH),
                        new OptimizerSpec.Adam(recipe.learningRate())),
                Network.create(recipe.network(), recipe.seed(), team, BATCH));
    }

    private QLearning(DrivingRecipe recipe, Member driver, Network target) {
        super(List.of(driver));
        this.recipe = recipe;
        this.driver = driver;
        this.target = target;
        fleet = new Fleet(recipe.road(), CARS, recipe.seed());
    }

    @Override
    protected boolean learn(long step) {
        driver.optimizer()
                .setLearningRate((float) (recipe.learningRate() * (1 - (double) step / (EPOCHS * STEPS_PER_EPOCH))));
        RandomGenerator random = Randomness.at(recipe.seed(), Randomness.Stream.DATA, step);
        drive(random, Math.max(LEAST_CHANCE, 1 - (double) step / BOLD_STEPS));
        boolean usable = remembered <= BEGIN || study(random);
        if (step % TARGET_EVERY == 0) {
            target.set(driver.network().weights());
        }
        return usable;
    }

    private void drive(RandomGenerator random, double chance) {
        System.arraycopy(fleet.seen(), 0, now.data, 0, CARS * Rays.COUNT);
        FMatrixRMaj values = driver.network().forward(now, false);
        for (int i = 0; i < CARS; i++) {
            actions[i] = random.nextDouble() < chance ? random.nextInt(ACTIONS) : best(values.data, i * ACTIONS);
        }
        fleet.steer(actions, rewards);
        for (int i = 0; i < CARS; i++) {
            int at = (int) (remembered++ % MEMORY) * ENTRY;
            System.arraycopy(now.data, i * Rays.COUNT, memory, at, Rays.COUNT);
            System.arraycopy(fleet.seen(), i * Rays.COUNT, memory, at + Rays.COUNT, Rays.COUNT);
            memory[at + 2 * Rays.COUNT] = actions[i];
            memory[at + 2 * Rays.COUNT + 1] = (float) rewards[i];
            memory[at + 2 * Rays.COUNT + 2] = fleet.hasCrashed(i) ? 1 : 0;
        }
        fleet.again(random);
    }

    private static int best(float[] values, int at) {
        int best = 0;
        for (int k = 1; k < ACTIONS; k++) {
            best = values[at + k] > values[at + best] ? k : best;
        }
        return best;
    }

    /// Learns from 64 moments of chance; errors above 1 pull no harder than 1 (Huber).
    private boolean study(RandomGenerator random) {
        int[] entries = new int[BATCH];
        for (int j = 0; j < BATCH; j++) {
            entries[j] = random.nextInt((int) Math.min(remembered, MEMORY)) * ENTRY;
            System.arraycopy(memory, entries[j], before.data, j * Rays.COUNT, Rays.COUNT);
            System.arraycopy(memory, entries[j] + Rays.COUNT, after.data, j * Rays.COUNT, Rays.COUNT);
        }
        FMatrixRMaj next = target.forward(after, false);
        FMatrixRMaj values = driver.network().forward(before, true);
        Arrays.fill(gradient.data, 0);
        double sum = 0;
        for (int j = 0; j < BATCH; j++) {
            int action = (int) memory[entries[j] + 2 * Rays.COUNT];
            double wanted = Rewards.bellman(
                    memory[entries[j] + 2 * Rays.COUNT + 1],
                    memory[entries[j] + 2 * Rays.COUNT + 2] > 0,
                    next.data,
                    j * ACTIONS,
                    ACTIONS,
                    GAMMA);
            double missed = values.data[j * ACTIONS + action] - wanted;
            sum += Math.abs(missed) < 1 ? missed * missed / 2 : Math.abs(missed) - 0.5;
            gradient.data[j * ACTIONS + action] = (float) (Math.clamp(missed, -1, 1) / BATCH);
        }
        loss = sum / BATCH;
        driver.network().backward(gradient);
        norm = Gradients.norm(driver.network().parameters());
        driver.optimizer().step();
        return Double.isFinite(loss) && Double.isFinite(norm);
    }

    @Override
    protected double[] own() {
        double[] cars = fleet.state();
        float[][] held = target.weights().copy();
        int used = (int) Math.min(remembered, MEMORY) * ENTRY;
        int numbers = Arrays.stream(held).mapToInt(part -> part.length).sum();
        double[] own = new double[2 + cars.length + numbers + used];
        own[0] = remembered;
        own[1] = cars.length;
        System.arraycopy(cars, 0, own, 2, cars.length);
        int at = 2 + cars.length;
        for (float[] part : held) {
            for (float number : part) {
                own[at++] = number;
            }
        }
        for (int i = 0; i < used; i++) {
            own[at++] = memory[i];
        }
        return own;
    }

    @Override
    protected void restoreOwn(double[] own) {
        remembered = (long) own[0];
        int at = 2 + (int) own[1];
        fleet.restore(Arrays.copyOfRange(own, 2, at));
        float[][] held = target.weights().copy();
        for (float[] part : held) {
            for (int i = 0; i < part.length; i++) {
                part[i] = (float) own[at++];
            }
        }
        target.set(held);
        for (int i = 0; at < own.length; i++) {
            memory[i] = (float) own[at++];
        }
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
        return steps() * CARS;
    }

    /// By how much the values were wrong; NaN before there is enough to remember.
    @Override
    public double loss() {
        return loss;
    }

    @Override
    public void measure(Measurements to) {
        if (Double.isFinite(loss)) {
            to.add(Metric.TRAIN_LOSS, loss);
            to.add(Metric.GRADIENT_NORM, norm);
        }
        double[] laps = fleet.lastLaps();
        if (laps.length > 0) {
            to.add(DrivingExam.BEST_LAPS, laps[laps.length - 1]);
            to.add(DrivingExam.MEDIAN_LAPS, laps[laps.length / 2]);
        }
    }

    @Override
    public Examination examination() {
        return DrivingExam.of(weights(), recipe.road(), recipe.unseen());
    }
}
