package dev.backlight.glass;

import dev.backlight.engine.spec.OptimizerSpec;

/// What an optimizer makes of one number in one step, quantity by quantity, in double. The formulas are those of
/// the classes in `dev.backlight.engine.optimizer`, whose sources stand there.
public sealed interface Change {
    /// Keeps AdaGrad and RMSProp from dividing by zero.
    double EPSILON = 1e-8;

    /// The number before the step.
    double before();

    /// ∂L/∂w, penalties included.
    double gradient();

    /// η of this step.
    double rate();

    /// The number after the step.
    double after();

    /// Plain descent: `w ← w − η·g`.
    record Descent(double before, double gradient, double rate) implements Change {
        @Override
        public double after() {
            return before - rate * gradient;
        }
    }

    /// Momentum: `v ← μ·v − η·g`, `w ← w + v`; Nesterov: `w ← w + μ·v − η·g` with the new v.
    ///
    /// @param velocityBefore v as the steps before left it
    record Velocity(
            double before, double gradient, double rate, double momentum, boolean nesterov, double velocityBefore)
            implements Change {
        public double velocity() {
            return momentum * velocityBefore - rate * gradient;
        }

        @Override
        public double after() {
            return nesterov ? before + momentum * velocity() - rate * gradient : before + velocity();
        }
    }

    /// AdaGrad and RMSProp: `s ← keep·s + add·g²`, `w ← w − η·g/(√s + ε)`.
    ///
    /// @param keep how much of s stays: 1 for AdaGrad, ρ for RMSProp
    /// @param add how much of g² comes: 1 for AdaGrad, 1 − ρ for RMSProp
    record Squares(double before, double gradient, double rate, double keep, double add, double squaresBefore)
            implements Change {
        public double squares() {
            return keep * squaresBefore + add * gradient * gradient;
        }

        @Override
        public double after() {
            return before - rate * gradient / (Math.sqrt(squares()) + EPSILON);
        }
    }

    /// Adam and AdamW: `m ← β₁·m + (1 − β₁)·g`, `v ← β₂·v + (1 − β₂)·g²`, `m̂ = m/(1 − β₁ᵗ)`, `v̂ = v/(1 − β₂ᵗ)`,
    /// `w ← w − η·λ·w − η·m̂/(√v̂ + ε)`.
    ///
    /// @param weightDecay λ; 0 for Adam
    /// @param step t, from 1
    record Moments(
            double before,
            double gradient,
            double rate,
            double beta1,
            double beta2,
            double epsilon,
            double weightDecay,
            double firstBefore,
            double secondBefore,
            long step)
            implements Change {
        /// m
        public double first() {
            return beta1 * firstBefore + (1 - beta1) * gradient;
        }

        /// v
        public double second() {
            return beta2 * secondBefore + (1 - beta2) * gradient * gradient;
        }

        /// m̂
        public double firstCorrected() {
            return first() / (1 - Math.pow(beta1, step));
        }

        /// v̂
        public double secondCorrected() {
            return second() / (1 - Math.pow(beta2, step));
        }

        /// `η·λ·w`, what the decay takes away.
        public double decayed() {
            return rate * weightDecay * before;
        }

        @Override
        public double after() {
            return before - decayed() - rate * firstCorrected() / (Math.sqrt(secondCorrected()) + epsilon);
        }
    }

    /// One step of one number.
    ///
    /// @param rate η of this step; the spec's own is not read
    /// @param step its number, from 1
    /// @param state what the optimizer keeps for this number, as in `Optimizer.copyState`: nothing, v, s, or m and
    /// v
    static Change of(OptimizerSpec spec, double rate, long step, double before, double gradient, double... state) {
        return switch (spec) {
            case OptimizerSpec.GradientDescent _, OptimizerSpec.Sgd _ -> new Descent(before, gradient, rate);
            case OptimizerSpec.Momentum m ->
                new Velocity(before, gradient, rate, written(m.momentum()), false, state[0]);
            case OptimizerSpec.Nesterov m ->
                new Velocity(before, gradient, rate, written(m.momentum()), true, state[0]);
            case OptimizerSpec.AdaGrad _ -> new Squares(before, gradient, rate, 1, 1, state[0]);
            case OptimizerSpec.RmsProp r ->
                new Squares(before, gradient, rate, written(r.decay()), 1 - written(r.decay()), state[0]);
            case OptimizerSpec.Adam a ->
                moments(before, gradient, rate, a.beta1(), a.beta2(), a.epsilon(), 0, step, state);
            case OptimizerSpec.AdamW a ->
                moments(before, gradient, rate, a.beta1(), a.beta2(), a.epsilon(), a.weightDecay(), step, state);
        };
    }

    private static Moments moments(
            double w, double g, double rate, float b1, float b2, float e, float decay, long step, double[] state) {
        return new Moments(w, g, rate, written(b1), written(b2), written(e), written(decay), state[0], state[1], step);
    }

    /// The decimal number that was meant: 0.999, not the float next to it.
    static double written(float value) {
        return Double.parseDouble(Float.toString(value));
    }
}
