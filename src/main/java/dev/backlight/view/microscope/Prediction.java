package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.math.RowOps;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.paint.Numbers;

/// A question about what a study has not shown yet at a stop, and its true answer. Who has committed to a
/// prediction learns from what follows; who only watches does not (Crouch, Fagen, Callan and Mazur, AJP 72, 2004).
sealed interface Prediction {

    /// How near a guessed number must be, as a share of the true one.
    double NEAR = 0.1;

    /// The same for true numbers near zero, as a share of all that can be said.
    double FINE = 0.02;

    /// Which class the network will answer.
    ///
    /// @param classes how many there are
    record Answer(int classes, int truth) implements Prediction {}

    /// Which way the weight looked at will go: up, down, or not at all.
    ///
    /// @param truth 0 up, 1 down, 2 not at all
    record Way(String weight, int truth) implements Prediction {}

    /// Whether the loss of this example falls by the step.
    ///
    /// @param truth 0 it falls, 1 it does not
    record Falls(int truth) implements Prediction {}

    /// How large a number is.
    ///
    /// @param what `loss` or `output`, the word in the text bundles
    /// @param most the largest that can be said; the least is 0, or −most where `signed`
    record Amount(String what, double truth, double most, boolean signed) implements Prediction {}

    /// What can be asked at a stop; null where nothing is left to find out.
    static Prediction of(Study study, Stop stop, Choice choice) {
        double[] outputs = study.outputs();
        return switch (stop.kind()) {
            case SUMS, CONVOLUTION, POOL, DROPOUT, NORMALISATION, ACTIVATIONS ->
                outputs.length > 1
                        ? new Answer(outputs.length, RowOps.largest(outputs))
                        : new Amount("output", outputs[0], range(outputs[0]), true);
            case OUTPUT -> new Amount("loss", study.loss(), range(study.loss()), false);
            case LOSS, OUTPUT_DELTAS, HIDDEN_DELTAS, GRADIENTS, MEMORY, CORRECTION -> way(study, choice);
            case UPDATE -> new Falls(study.lossAfter() < study.loss() ? 0 : 1);
            case AGAIN -> null;
        };
    }

    private static Prediction way(Study study, Choice choice) {
        if (study.columns().stream().noneMatch(column -> column.learns())) {
            return null;
        }
        Choice at = choice.learning(study);
        double before = study.weight(at.column(), at.from(), at.to());
        double after = study.after().weight(at.column(), at.from(), at.to());
        return new Way(Numbers.signed(before, 3), after > before ? 0 : after < before ? 1 : 2);
    }

    /// A round number that leaves room on both sides and does not give the answer away by its middle.
    private static double range(double truth) {
        double most = 1;
        while (most < 1.25 * Math.abs(truth)) {
            most *= 2;
        }
        return most;
    }

    /// Whether a choice or a number comes true.
    default boolean isRight(double guess) {
        return switch (this) {
            case Answer(int _, int truth) -> guess == truth;
            case Way(String _, int truth) -> guess == truth;
            case Falls(int truth) -> guess == truth;
            case Amount(String _, double truth, double most, boolean signed) ->
                Math.abs(guess - truth) <= Math.max(NEAR * Math.abs(truth), FINE * (signed ? 2 : 1) * most);
        };
    }
}
