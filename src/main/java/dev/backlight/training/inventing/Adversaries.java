package dev.backlight.training.inventing;

import dev.backlight.engine.Gradients;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Measurements;
import dev.backlight.training.learner.NetworksLearner;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricHistory.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// Two networks against each other: the discriminator learns to tell real things from invented ones, then the
/// generator learns to be taken for real. A step is one of either (Goodfellow and others 2014, with the generator's
/// loss that they use in practice).
public final class Adversaries extends NetworksLearner {
    /// The names of the two.
    public static final String GENERATOR = "generator";

    public static final String DISCRIMINATOR = "discriminator";

    /// How the discriminator does: the sum of its cross entropies on real and on invented things.
    public static final Metric DISCRIMINATOR_LOSS = new Metric("discriminator_loss", Scale.LOSS);

    private static final int POINTS = 150;
    private static final int DIGITS = 64;
    private static final float BETA = 0.5f;
    private static final int STEPS_PER_EPOCH = 200;

    private final InventingRecipe recipe;
    private final Member generator;
    private final Member discriminator;
    private final int batch;
    private final FMatrixRMaj noise;
    private final FMatrixRMaj both;
    private final FMatrixRMaj bothGradient;
    private final FMatrixRMaj gradient;
    private double loss = Double.NaN;
    private double discriminatorLoss = Double.NaN;
    private double norm;

    Adversaries(InventingRecipe recipe, ThreadTeam team) {
        this(
                recipe,
                Member.of(
                        GENERATOR,
                        Network.create(recipe.generator(), recipe.seed(), team, batch(recipe)),
                        adam(recipe.generatorRate())),
                Member.of(
                        DISCRIMINATOR,
                        sensitive(recipe.discriminator(), recipe.seed() + 1, team, 2 * batch(recipe)),
                        adam(recipe.discriminatorRate())));
    }

    private Adversaries(InventingRecipe recipe, Member generator, Member discriminator) {
        super(List.of(generator, discriminator));
        this.recipe = recipe;
        this.generator = generator;
        this.discriminator = discriminator;
        batch = batch(recipe);
        noise = new FMatrixRMaj(batch, recipe.noise());
        both = new FMatrixRMaj(2 * batch, recipe.real().numbers());
        bothGradient = new FMatrixRMaj(2 * batch, 1);
        gradient = new FMatrixRMaj(batch, 1);
    }

    /// How many of either kind a step is learned from.
    private static int batch(InventingRecipe recipe) {
        return recipe.isPlane() ? POINTS : DIGITS;
    }

    private static OptimizerSpec adam(float rate) {
        return new OptimizerSpec.Adam(rate, BETA, 0.999f, 1e-8f);
    }

    /// A network that says how its answer changes with the thing.
    private static Network sensitive(NetworkSpec spec, long seed, ThreadTeam team, int batch) {
        Network network = Network.createSensitive(spec, team, batch);
        network.set(Network.create(spec, seed, team, 1).weights());
        return network;
    }

    /// Fills noise: each number evenly from -1 to 1.
    public static void noise(RandomGenerator random, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = 2 * random.nextFloat() - 1;
        }
    }

    @Override
    protected boolean learn(long now) {
        RandomGenerator random = Randomness.at(recipe.seed(), Randomness.Stream.DATA, now);
        recipe.real().draw(random, both.data, batch);
        noise(random, noise.data);
        FMatrixRMaj invented = generator.network().forward(noise, false);
        int numbers = batch * recipe.real().numbers();
        System.arraycopy(invented.data, 0, both.data, numbers, numbers);
        FMatrixRMaj logits = discriminator.network().forward(both, true);
        discriminatorLoss = 0;
        for (int i = 0; i < 2 * batch; i++) {
            boolean real = i < batch;
            discriminatorLoss += entropy(logits.data[i], real) / batch;
            bothGradient.data[i] = (float) (slope(logits.data[i], real) / batch);
        }
        discriminator.network().backward(bothGradient);
        discriminator.optimizer().step();

        noise(random, noise.data);
        FMatrixRMaj again = generator.network().forward(noise, true);
        FMatrixRMaj answers = discriminator.network().forward(again, true);
        loss = 0;
        for (int i = 0; i < batch; i++) {
            loss += entropy(answers.data[i], true) / batch;
            gradient.data[i] = (float) (slope(answers.data[i], true) / batch);
        }
        generator.network().backward(discriminator.network().inputGradient(gradient));
        norm = Gradients.norm(generator.network().parameters());
        generator.optimizer().step();
        return Double.isFinite(loss) && Double.isFinite(discriminatorLoss) && Double.isFinite(norm);
    }

    /// `−ln σ(z)` for what is to be called real, `−ln(1 − σ(z))` else.
    static double entropy(double z, boolean real) {
        double margin = real ? z : -z;
        return Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
    }

    /// The slope of `entropy` by z: `σ(z) − 1` or `σ(z)`.
    static double slope(double z, boolean real) {
        return 1 / (1 + Math.exp(-z)) - (real ? 1 : 0);
    }

    @Override
    protected double[] own() {
        return new double[0];
    }

    @Override
    protected void restoreOwn(double[] own) {
        loss = Double.NaN;
        discriminatorLoss = Double.NaN;
    }

    @Override
    public int stepsPerEpoch() {
        return Math.min(STEPS_PER_EPOCH, recipe.steps());
    }

    @Override
    public int epochs() {
        return Math.max(1, recipe.steps() / stepsPerEpoch());
    }

    @Override
    public long examples() {
        return steps() * batch;
    }

    /// The generator's: how surprised the discriminator would be if its inventions were real.
    @Override
    public double loss() {
        return loss;
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, loss);
        to.add(DISCRIMINATOR_LOSS, discriminatorLoss);
        to.add(Metric.GRADIENT_NORM, norm);
    }

    @Override
    public Examination examination() {
        var now = weights();
        return team -> Inventions.of(recipe, now, team).verdict();
    }

    /// The gradients of the last step, of generator and discriminator, for tests: `parameters()` has them.
    List<float[]> gradients() {
        return parameters().stream()
                .map(parameter -> parameter.gradient().data)
                .map(float[]::clone)
                .toList();
    }

    /// What the last step's generator was given: [things x noise].
    float[] lastNoise() {
        return Arrays.copyOf(noise.data, noise.getNumElements());
    }
}
