package dev.backlight.training.step;

import dev.backlight.data.Batches;
import dev.backlight.data.Examples;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.HeldOut;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import dev.backlight.training.judge.Answers;
import dev.backlight.training.judge.Score;
import dev.backlight.training.learner.Change;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Measurements;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// The loop of the article, one step at a time: batch, forward, loss, backward, update. Knows no threads but its
/// team's.
public final class TrainingLoop implements Learner {
    private final ExperimentConfig config;
    private final HeldOut division;
    private final Examples data;
    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Descent descent;
    private final FrozenParameters frozen;
    private final Batches batches;
    private final BatchAugmentation augmentation;
    private final BatchFilling filling;
    private final FMatrixRMaj gradOutput;
    private float learningRate;
    private long step;
    private final EpochWatch watch;
    private final SupervisedJudge judge;
    private Weights ended;
    private final StepFigures figures = new StepFigures();
    private int shuffledEpoch;

    /// @param train the whole training set; what the recipe holds out of it is not learned from
    public TrainingLoop(ExperimentConfig config, Examples train, ThreadTeam team) {
        this(config, train, null, team);
    }

    /// @param test what it is judged by; null if nobody will ask
    public TrainingLoop(ExperimentConfig config, Examples train, Examples test, ThreadTeam team) {
        this.config = config;
        division = train instanceof Dataset pictures ? config.divide(pictures) : null;
        data = division == null ? train : division.learned();
        int batch = config.batchOn(data);
        network = Network.create(config.normalizedOn(data), config.seed(), team, batch);
        learningRate = config.optimizer().learningRate();
        watch = new EpochWatch(config, network.spec(), validation(), team);
        judge = new SupervisedJudge(network.spec(), config.loss(), test, validation());
        loss = Loss.of(config.loss());
        optimizer = Optimizer.of(config.optimizer(), network.parameters(), team);
        descent = new Descent(network, optimizer, config.gradientClip());
        frozen = new FrozenParameters(network.parameters());
        batches = new Batches(data.size(), batch, config.seed());
        augmentation = BatchAugmentation.of(config, data, team);
        filling = new BatchFilling(data, batch, team);
        gradOutput = new FMatrixRMaj(batch, config.network().output().size());
    }

    /// Takes one step, unless its loss or its gradient is no longer a usable number: then the parameters stay as
    /// they were.
    @Override
    public Outcome step() {
        int epoch = epoch();
        int batch = stepInEpoch();
        if (shuffledEpoch != epoch) {
            batches.startEpoch(epoch);
            shuffledEpoch = epoch;
        }
        if (batch == 0) {
            figures.beginEpoch();
        }
        int from = batches.from(batch);
        int to = batches.to(batch);
        FMatrixRMaj x = filling.fill(batches.order(), from, to);
        if (augmentation != null) {
            augmentation.apply(epoch, batches.order(), from, x);
        }
        FMatrixRMaj output = network.forward(x, true);
        gradOutput.reshape(to - from, output.numCols);
        double batchLoss = lossOf(output);
        figures.computed(batchLoss);
        if (!Descent.isUsable(batchLoss)) {
            return Outcome.DIVERGED;
        }
        optimizer.setLearningRate(learningRate * config.schedule().factor(step) * plateauFactor());
        boolean taken = descent.step(gradOutput);
        figures.pulled(descent.norm());
        if (!taken) {
            return Outcome.DIVERGED;
        }
        int right = data.classes() == 0 ? 0 : Answers.right(output, filling.labels());
        frozen.restore();
        step++;
        figures.taken(to - from, right, step, stepsPerEpoch());
        if (batch < batches.count() - 1) {
            return Outcome.TAKEN;
        }
        watch.endEpoch(epoch, figures.epochLoss() / figures.seen(), this::weights);
        return Outcome.EPOCH_END;
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

    @Override
    public boolean isOver() {
        return Learner.super.isOver() || isStopped();
    }

    @Override
    public int epochs() {
        return config.epochs();
    }

    @Override
    public NetworkSpec architecture() {
        return network.spec();
    }

    /// How it does on the test set, and on what is held out: with the weights it has got back, if it has, and at
    /// their epoch.
    @Override
    public Examination examination() {
        Weights copy = weights();
        if (ended != null) {
            int best = bestEpoch();
            return team -> judge.verdict(best, (long) best * stepsPerEpoch(), copy, null, team);
        }
        int epochsDone = epoch() - 1;
        long steps = step;
        Score known = validated();
        return team -> judge.verdict(epochsDone, steps, copy, known, team);
    }

    /// How it does on 4,000 of the test set's examples, if there are more.
    @Override
    public Examination glance() {
        if (ended != null || !judge.canEstimate()) {
            return null;
        }
        Weights copy = weights();
        return team -> judge.estimate(copy, team);
    }

    /// All of a small test set, which takes no longer than a part of a large one.
    @Override
    public Examination atRest() {
        return ended != null || judge.canEstimate() ? null : examination();
    }

    /// Goes back to the weights of the epoch with the lowest validation loss, at the training's end; a checkpoint
    /// still has those of its last step, from which it may go on.
    ///
    /// @return whether there is one before the present
    @Override
    public boolean end() {
        int best = watch.best() == null ? 0 : watch.best().epoch();
        if (best == 0 || best == epoch() - 1) {
            return false;
        }
        ended = weights();
        network.set(watch.best().parameters());
        return true;
    }

    /// The epoch whose weights the network has got back; 0 while it has those of its last step.
    @Override
    public int bestEpoch() {
        return ended == null ? 0 : watch.best().epoch();
    }

    /// What waiting at plateaus has made of the learning rate so far.
    public float plateauFactor() {
        return watch.factor();
    }

    private double lossOf(FMatrixRMaj output) {
        FMatrixRMaj targets = filling.targets();
        return targets == null
                ? loss.valueAndGradient(output, filling.labels(), gradOutput)
                : loss.valueAndGradient(output, targets, gradOutput);
    }

    /// What is needed to go on from here.
    public Checkpoint checkpoint() {
        return checkpoint(network.weights());
    }

    /// @param parameters a copy of the present ones, where there is one already; not those of the best epoch, if
    /// the
    ///     network has got them back
    @Override
    public Checkpoint checkpoint(Weights parameters) {
        return new Checkpoint(
                step,
                ended == null ? parameters : ended,
                optimizer.steps(),
                optimizer.copyState(),
                learningRate,
                figures.smoothedLoss(),
                figures.seen(),
                figures.right(),
                figures.epochLoss(),
                watch.watched(),
                watch.best());
    }

    /// Goes on where a loop of the same recipe on the same data stood, to the same numbers.
    ///
    /// @throws IllegalArgumentException if the checkpoint is from another recipe; nothing has changed then
    @Override
    public void restore(LearnerState state) {
        if (!(state instanceof Checkpoint saved)) {
            throw new Refusal("This state is of another kind of training: choose one of this kind.");
        }
        Weights before = network.weights();
        network.set(saved.parameters());
        try {
            optimizer.restoreState(saved.optimizerSteps(), saved.optimizerState());
        } catch (IllegalArgumentException otherRecipe) {
            network.set(before);
            throw otherRecipe;
        }
        step = saved.step();
        network.seek(step);
        learningRate = saved.learningRate();
        figures.restore(saved);
        ended = null;
        watch.restore(saved.watched(), saved.best());
    }

    /// @throws IllegalArgumentException with one sentence if early stopping had ended that training
    @Override
    public void resume(LearnerState saved) {
        restore(saved);
        if (isStopped()) {
            throw new Refusal(
                    "The training has stopped, its validation loss had not become lower for {0} epochs: give it more"
                            + " patience.",
                    watch.best().waited());
        }
    }

    /// A copy of the network's numbers.
    @Override
    public Weights weights() {
        return network.weights();
    }

    /// The network's own numbers, changed by each step.
    @Override
    public List<float[]> numbers() {
        return network.parameters().stream()
                .map(parameter -> parameter.value().data)
                .toList();
    }

    /// Goes on with the parameters and the optimizer of a loop of the same network on other data, from the epoch
    /// that would come next.
    @Override
    public void goOnFrom(Learner learner) {
        if (!(learner instanceof TrainingLoop other)) {
            throw new Refusal("This can't go on from another kind of training: begin anew.");
        }
        network.set(other.network.weights());
        optimizer.restoreState(other.optimizer.steps(), other.optimizer.copyState());
        frozen.takeOver(other.frozen);
        step = (long) (other.stepInEpoch() == 0 ? other.epoch() - 1 : other.epoch()) * stepsPerEpoch();
        network.seek(step);
        learningRate = other.learningRate;
        figures.goOnFrom(other.figures);
        watch.restore(other.watch.watched(), null);
    }

    /// Goes on with other parameters; what the optimizer and early stopping remember belongs to the old ones and is
    /// forgotten.
    ///
    /// @throws IllegalArgumentException if they are not those of this network's layers; nothing has changed then
    public void adopt(Weights parameters) {
        network.set(parameters);
        ended = null;
        watch.forgetBest();
        optimizer.restoreState(
                0, Optimizer.of(config.optimizer(), network.parameters()).copyState());
    }

    @Override
    public long steps() {
        return step;
    }

    @Override
    public int stepsPerEpoch() {
        return batches.count();
    }

    double lastLoss() {
        return figures.loss();
    }

    /// `√Σg²` over all gradients of the last step, before any clipping.
    double lastGradientNorm() {
        return figures.gradientNorm();
    }

    @Override
    public long examples() {
        return figures.examples();
    }

    /// The mean training loss of about the last fifty steps.
    @Override
    public double loss() {
        return figures.smoothedLoss();
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, figures.loss());
        to.add(Metric.GRADIENT_NORM, figures.gradientNorm());
        if (data.classes() > 0) {
            to.add(Metric.TRAIN_ACCURACY, figures.accuracy());
        }
    }

    @Override
    public boolean change(Change change) {
        return switch (change) {
            case Change.LearningRate(float rate) -> {
                setLearningRate(rate);
                yield false; // no number of the network
            }
            case Change.Number(Place place, float value) -> setParameter(place, value);
            case Change.Freeze(Place place, boolean freeze) -> {
                freeze(place, freeze);
                yield false;
            }
            case Change.Adopt(Snapshot from, Weights parameters) -> {
                boolean mine = from.step() == step && from.architecture() == network.spec();
                if (mine) {
                    adopt(parameters);
                }
                yield mine;
            }
        };
    }

    public Network network() {
        return network;
    }

    /// Changes one number by hand; the optimizer's state stays.
    ///
    /// @return whether the network has such a place; a command may have been meant for the one before
    public boolean setParameter(Place place, float value) {
        return frozen.put(place, value);
    }

    /// @return as `setParameter`
    public boolean freeze(Place place, boolean freeze) {
        return frozen.has(place) && frozen.set(place, freeze);
    }

    public void setLearningRate(float rate) {
        learningRate = rate;
    }
}
