package dev.backlight.training.sequence;

import dev.backlight.data.Batches;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.SequenceSource;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.Gradients;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.step.FrozenParameters;
import org.ejml.data.FMatrixRMaj;

/// The loop of learning from sequences, one step at a time: batch, forward, loss, backward, clip, update. Knows no
/// threads but its team's.
public final class SequenceTraining {
    private static final double EXPLODED = 1e6;

    private final SequenceRecipe recipe;
    private final SequenceSource source;
    private final SequenceNetwork network;
    private final Optimizer optimizer;
    private final Batches batches;
    private final SequenceBatch batch;
    private final Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
    private final FMatrixRMaj gradient;
    private final int[] labels;
    private final FrozenParameters frozen;
    private float learningRate;
    private long step;
    private int shuffledEpoch;
    private double lastLoss = Double.NaN;
    private double lastGradientNorm = Double.NaN;
    private long positions;

    public SequenceTraining(SequenceRecipe recipe, SequenceData data, ThreadTeam team) {
        this.recipe = recipe;
        source = data.train();
        learningRate = recipe.optimizer().learningRate();
        network = SequenceNetwork.create(recipe.network(), recipe.seed(), team, recipe.batch());
        frozen = new FrozenParameters(network.parameters());
        optimizer = Optimizer.of(recipe.optimizer(), network.parameters(), team);
        batches = new Batches(source.size(), Math.min(recipe.batch(), source.size()), recipe.seed());
        batch = network.newBatch();
        int rows = recipe.batch() * recipe.network().maxTime();
        gradient = new FMatrixRMaj(rows, recipe.network().outputs());
        labels = new int[rows];
    }

    /// Takes one step, unless its loss is no longer a usable number: then the parameters stay as they were.
    ///
    /// @return whether the step was taken; false means the training has diverged
    public boolean step() {
        fill();
        FMatrixRMaj output = network.forward(batch, true);
        batch.labels(recipe.network().reading(), labels);
        gradient.reshape(output.numRows, output.numCols);
        lastLoss = loss.valueAndGradient(output, labels, gradient);
        if (!(lastLoss <= EXPLODED)) {
            return false;
        }
        network.backward(gradient);
        lastGradientNorm = Gradients.norm(network.parameters());
        if (!(lastGradientNorm <= Double.MAX_VALUE)) {
            return false;
        }
        Gradients.clip(network.parameters(), recipe.gradientClip(), lastGradientNorm);
        optimizer.setLearningRate(learningRate * recipe.schedule().factor(step));
        optimizer.step();
        frozen.restore();
        positions += batch.rows();
        step++;
        return true;
    }

    private void fill() {
        int epoch = (int) (step / batches.count()) + 1;
        int inEpoch = (int) (step % batches.count());
        if (shuffledEpoch != epoch) {
            batches.startEpoch(epoch);
            shuffledEpoch = epoch;
        }
        batch.clear();
        for (int i = batches.from(inEpoch); i < batches.to(inEpoch); i++) {
            TokenSequence sequence = source.get(batches.order()[i], epoch);
            batch.add(sequence.tokens(), sequence.answers());
        }
        batch.arrange();
    }

    /// What is needed to go on from here.
    public Checkpoint checkpoint() {
        return checkpoint(network.weights());
    }

    /// @param now the present parameters
    Checkpoint checkpoint(Weights now) {
        return new Checkpoint(
                step, now, optimizer.steps(), optimizer.copyState(), learningRate, Double.NaN, 0, 0, 0, null, null);
    }

    /// Goes on where a training of the same recipe on the same data stood, to the same numbers.
    ///
    /// @throws IllegalArgumentException if the checkpoint is from another recipe; nothing has changed then
    public void restore(Checkpoint saved) {
        Weights before = network.weights();
        network.set(saved.parameters());
        try {
            optimizer.restoreState(saved.optimizerSteps(), saved.optimizerState());
        } catch (IllegalArgumentException otherRecipe) {
            network.set(before);
            throw otherRecipe;
        }
        step = saved.step();
        learningRate = saved.learningRate();
        network.seek(step);
        lastLoss = Double.NaN;
        lastGradientNorm = Double.NaN;
    }

    /// Takes another step size from the next step on; the schedule still multiplies it.
    public void setLearningRate(float rate) {
        learningRate = rate;
    }

    /// Changes one number by hand; the optimizer's state stays.
    ///
    /// @return whether the network has such a place
    boolean setParameter(Place place, float value) {
        return frozen.put(place, value);
    }

    /// Keeps a number as it is from now on, or lets it be learned again.
    ///
    /// @return whether the network has such a place
    boolean freeze(Place place, boolean freeze) {
        return frozen.has(place) && frozen.set(place, freeze);
    }

    /// Whether the recipe's steps are done.
    public boolean isFinished() {
        return step >= recipe.steps();
    }

    public SequenceRecipe recipe() {
        return recipe;
    }

    public SequenceNetwork network() {
        return network;
    }

    /// Steps taken.
    public long steps() {
        return step;
    }

    /// Mean over the answers of the last step's batch, in nats.
    public double lastLoss() {
        return lastLoss;
    }

    /// `√Σg²` over all gradients of the last step, before any clipping.
    public double lastGradientNorm() {
        return lastGradientNorm;
    }

    /// Positions that went through the network so far.
    public long positions() {
        return positions;
    }
}
