package dev.backlight.view.microscope.equation;

import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.maths.Maths;
import java.util.List;

/// What the page says at a stop: a formula in signs, its factors with their numbers, and what comes of them.
///
/// @param title the question it answers
/// @param formula in signs
/// @param grids numbers that lie in squares, as a patch and a kernel; empty for none
/// @param rows factor by factor
/// @param filled the formula with its numbers in place of the signs; null for none
/// @param symbol of the result
/// @param result what comes of it
/// @param signed where the result has a sign of its own
/// @param spot where the result stands in the graph; null if nowhere
public record Derivation(
        String title,
        Maths formula,
        List<Grid> grids,
        List<Factor> rows,
        Maths filled,
        Maths symbol,
        double result,
        boolean signed,
        Spot spot) {

    /// @param symbol in signs
    /// @param name in words, or numbers that make the value
    /// @param value as shown
    /// @param sign of the value where colour should say it, else 0
    /// @param spot where the value stands in the graph; null if nowhere
    public record Factor(Maths symbol, Maths name, String value, double sign, Spot spot) {}

    /// @param title above it
    /// @param sign before it: `×` or `=`, or empty
    /// @param side cells in a row
    /// @param values row by row; NaN for padding
    /// @param spots where they stand in the graph, null if nowhere
    /// @param marked the cell that matters; −1 for none
    public record Grid(String title, String sign, int side, double[] values, List<Spot> spots, int marked) {}

    public static Derivation of(Study study, Stop stop, Choice choice, Messages messages) {
        Signs signs = new Signs(study, choice, messages);
        return switch (stop.kind()) {
            case SUMS, CONVOLUTION, POOL, DROPOUT, NORMALISATION, ACTIVATIONS ->
                new ForwardDerivations(study, choice, signs).make(stop);
            case OUTPUT, LOSS -> new OutputDerivations(study, choice, signs).make(stop);
            case OUTPUT_DELTAS -> new OutputDerivations(study, choice, signs).make(stop);
            case HIDDEN_DELTAS -> new BlameDerivations(study, choice, signs).make(stop);
            case GRADIENTS, MEMORY, CORRECTION, UPDATE, AGAIN ->
                new StepDerivations(study, choice.learning(study), messages).make(stop);
        };
    }
}
