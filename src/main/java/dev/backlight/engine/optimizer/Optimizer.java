package dev.backlight.engine.optimizer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.ThreadTeam;
import java.util.List;

/// A rule at work: reads the gradients of its parameters and changes their values. Its state (velocities, moments)
/// lives here.
public interface Optimizer {

    /// The rule that `spec` names, on one thread.
    static Optimizer of(OptimizerSpec spec, List<Parameter> parameters) {
        return of(spec, parameters, null);
    }

    /// @param parameters those that are not trainable are left alone
    /// @param team shares the work; null for one thread. The numbers are the same either way
    static Optimizer of(OptimizerSpec spec, List<Parameter> parameters, ThreadTeam team) {
        return switch (spec) {
            case OptimizerSpec.GradientDescent s -> new Sgd(s.learningRate(), parameters, team);
            case OptimizerSpec.Sgd s -> new Sgd(s.learningRate(), parameters, team);
            case OptimizerSpec.Momentum s -> new Momentum(s.learningRate(), s.momentum(), false, parameters, team);
            case OptimizerSpec.Nesterov s -> new Momentum(s.learningRate(), s.momentum(), true, parameters, team);
            case OptimizerSpec.AdaGrad s -> new AdaGrad(s.learningRate(), parameters, team);
            case OptimizerSpec.RmsProp s -> new RmsProp(s.learningRate(), s.decay(), parameters, team);
            case OptimizerSpec.Adam s ->
                new Adam(s.learningRate(), s.beta1(), s.beta2(), s.epsilon(), 0f, parameters, team);
            case OptimizerSpec.AdamW s ->
                new Adam(s.learningRate(), s.beta1(), s.beta2(), s.epsilon(), s.weightDecay(), parameters, team);
        };
    }

    /// Changes every parameter by one step along its gradient.
    void step();

    /// @throws IllegalArgumentException if `rate` is not a number of at least 0
    void setLearningRate(float rate);

    /// The step size in force.
    float learningRate();

    /// Steps done so far.
    long steps();

    /// A copy of all velocities and moments: for each parameter in order, its states in order. Empty for plain
    /// descent.
    float[][] copyState();

    /// Continues bit for bit where a saved optimizer of the same kind stopped.
    ///
    /// @throws IllegalArgumentException if `state` is not from an optimizer of this kind on parameters of these
    /// sizes
    void restoreState(long steps, float[][] state);
}
