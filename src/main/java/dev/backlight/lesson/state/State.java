package dev.backlight.lesson.state;

import dev.backlight.data.pen.Stroke;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.glass.Study;
import dev.backlight.lab.Settings;
import dev.backlight.training.descent.Surface;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.List;

/// What is on stage in a step, completely: the same state is the same picture, to the last digit.
public sealed interface State {
    /// One example in a network small enough to see every number.
    ///
    /// @param study the example, already after the steps that have been taken
    /// @param stop of the Microscope, from 0
    /// @param weight that lights up: layer, from, to, each from 1; empty for the one that matters most
    record Example(Study study, int stop, List<Integer> weight) implements State {
        public Example {
            weight = List.copyOf(weight);
        }
    }

    /// The playground.
    ///
    /// @param steps that have been taken since the start
    /// @param point of the plane that is sent through the network; empty for none
    record Playground(PlaneConfig config, int steps, List<Double> point, Sight sight) implements State {
        public Playground {
            point = List.copyOf(point);
        }
    }

    /// The handwritten digits.
    ///
    /// @param recipe with its seed
    /// @param steps that have been taken since the start
    /// @param digit of the test set that is shown, from 0
    /// @param drawing on the canvas, which is looked at in place of the digit; empty for none
    record Digits(ExperimentConfig recipe, int steps, int digit, List<Stroke> drawing, Sight sight) implements State {
        public Digits {
            drawing = List.copyOf(drawing);
        }
    }

    /// The page of a lab.
    ///
    /// @param lab its name
    /// @param settings its recipe and seeds
    /// @param run whether it has been run
    record Lab(String lab, Settings settings, boolean run) implements State {}

    /// How it is looked at; `Sight.NONE` where there is no drawer.
    default Sight sight() {
        return Sight.NONE;
    }

    /// Optimizers on their ways down one surface from one start.
    ///
    /// @param x where they start
    /// @param y the same
    /// @param rules a way each
    /// @param steps that have been taken
    record Descent(Surface surface, double x, double y, List<OptimizerSpec> rules, int steps) implements State {
        public Descent {
            rules = List.copyOf(rules);
        }

        public Descent withSteps(int other) {
            return new Descent(surface, x, y, rules, other);
        }

        public Descent withRules(List<OptimizerSpec> others) {
            return new Descent(surface, x, y, others, steps);
        }
    }
}
