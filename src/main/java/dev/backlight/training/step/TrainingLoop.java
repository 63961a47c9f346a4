package dev.backlight.training.step;

import dev.backlight.data.Batches;
import dev.backlight.data.Examples;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.HeldOut;
import dev.backlight.engine.Gradients;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Answers;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Float16;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Recordable;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// The loop of the article, one step at a time: batch, forward, loss, backward, update. Knows no threads but its
/// team's.
public final class TrainingLoop implements Recordable {
    private static final double SMOOTHING = 0.02;
    private static final double EXPLODED = 1e6;

    /// No step in this direction leads anywhere.
    private static final double EXPLODED_GRADIENT = 1e12;

    private final ExperimentConfig config;
    private final HeldOut division;
    private final Examples data;
    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final FrozenParameters frozen;
    private final Batches batches;
    private final BatchAugmentation augmentation;
    private final FMatrixRMaj x;
    private final FMatrixRMaj gradOutput;
    private final int[] labels;
    private final FMatrixRMaj targets;
    private float learningRate;
    private long step;
    private final EpochWatch watch;
    private float[][] ended;
    private double lastLoss = Double.NaN;
    private double lastGradientNorm = Double.NaN;
    private double epochLoss;
    private long examples;
    private double smoothedLoss = Double.NaN;
    private int seen;
    private int right;
    private int shuffledEpoch;

    /// @param train the whole training set; what the recipe holds out of it is not learned from
    public TrainingLoop(ExperimentConfig config, Examples train, ThreadTeam team) {
        this.config = config;
        division = train instanceof Dataset pictures ? config.divide(pictures) : null;
        data = division == null ? train : division.learned();
        int batch = config.batchOn(data);
        network = Network.create(config.normalizedOn(data), config.seed(), team, batch);
        learningRate = config.optimizer().learningRate();
        watch = new EpochWatch(config, network.spec(), validation(), team);
        loss = Loss.of(config.loss());
        optimizer = Optimizer.of(config.optimizer(), network.parameters(), team);
        frozen = new FrozenParameters(network.parameters());
        batches = new Batches(data.size(), batch, config.seed());
        augmentation = BatchAugmentation.of(config, data, team);
        x = new FMatrixRMaj(batch, data.features());
        gradOutput = new FMatrixRMaj(batch, config.network().output().size());
        labels = new int[batch];
        targets = data.hasTargets() ? new FMatrixRMaj(batch, data.outputs()) : null;
    }

    /// Takes one step, unless its loss or its gradient is no longer a usable number: then the parameters stay as
    /// they were.
    ///
    /// @return whether the step was taken; false means the training has diverged
    public boolean step() {
        int epoch = epoch();
        int batch = stepInEpoch();
        if (shuffledEpoch != epoch) {
            batches.startEpoch(epoch);
            shuffledEpoch = epoch;
        }
        if (batch == 0) {
            seen = 0;
            right = 0;
            epochLoss = 0;
        }
        int from = batches.from(batch);
        int to = batches.to(batch);
        x.reshape(to - from, data.features());
        data.fill(batches.order(), from, to, x, labels);
        if (augmentation != null) {
            augmentation.apply(epoch, batches.order(), from, x);
        }
        FMatrixRMaj output = network.forward(x, true);
        gradOutput.reshape(to - from, output.numCols);
        lastLoss = lossOf(output, from, to);
        if (!(lastLoss <= EXPLODED)) {
            return false;
        }
        network.backward(gradOutput);
        lastGradientNorm = Gradients.norm(network.parameters());
        if (!(lastGradientNorm <= EXPLODED_GRADIENT)) {
            return false;
        }
        seen += to - from;
        examples += to - from;
        epochLoss += lastLoss * (to - from);
        right += data.classes() == 0 ? 0 : Answers.right(output, labels);
        if (config.gradientClip() > 0) {
            Gradients.clip(network.parameters(), config.gradientClip(), lastGradientNorm);
        }
        optimizer.setLearningRate(learningRate * config.schedule().factor(step) * plateauFactor());
        optimizer.step();
        frozen.restore();
        smoothedLoss = Double.isNaN(smoothedLoss) ? lastLoss : smoothedLoss + SMOOTHING * (lastLoss - smoothedLoss);
        step++;
        if (batch == batches.count() - 1) {
            watch.endEpoch(epoch, epochLoss / seen, this::copyParameters);
        }
        return true;
    }

    /// What is held out; null where nothing is.
    public Examples validation() {
        return division == null ? null : division.validation();
    }

    /// How the network did on what is held out at the end of the last epoch; null where nothing depends on it, or
    /// it is not known.
    public Score validated() {
        return stepInEpoch() == 0 ? watch.validated() : null;
    }

    /// Whether the validation loss has not become lower for as many epochs as the recipe waits.
    public boolean isStopped() {
        return watch.isStopped();
    }

    /// Goes back to the weights of the epoch with the lowest validation loss, at the training's end; a checkpoint
    /// still has those of its last step, from which it may go on.
    ///
    /// @return that epoch; 0 if there is none before the present one
    public int takeBest() {
        int best = watch.best() == null ? 0 : watch.best().epoch();
        if (best == 0 || best == epoch() - 1) {
            return 0;
        }
        ended = copyParameters();
        network.copyParametersFrom(watch.best().parameters());
        return best;
    }

    /// The epoch whose weights the network has got back; 0 while it has those of its last step.
    public int bestEpoch() {
        return ended == null ? 0 : watch.best().epoch();
    }

    /// What waiting at plateaus has made of the learning rate so far.
    public float plateauFactor() {
        return watch.factor();
    }

    private double lossOf(FMatrixRMaj output, int from, int to) {
        if (targets == null) {
            return loss.valueAndGradient(output, labels, gradOutput);
        }
        targets.reshape(to - from, data.outputs());
        data.fillTargets(batches.order(), from, to, targets);
        return loss.valueAndGradient(output, targets, gradOutput);
    }

    /// What is needed to go on from here.
    public Checkpoint checkpoint() {
        return checkpoint(network.copyParameters(null));
    }

    /// @param parameters a copy of the present ones, where there is one already; not those of the best epoch, if
    /// the
    ///     network has got them back
    @Override
    public Checkpoint checkpoint(float[][] parameters) {
        return new Checkpoint(
                step,
                ended == null ? parameters : ended,
                optimizer.steps(),
                optimizer.copyState(),
                learningRate,
                smoothedLoss,
                seen,
                right,
                epochLoss,
                watch.watched(),
                watch.best());
    }

    /// Goes on where a loop of the same recipe on the same data stood, to the same numbers.
    ///
    /// @throws IllegalArgumentException if the checkpoint is from another recipe; nothing has changed then
    public void restore(Checkpoint saved) {
        float[][] before = network.copyParameters(null);
        network.copyParametersFrom(saved.parameters());
        try {
            optimizer.restoreState(saved.optimizerSteps(), saved.optimizerState());
        } catch (IllegalArgumentException otherRecipe) {
            network.copyParametersFrom(before);
            throw otherRecipe;
        }
        step = saved.step();
        network.seek(step);
        learningRate = saved.learningRate();
        lastLoss = Double.NaN;
        smoothedLoss = saved.smoothedLoss();
        seen = saved.seen();
        right = saved.right();
        epochLoss = saved.epochLoss();
        ended = null;
        watch.restore(saved.watched(), saved.best());
    }

    /// Takes the steps up to a recorded moment again. Where something was changed by hand on the way, these steps
    /// lead elsewhere: the moment's own parameters hold, which may be rounded.
    public void replayTo(Snapshot moment) {
        while (step < moment.step() && step()) {
            examples = 0; // these are not learned from a second time
        }
        if (!Float16.agree(copyParameters(), moment.parameters())) {
            network.copyParametersFrom(moment.parameters());
        }
    }

    /// A copy of the network's numbers.
    @Override
    public float[][] copyParameters() {
        return network.copyParameters(null);
    }

    /// The network's own numbers, changed by each step.
    @Override
    public List<float[]> numbers() {
        return network.parameters().stream()
                .map(parameter -> parameter.value().data)
                .toList();
    }

    /// How many numbers each matrix has.
    @Override
    public int[] sizes() {
        return network.parameters().stream()
                .mapToInt(parameter -> parameter.value().getNumElements())
                .toArray();
    }

    /// Goes on with the parameters and the optimizer of a loop of the same network on other data, from the epoch
    /// that would come next.
    public void goOnFrom(TrainingLoop other) {
        network.copyParametersFrom(other.network.copyParameters(null));
        optimizer.restoreState(other.optimizer.steps(), other.optimizer.copyState());
        frozen.takeOver(other.frozen);
        step = (long) (other.stepInEpoch() == 0 ? other.epoch() - 1 : other.epoch()) * stepsPerEpoch();
        network.seek(step);
        learningRate = other.learningRate;
        smoothedLoss = other.smoothedLoss;
        watch.restore(other.watch.watched(), null);
    }

    /// Goes on with other parameters; what the optimizer and early stopping remember belongs to the old ones and is
    /// forgotten.
    ///
    /// @throws IllegalArgumentException if they are not those of this network's layers; nothing has changed then
    public void adopt(float[][] parameters) {
        network.copyParametersFrom(parameters);
        ended = null;
        watch.forgetBest();
        optimizer.restoreState(
                0, Optimizer.of(config.optimizer(), network.parameters()).copyState());
    }

    public long steps() {
        return step;
    }

    public int stepsPerEpoch() {
        return batches.count();
    }

    /// The epoch of the next step, from 1.
    public int epoch() {
        return (int) (step / batches.count()) + 1;
    }

    /// Steps taken within that epoch.
    public int stepInEpoch() {
        return (int) (step % batches.count());
    }

    public double lastLoss() {
        return lastLoss;
    }

    /// `√Σg²` over all gradients of the last step, before any clipping.
    double lastGradientNorm() {
        return lastGradientNorm;
    }

    /// Training examples that went through the network so far, counted again each time.
    public long examples() {
        return examples;
    }

    public double smoothedLoss() {
        return smoothedLoss;
    }

    /// Share of this epoch's examples read rightly, each before the network learned from it; NaN without classes.
    public double runningAccuracy() {
        return seen == 0 || data.classes() == 0 ? Double.NaN : (double) right / seen;
    }

    /// Appends what the last step measured.
    public void tell(MetricHistory history) {
        double x = (double) step / stepsPerEpoch();
        history.append(Metric.TRAIN_LOSS, x, lastLoss);
        history.append(Metric.GRADIENT_NORM, x, lastGradientNorm);
        if (data.classes() > 0) {
            history.append(Metric.TRAIN_ACCURACY, x, runningAccuracy());
        }
    }

    public Network network() {
        return network;
    }

    /// Changes one number by hand; the optimizer's state stays.
    ///
    /// @return whether the network has such a place; a command may have been meant for the one before
    public boolean setParameter(int index, int position, float value) {
        if (!has(index, position)) {
            return false;
        }
        network.parameters().get(index).value().data[position] = value;
        frozen.changed(index, position);
        return true;
    }

    /// @return as `setParameter`
    public boolean freeze(int index, int position, boolean freeze) {
        if (!has(index, position)) {
            return false;
        }
        frozen.set(index, position, freeze);
        return true;
    }

    private boolean has(int index, int position) {
        return index >= 0
                && index < network.parameters().size()
                && position >= 0
                && position < network.parameters().get(index).value().getNumElements();
    }

    public void setLearningRate(float rate) {
        learningRate = rate;
    }
}
