package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.Objects;

/// How the learning rate changes over the steps, as a factor of the optimizer's own rate.
public sealed interface Schedule {

    /// The same rate for ever.
    record Constant() implements Schedule {}

    /// Multiplied by `factor` after every `every` steps: `factor^⌊step/every⌋`.
    record Step(int every, float factor) implements Schedule {
        public Step {
            Checks.positive(new Sentence("The interval of a step schedule"), every);
            Checks.positive(new Sentence("The factor of a step schedule"), factor);
        }
    }

    /// Half a cosine from 1 to `floor` over `totalSteps`, then `floor`:
    /// `floor + ½·(1 − floor)·(1 + cos(π·step/totalSteps))`. Loshchilov and Hutter, 2016, (5).
    record Cosine(int totalSteps, float floor) implements Schedule {
        public Cosine {
            Checks.positive(new Sentence("The length of a cosine schedule"), totalSteps);
            Checks.notNegative(new Sentence("The floor of a cosine schedule"), floor);
        }
    }

    /// A straight line from `1/steps` to 1 over `steps`, then `then` from its own step 0. Goyal et al., 2017,
    /// section 2.2.
    record WarmUp(int steps, Schedule then) implements Schedule {
        public WarmUp {
            Checks.positive(new Sentence("The length of a warm-up"), steps);
            Objects.requireNonNull(then, "then");
        }
    }

    /// Multiplied by `factor`, not below `floor`, each time the watched loss has not become better for more than
    /// `patience` observations. Watched is the loss of examples held out, or, where none are, that of training.
    /// What was observed lives in a `Plateau`; `factor(step)` alone is 1.
    record ReduceOnPlateau(float factor, int patience, float floor) implements Schedule {
        public ReduceOnPlateau {
            Checks.positive(new Sentence("The factor of a plateau schedule"), factor);
            if (factor >= 1) {
                throw new Refusal("The factor of a plateau schedule must be below 1, but is {0}.", factor);
            }
            Checks.notNegative(new Sentence("The patience of a plateau schedule"), patience);
            Checks.notNegative(new Sentence("The floor of a plateau schedule"), floor);
        }
    }

    /// @param step optimizer steps already done, from 0
    /// @return what to multiply the learning rate with
    default float factor(long step) {
        return switch (this) {
            case Constant _, ReduceOnPlateau _ -> 1f;
            case Step(int every, float factor) -> (float) Math.pow(factor, Math.floorDiv(step, every));
            case Cosine(int total, float floor) -> {
                double t = Math.min(1.0, (double) step / total);
                yield (float) (floor + 0.5 * (1 - floor) * (1 + Math.cos(Math.PI * t)));
            }
            case WarmUp(int steps, Schedule then) -> step < steps ? (step + 1f) / steps : then.factor(step - steps);
        };
    }
}
