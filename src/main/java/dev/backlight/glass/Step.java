package dev.backlight.glass;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.ParameterSpec.Role;
import java.util.Arrays;
import java.util.List;

/// The step that a study takes: the rule, the learning rate in force and what the optimizer remembers.
///
/// @param rate η of this step, the schedule's factor included
/// @param taken steps taken before
/// @param memory as `Optimizer.copyState` gives it; null where nothing is known, then it begins at zero
/// @param movesBiases whether biases are learned; where they are not, the rule must be one that remembers nothing
@SuppressWarnings("ArrayRecordComponent") // as long as the network; compared below
public record Step(OptimizerSpec rule, double rate, long taken, float[][] memory, boolean movesBiases) {
    /// A step that moves all that is learned.
    public Step(OptimizerSpec rule, double rate, long taken, float[][] memory) {
        this(rule, rate, taken, memory, true);
    }

    /// The same step with all biases left as they are.
    Step withoutBiases() {
        return new Step(rule, rate, taken, memory, false);
    }

    /// Plain descent.
    public static Step plain(double rate) {
        return new Step(new OptimizerSpec.Sgd((float) rate), rate, 0, null);
    }

    /// The first step of an optimizer, which remembers nothing.
    public static Step first(OptimizerSpec rule) {
        return new Step(rule, Change.written(rule.learningRate()), 0, null);
    }

    /// How many numbers the rule keeps for each number of the network.
    public int kept() {
        return switch (rule) {
            case OptimizerSpec.GradientDescent _, OptimizerSpec.Sgd _ -> 0;
            case OptimizerSpec.Momentum _, OptimizerSpec.Nesterov _, OptimizerSpec.AdaGrad _, OptimizerSpec.RmsProp _ ->
                1;
            case OptimizerSpec.Adam _, OptimizerSpec.AdamW _ -> 2;
        };
    }

    /// @param trainable which of the parameters that are learned, from 0
    Change change(int trainable, int position, double value, double gradient) {
        double[] state = new double[kept()];
        if (memory != null) {
            for (int s = 0; s < state.length; s++) {
                state[s] = memory[trainable * state.length + s][position];
            }
        }
        return Change.of(rule, rate, (memory == null ? 0 : taken) + 1, value, gradient, state);
    }

    /// For each parameter its place among those that are learned; −1 for what the step leaves alone.
    int[] trainable(NetworkSpec spec) {
        int next = 0;
        List<ParameterSpec> parameters = spec.parameters();
        int[] places = new int[parameters.size()];
        for (int p = 0; p < places.length; p++) {
            boolean stays = !movesBiases && parameters.get(p).role() == Role.BIASES;
            places[p] = parameters.get(p).trainable() && !stays ? next++ : -1;
        }
        return places;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step(var otherRule, var otherRate, var before, var kept, var biases)
                && rule.equals(otherRule)
                && Double.compare(rate, otherRate) == 0
                && taken == before
                && movesBiases == biases
                && Arrays.deepEquals(memory, kept);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + Double.hashCode(rate);
    }

    @Override
    public String toString() {
        return "step " + taken + " of " + rule + " at " + rate;
    }
}
