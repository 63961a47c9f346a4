package dev.backlight.engine;

import dev.backlight.engine.optimizer.Penalty;
import dev.backlight.engine.optimizer.Rule;
import java.util.List;

/// Turns the gradients that stand in the parameters into a step. Keeps its own moments; layers know nothing of it.
public final class Optimizer {
    private final List<Parameter> parameters;
    private final Rule rule;
    private final float[][][] moments;
    private float learningRate;
    private long steps;

    private Optimizer(OptimizerSpec spec, List<Parameter> parameters) {
        this.parameters = parameters;
        learningRate = spec.learningRate();
        rule = Rule.of(spec);
        moments = new float[rule.moments()][parameters.size()][];
        for (float[][] moment : moments) {
            for (int i = 0; i < moment.length; i++) {
                moment[i] = new float[parameters.get(i).value().getNumElements()];
            }
        }
    }

    public static Optimizer of(OptimizerSpec spec, List<Parameter> parameters) {
        return new Optimizer(spec, parameters);
    }

    /// Changes every parameter by its gradient, after the gradients of the penalties l1·Σ|w| + ½·l2·Σw² are added to it.
    public void step() {
        steps++;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Penalty.addGradient(parameter);
            rule.update(
                    parameter.value().data,
                    parameter.gradient().data,
                    moments.length > 0 ? moments[0][i] : null,
                    moments.length > 1 ? moments[1][i] : null,
                    learningRate,
                    steps);
        }
    }

    public float learningRate() {
        return learningRate;
    }

    public void setLearningRate(float rate) {
        learningRate = rate;
    }

    /// Steps taken.
    public long steps() {
        return steps;
    }

    /// Copies of the moments, moment by moment and parameter by parameter.
    public float[][] copyState() {
        float[][] copy = new float[moments.length * parameters.size()][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = moments[i / parameters.size()][i % parameters.size()].clone();
        }
        return copy;
    }

    /// @throws IllegalArgumentException if the state is not that of an optimizer of this kind and size
    public void restoreState(long steps, float[][] state) {
        if (state.length != moments.length * parameters.size()) {
            throw new IllegalArgumentException("The optimizer keeps " + moments.length * parameters.size()
                    + " arrays of moments, not " + state.length + ".");
        }
        for (int i = 0; i < state.length; i++) {
            float[] moment = moments[i / parameters.size()][i % parameters.size()];
            if (state[i].length != moment.length) {
                throw new IllegalArgumentException(
                        "Moment array " + i + " has " + moment.length + " numbers, not " + state[i].length + ".");
            }
            System.arraycopy(state[i], 0, moment, 0, moment.length);
        }
        this.steps = steps;
    }
}
