package dev.backlight.training.sequence;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import dev.backlight.training.learner.Change;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Measurements;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learning from sequences as a trainer knows it, with its curves, its past and its examinations. A tenth of the
/// recipe's steps is an epoch: what is made up anew each time has no pass over all of it.
public final class SequenceLearner implements Learner {
    private static final int EPOCHS = 10;

    private final SequenceTraining training;
    private final SequenceData data;

    public SequenceLearner(SequenceExperiment experiment, ThreadTeam team) {
        data = experiment.data();
        training = new SequenceTraining(experiment.recipe(), data, team);
    }

    @Override
    public Outcome step() {
        if (!training.step()) {
            return Outcome.DIVERGED;
        }
        return stepInEpoch() == 0 ? Outcome.EPOCH_END : Outcome.TAKEN;
    }

    @Override
    public long steps() {
        return training.steps();
    }

    @Override
    public int stepsPerEpoch() {
        return Math.max(1, training.recipe().steps() / EPOCHS);
    }

    @Override
    public int epochs() {
        return training.recipe().steps() / stepsPerEpoch();
    }

    /// Positions, not sequences: a long one is more to learn from.
    @Override
    public long examples() {
        return training.positions();
    }

    @Override
    public double loss() {
        return training.lastLoss();
    }

    @Override
    public SequenceSpec architecture() {
        return training.recipe().network();
    }

    @Override
    public Weights weights() {
        return training.network().weights();
    }

    @Override
    public List<float[]> numbers() {
        return training.network().parameters().stream()
                .map(parameter -> parameter.value().data)
                .toList();
    }

    @Override
    public Checkpoint checkpoint(Weights now) {
        return training.checkpoint(now);
    }

    @Override
    public void restore(LearnerState saved) {
        if (!(saved instanceof Checkpoint checkpoint)) {
            throw new Refusal(
                    "This state is not of a network over sequences: choose one of {0}.",
                    architecture().summary());
        }
        training.restore(checkpoint);
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, training.lastLoss());
        to.add(Metric.GRADIENT_NORM, training.lastGradientNorm());
    }

    @Override
    public boolean change(Change change) {
        return switch (change) {
            case Change.LearningRate(float rate) -> {
                training.setLearningRate(rate);
                yield false; // no number of the network
            }
            case Change.Number(Place place, float value) -> training.setParameter(place, value);
            case Change.Freeze(Place place, boolean freeze) -> {
                training.freeze(place, freeze);
                yield false;
            }
            case Change.Adopt _ -> false; // nothing is learned elsewhere for sequences
        };
    }

    @Override
    public Examination examination() {
        Weights numbers = weights();
        SequenceRecipe recipe = training.recipe();
        return team -> {
            SequenceNetwork network = SequenceNetwork.create(recipe.network(), recipe.seed(), team, recipe.batch());
            network.set(numbers);
            SequenceScore score = SequenceExam.of(network, data.heldOut());
            Map<Metric, Double> measured = new LinkedHashMap<>();
            measured.put(Metric.TEST_LOSS, score.loss());
            measured.put(Metric.TEST_ACCURACY, score.right());
            return new Verdict(measured, null);
        };
    }

    /// The training behind it, to look into.
    public SequenceTraining training() {
        return training;
    }
}
