package dev.backlight.training.feedback;

import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Snapshot;
import java.util.List;

/// What learning from corrections has made of a network, and at what price. Nothing has changed yet.
///
/// @param base the network before
/// @param recipe how it learned
/// @param parameters of the network after, in the order of `Network.parameters()`; never written again
/// @param testBefore how the network before reads the test set
/// @param testAfter how the network after reads it
/// @param testUnmixed how a network reads it that learned from the corrections alone; null where the network after
///     is that one
/// @param before how the network before reads the corrections
/// @param after how the network after reads them
/// @param course figures on the way, from step 0 to the last
/// @param unmixed the same of the network that learned from the corrections alone; empty where there is none
@SuppressWarnings("ArrayRecordComponent") // hands arrays on, never compared
public record FineTuningResult(
        Snapshot base,
        FineTuningRecipe recipe,
        Weights parameters,
        Answered testBefore,
        Answered testAfter,
        Answered testUnmixed,
        Answered before,
        Answered after,
        List<Figure> course,
        List<Figure> unmixed) {

    /// @param step optimizer steps taken
    /// @param corrections share of the corrections read rightly
    /// @param test share of the test set read rightly
    public record Figure(int step, double corrections, double test) {}
}
