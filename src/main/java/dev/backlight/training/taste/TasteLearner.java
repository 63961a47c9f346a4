package dev.backlight.training.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.data.ratings.Ratings.Rating;
import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import dev.backlight.training.learner.Change;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Measurements;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.SeveralState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// A recommender that learns from ratings: `stars = μ + b_person + b_item + p·q`, or what a network makes of p and
/// q, or both added. The mean square of what is missed is made small, with all numbers of a rating pulled to zero.
public final class TasteLearner implements Learner {
    private static final int BATCH = 256;
    private static final float FIRST_DEVIATION = 0.1f;

    private final TasteRecipe recipe;
    private final TasteSpec spec;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Network head;
    private final Optimizer optimizer;
    private final FMatrixRMaj both;
    private final FMatrixRMaj gradient = new FMatrixRMaj(BATCH, 1);
    private final List<Rating> learned;
    private final int[] order;
    private final double mean;
    private int shuffled = -1;
    private long step;
    private double loss = Double.NaN;

    TasteLearner(TasteRecipe recipe, ThreadTeam team) {
        this.recipe = recipe;
        learned = recipe.parts().learned();
        mean = mean(learned);
        boolean deep = recipe.kind() != TasteRecipe.Kind.COLLABORATIVE;
        Ratings ratings = recipe.ratings();
        spec = new TasteSpec(
                ratings.people(),
                ratings.items().size(),
                recipe.factors(),
                deep ? recipe.units() : 0,
                recipe.kind() != TasteRecipe.Kind.DEEP);
        spec.parameters()
                .subList(0, TasteSpec.HEAD)
                .forEach(parameter ->
                        parameters.add(new Parameter(parameter.name(), parameter.rows(), parameter.columns(), 0, 0)));
        for (int p = 0; p <= TasteSpec.ITEMS; p++) {
            RandomGenerator random = Randomness.at(recipe.seed(), Randomness.Stream.WEIGHTS, p);
            float[] values = parameters.get(p).value().data;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (FIRST_DEVIATION * random.nextGaussian());
            }
        }
        both = new FMatrixRMaj(BATCH, 2 * recipe.factors());
        if (deep) {
            head = Network.createSensitive(spec.head(), team, BATCH);
            head.set(Network.create(spec.head(), recipe.seed(), team, 1).weights());
            parameters.addAll(head.parameters());
        } else {
            head = null;
        }
        optimizer = Optimizer.of(new OptimizerSpec.Adam(recipe.learningRate()), parameters);
        order = new int[learned.size()];
    }

    /// The mean of all stars.
    static double mean(List<Rating> ratings) {
        return ratings.stream().mapToDouble(Rating::stars).average().orElse(0);
    }

    @Override
    public Outcome step() {
        int epoch = epoch();
        if (shuffled != epoch) {
            Randomness.permute(order, recipe.seed(), Randomness.Stream.SHUFFLE, epoch);
            shuffled = epoch;
        }
        int from = stepInEpoch() * BATCH;
        int to = Math.min(order.length, from + BATCH);
        for (Parameter parameter : parameters) {
            Arrays.fill(parameter.gradient().data, 0);
        }
        double squares = learn(from, to);
        loss = Math.sqrt(squares / (to - from));
        if (!Double.isFinite(loss)) {
            return Outcome.DIVERGED;
        }
        optimizer.step();
        step++;
        return stepInEpoch() == 0 ? Outcome.EPOCH_END : Outcome.TAKEN;
    }

    /// Fills all gradients.
    ///
    /// @return the sum of the squares of what was missed
    private double learn(int from, int to) {
        int n = to - from;
        int k = recipe.factors();
        FMatrixRMaj deep = deep(from, to);
        gradient.reshape(n, 1);
        double squares = 0;
        float[] p = value(TasteSpec.PEOPLE);
        float[] q = value(TasteSpec.ITEMS);
        float decay = recipe.decay() / n;
        boolean product = recipe.kind() != TasteRecipe.Kind.DEEP;
        for (int i = 0; i < n; i++) {
            Rating rating = learned.get(order[from + i]);
            int person = rating.person();
            int item = rating.item();
            double told = mean + value(TasteSpec.PEOPLE_BIAS)[person] + value(TasteSpec.ITEM_BIAS)[item];
            for (int f = 0; product && f < k; f++) {
                told += p[person * k + f] * q[item * k + f];
            }
            told += deep == null ? 0 : deep.data[i];
            double missed = told - rating.stars();
            squares += missed * missed;
            float g = (float) (missed / n);
            gradient.data[i] = g;
            slope(TasteSpec.PEOPLE_BIAS)[person] += g + decay * value(TasteSpec.PEOPLE_BIAS)[person];
            slope(TasteSpec.ITEM_BIAS)[item] += g + decay * value(TasteSpec.ITEM_BIAS)[item];
            for (int f = 0; f < k; f++) {
                float pf = p[person * k + f];
                float qf = q[item * k + f];
                slope(TasteSpec.PEOPLE)[person * k + f] += (product ? g * qf : 0) + decay * pf;
                slope(TasteSpec.ITEMS)[item * k + f] += (product ? g * pf : 0) + decay * qf;
            }
        }
        if (deep != null) {
            through(from, n);
        }
        return squares;
    }

    private FMatrixRMaj deep(int from, int to) {
        if (head == null) {
            return null;
        }
        int k = recipe.factors();
        both.reshape(to - from, 2 * k);
        for (int i = from; i < to; i++) {
            Rating rating = learned.get(order[i]);
            System.arraycopy(value(TasteSpec.PEOPLE), rating.person() * k, both.data, (i - from) * 2 * k, k);
            System.arraycopy(value(TasteSpec.ITEMS), rating.item() * k, both.data, (i - from) * 2 * k + k, k);
        }
        return head.forward(both, true);
    }

    /// Sends what was missed back through the head to the numbers that entered it.
    private void through(int from, int n) {
        int k = recipe.factors();
        FMatrixRMaj entered = head.inputGradient(gradient);
        for (int i = 0; i < n; i++) {
            Rating rating = learned.get(order[from + i]);
            for (int f = 0; f < k; f++) {
                slope(TasteSpec.PEOPLE)[rating.person() * k + f] += entered.data[i * 2 * k + f];
                slope(TasteSpec.ITEMS)[rating.item() * k + f] += entered.data[i * 2 * k + k + f];
            }
        }
    }

    private float[] value(int parameter) {
        return parameters.get(parameter).value().data;
    }

    private float[] slope(int parameter) {
        return parameters.get(parameter).gradient().data;
    }

    /// The gradients of the last step, for tests.
    List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public long steps() {
        return step;
    }

    @Override
    public int stepsPerEpoch() {
        return (order.length + BATCH - 1) / BATCH;
    }

    @Override
    public int epochs() {
        return recipe.epochs();
    }

    @Override
    public long examples() {
        return step * BATCH;
    }

    /// By how many stars the last batch was missed: the root of the mean square.
    @Override
    public double loss() {
        return loss;
    }

    @Override
    public TasteSpec architecture() {
        return spec;
    }

    @Override
    public List<float[]> numbers() {
        return parameters.stream().map(parameter -> parameter.value().data).toList();
    }

    @Override
    public LearnerState checkpoint(Weights now) {
        return new SeveralState(step, spec.summary(), now, optimizer.steps(), optimizer.copyState());
    }

    @Override
    public void restore(LearnerState saved) {
        if (!(saved instanceof SeveralState state)
                || !state.architecture().equals(spec.summary())
                || state.optimizerSteps().size() != 1) {
            throw new Refusal("This state is of something else that learns: choose one of {0}.", spec.summary());
        }
        put(state.weights());
        optimizer.restoreState(
                state.optimizerSteps().getFirst(), state.optimizerStates().getFirst());
        step = state.step();
        loss = Double.NaN;
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, loss);
    }

    @Override
    public boolean change(Change change) {
        if (change instanceof Change.LearningRate(float rate)) {
            optimizer.setLearningRate(rate);
            return true;
        }
        return false;
    }

    @Override
    public Examination examination() {
        Weights now = weights();
        return _ -> new Verdict(
                Map.of(
                        Metric.TEST_LOSS,
                        new Recommender(recipe, now).missedBy(recipe.parts().judged())),
                null);
    }
}
