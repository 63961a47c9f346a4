package dev.backlight.training.past;

import dev.backlight.engine.spec.Weights;
import java.util.List;

/// Everything that one or several networks, which learn from what they make on the way, need to go on bit for bit:
/// the state of any learner that is neither a network of examples nor one over sequences.
///
/// @param architecture in a line, so that no other learner goes on with it
/// @param weights of all of them
/// @param optimizerSteps each optimizer's own count; empty where nothing has an optimizer
/// @param optimizerStates as from `Optimizer.copyState()`, as many
/// @param own whatever else the learner needs
public record SeveralState(
        long step,
        String architecture,
        Weights weights,
        List<Long> optimizerSteps,
        List<float[][]> optimizerStates,
        double[] own)
        implements LearnerState {
    private static final double[] NOTHING = {};

    public SeveralState {
        optimizerSteps = List.copyOf(optimizerSteps);
        optimizerStates = List.copyOf(optimizerStates);
    }

    /// Of a learner that needs nothing but its numbers and the step.
    public SeveralState(long step, String architecture, Weights weights) {
        this(step, architecture, weights, List.of(), List.of(), NOTHING);
    }

    /// Of a learner with one optimizer.
    public SeveralState(
            long step, String architecture, Weights weights, long optimizerSteps, float[][] optimizerState) {
        this(step, architecture, weights, List.of(optimizerSteps), List.<float[][]>of(optimizerState), NOTHING);
    }

    @Override
    public long numbers() {
        long count = 2L * own.length; // twice as wide as a float
        for (float[][] state : optimizerStates) {
            for (float[] array : state) {
                count += array.length;
            }
        }
        return count;
    }
}
