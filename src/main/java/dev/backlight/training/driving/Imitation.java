package dev.backlight.training.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.engine.Gradients;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Measurements;
import dev.backlight.training.learner.NetworksLearner;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// Behavioural cloning: what somebody saw and how he steered are examples like any others, and the squared
/// difference is made small, all examples at once.
public final class Imitation extends NetworksLearner {
    private static final int STEPS_PER_EPOCH = 40;
    private static final int EPOCHS = 10;
    private static final int PUSH_EVERY = 25;
    private static final int PUSHED_FOR = 6;
    private static final double PUSH = 0.6;

    private final DrivingRecipe recipe;
    private final Network network;
    private final Member member;
    private final Loss loss = Loss.of(new LossSpec.SquaredError());
    private final FMatrixRMaj seen;
    private final FMatrixRMaj steered;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradient;
    private double lastLoss = Double.NaN;
    private double norm;

    Imitation(DrivingRecipe recipe, ThreadTeam team) {
        this(recipe, Member.of("driver", network(recipe, team), new OptimizerSpec.Adam(recipe.learningRate())));
    }

    private Imitation(DrivingRecipe recipe, Member member) {
        super(List.of(member));
        this.recipe = recipe;
        this.member = member;
        network = member.network();
        int steps = moments(recipe);
        seen = new FMatrixRMaj(steps, Rays.COUNT);
        steered = new FMatrixRMaj(steps, 1);
        output = new FMatrixRMaj(steps, 1);
        gradient = new FMatrixRMaj(steps, 1);
        Demonstration shown = shown(recipe);
        System.arraycopy(shown.seen(), 0, seen.data, 0, seen.getNumElements());
        System.arraycopy(shown.steered(), 0, steered.data, 0, steps);
        for (int i = 0; i < seen.getNumElements(); i++) {
            seen.data[i] -= Policy.CENTRE;
        }
    }

    private static int moments(DrivingRecipe recipe) {
        return recipe.own().isEmpty()
                ? recipe.seconds() * Cars.STEPS_A_SECOND
                : recipe.own().size();
    }

    private static Network network(DrivingRecipe recipe, ThreadTeam team) {
        return Network.create(recipe.network(), recipe.seed(), team, moments(recipe));
    }

    /// What is imitated: what somebody has shown himself; else somebody drives who knows the road, and what he
    /// would do stands beside what he sees, even while he is pushed.
    static Demonstration shown(DrivingRecipe recipe) {
        if (!recipe.own().isEmpty()) {
            return recipe.own();
        }
        float[] seen = new float[moments(recipe) * Rays.COUNT];
        float[] steered = new float[moments(recipe)];
        Cars cars = new Cars(recipe.road(), 1);
        RandomGenerator random = Randomness.at(recipe.seed(), Randomness.Stream.DATA, 0);
        double push = 0;
        for (int t = 0; t < steered.length; t++) {
            cars.look(0, seen, t * Rays.COUNT);
            double steer = cars.expert(0);
            steered[t] = (float) steer;
            if (recipe.recoveries() && t % PUSH_EVERY == 0) {
                push = random.nextBoolean() ? PUSH : -PUSH;
            }
            cars.step(0, recipe.recoveries() && t % PUSH_EVERY < PUSHED_FOR ? push : steer);
            if (!cars.isDriving(0)) {
                cars.place(0, random.nextInt(recipe.road().points()));
            }
        }
        return new Demonstration(seen, steered);
    }

    @Override
    protected boolean learn(long now) {
        FMatrixRMaj raw = network.forward(seen, true);
        for (int i = 0; i < output.numRows; i++) {
            output.data[i] = (float) Math.tanh(raw.data[i]);
        }
        lastLoss = 2 * loss.valueAndGradient(output, steered, gradient); // the mean square, without its half
        for (int i = 0; i < output.numRows; i++) {
            gradient.data[i] *= 1 - output.data[i] * output.data[i];
        }
        network.backward(gradient);
        norm = Gradients.norm(network.parameters());
        member.optimizer().step();
        return Double.isFinite(lastLoss);
    }

    @Override
    protected double[] own() {
        return new double[0];
    }

    @Override
    protected void restoreOwn(double[] own) {
        lastLoss = Double.NaN;
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
        return steps() * seen.numRows;
    }

    /// The mean square of what is wrong with the steering.
    @Override
    public double loss() {
        return lastLoss;
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, lastLoss);
        to.add(Metric.GRADIENT_NORM, norm);
    }

    @Override
    public Examination examination() {
        return DrivingExam.of(weights(), recipe.road(), recipe.unseen());
    }
}
