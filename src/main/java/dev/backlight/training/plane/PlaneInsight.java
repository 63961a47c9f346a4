package dev.backlight.training.plane;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.Snapshot;
import java.util.List;

/// Everything the playground shows of one snapshot.
///
/// @param data the points it is about
/// @param ablation what was taken out before
/// @param maps may be overwritten once a newer insight has been published
/// @param units one for each hidden neuron, layer by layer
/// @param gradients of the mean training loss, penalties included, in the order of `Network.parameters()`; zero
/// for statistics
public record PlaneInsight(
        PlaneSplit data,
        Snapshot snapshot,
        Ablation ablation,
        PlaneMaps maps,
        Answer train,
        Answer test,
        List<List<UnitStatistics>> units,
        Weights gradients) {}
