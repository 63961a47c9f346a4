package dev.backlight.training.sequence;

/// How a network does on sequences that it has not learned from.
///
/// @param loss mean over the answers, in nats
/// @param right share of the answers that were likeliest
/// @param whole share of the sequences of which every answer was
/// @param macroRecall mean over the answers that occur of the share of each that was found: every one counts as
/// much,
///     however rare it is
/// @param largest share of the answer that occurs most: what "always the same" would reach
public record SequenceScore(double loss, double right, double whole, double macroRecall, double largest) {

    /// The loss translated: among how many equally likely answers somebody would be as unsure, `e^loss`.
    public double equallyLikely() {
        return Math.exp(loss);
    }
}
