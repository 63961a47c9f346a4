package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.model.Messages;
import java.util.List;

/// What the page says at a stop: a formula in signs, its factors with their numbers, and what comes of them.
///
/// @param title the question it answers
/// @param formula in signs
/// @param rows factor by factor
/// @param filled the formula with its numbers in place of the signs
/// @param symbol of the result
/// @param result signed where it has a sign of its own
record Derivation(
        String title, Maths formula, List<Factor> rows, String filled, Maths symbol, double result, boolean signed) {
    /// @param symbol in signs
    /// @param name in words
    /// @param value as shown
    record Factor(Maths symbol, String name, String value, double sign) {}

    static Derivation of(Study study, Stop stop, Choice choice, Messages messages) {
        return new DerivationMaker(study, choice, messages).make(stop);
    }
}
