package dev.backlight.engine.optimizer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.List;
import java.util.function.IntConsumer;

/// What all rules share: each value is changed on its own, from its gradient and its own states of the same size.
abstract class ElementwiseOptimizer implements Optimizer {
    private static final int WORTH_SHARING = 1 << 14;

    private final Parameter[] parameters;
    private final float[][][] states;
    private final ThreadTeam team;
    private final IntConsumer share = this::updateShare;
    private final boolean shared;
    private float learningRate;
    private long steps;

    ElementwiseOptimizer(float learningRate, int statesPerValue, List<Parameter> all, ThreadTeam team) {
        this.parameters = all.stream().filter(Parameter::trainable).toArray(Parameter[]::new);
        this.states = new float[parameters.length][statesPerValue][];
        int total = 0;
        for (int p = 0; p < parameters.length; p++) {
            int size = parameters[p].value().getNumElements();
            total += size;
            for (int s = 0; s < statesPerValue; s++) {
                states[p][s] = new float[size];
            }
        }
        this.team = team;
        this.shared = team != null && team.threads() > 1 && total >= WORTH_SHARING;
        setLearningRate(learningRate);
    }

    /// Changes the values `[from, to)` of one parameter.
    ///
    /// @param w values
    /// @param g gradients
    /// @param state as many arrays as the rule keeps
    /// @param rate the learning rate of this step
    abstract void update(float[] w, float[] g, float[][] state, int from, int to, float rate);

    /// Called once per step before any update; `t` is the number of this step, from 1.
    void prepare(long t) {
        // most rules do not depend on the step's number
    }

    @Override
    public final void step() {
        steps++;
        prepare(steps);
        if (shared) {
            team.run(team.threads(), share);
        } else {
            for (int p = 0; p < parameters.length; p++) {
                update(p, 0, parameters[p].value().getNumElements());
            }
        }
    }

    private void updateShare(int task) {
        int tasks = team.threads();
        for (int p = 0; p < parameters.length; p++) {
            long size = parameters[p].value().getNumElements();
            update(p, (int) (size * task / tasks), (int) (size * (task + 1) / tasks));
        }
    }

    private void update(int p, int from, int to) {
        update(parameters[p].value().data, parameters[p].gradient().data, states[p], from, to, learningRate);
    }

    @Override
    public final void setLearningRate(float rate) {
        if (!(rate >= 0) || Float.isInfinite(rate)) {
            throw new Refusal("The learning rate must be a number of at least 0, but is {0}.", rate);
        }
        learningRate = rate;
    }

    @Override
    public final float learningRate() {
        return learningRate;
    }

    @Override
    public final long steps() {
        return steps;
    }

    @Override
    public final float[][] copyState() {
        int kept = states.length == 0 ? 0 : states[0].length;
        float[][] copy = new float[states.length * kept][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = states[i / kept][i % kept].clone();
        }
        return copy;
    }

    @Override
    public final void restoreState(long stepsDone, float[][] state) {
        int kept = states.length == 0 ? 0 : states[0].length;
        if (stepsDone < 0 || state.length != states.length * kept) {
            throw new Refusal(
                    "This optimizer keeps {0} arrays of state, but {1} were given at step {2}.",
                    states.length * kept, state.length, stepsDone);
        }
        for (int i = 0; i < state.length; i++) {
            int expected = states[i / kept][i % kept].length;
            if (state[i].length != expected) {
                throw new Refusal(
                        "The optimizer's state {0} must have {1} values, but has {2}.",
                        i + 1, expected, state[i].length);
            }
        }
        for (int i = 0; i < state.length; i++) {
            System.arraycopy(state[i], 0, states[i / kept][i % kept], 0, state[i].length);
        }
        steps = stepsDone;
    }
}
