package dev.backlight.view.microscope.graph;

import dev.backlight.glass.Column;
import dev.backlight.glass.Study;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import java.util.function.IntToDoubleFunction;

/// All that one picture of the graph is made of.
///
/// @param choice of a weight; at the stops of the step one that learns
/// @param lit what is hovered, here or on the page; null for nothing
/// @param flow how far a signal has come along what is active, 0 to 1; NaN at rest
record StudyFrame(Study study, Stop stop, Choice choice, StudyLayout layout, Spot lit, double flow) {

    private static final double BESIDE = 46;
    private static final double INDEX = 24;
    private static final double ROOMY = 19;

    int levels() {
        return layout.levels();
    }

    /// Whether a column's connections are what the stop is about.
    boolean isActive(int column) {
        return switch (stop.kind()) {
            case SUMS, CONVOLUTION, POOL, DROPOUT, NORMALISATION -> column == stop.column();
            case HIDDEN_DELTAS -> column == stop.column() + 1;
            case GRADIENTS, MEMORY, CORRECTION, UPDATE -> column == choice.column();
            case AGAIN -> true;
            case ACTIVATIONS, OUTPUT, LOSS, OUTPUT_DELTAS -> false;
        };
    }

    /// Whether a connection is what the stop is about. A hall sees the colours of those alone that meet the unit of
    /// which the formula speaks.
    boolean isActive(int column, int from, int to) {
        if (!isActive(column) || !layout.tight()) {
            return isActive(column);
        }
        return stop.kind() == Stop.Kind.HIDDEN_DELTAS
                ? from == choice.path().get(column)
                : to == choice.path().get(column + 1);
    }

    /// Whether a level's numbers are what the stop makes.
    boolean isMade(int level) {
        return stop.kind() == Stop.Kind.AGAIN || stop.column() >= 0 && level == stop.column() + 1;
    }

    /// The numbers of now; after the step those with the new weights.
    Study now() {
        return stop.kind() == Stop.Kind.AGAIN ? study.after() : study;
    }

    /// What stands in a unit; NaN where it has not been made yet.
    double value(int level, int unit) {
        if (level == 0) {
            return study.input()[unit];
        }
        Column column = now().columns().get(level - 1);
        if (level == study.columns().size() && stop.kind().compareTo(Stop.Kind.OUTPUT) >= 0) {
            return now().outputs()[unit];
        }
        if (stop.knowsAnswers(level - 1)) {
            return column.answers()[unit];
        }
        return stop.knowsSums(level - 1) ? column.sums()[unit] : Double.NaN;
    }

    /// Room that a level's δ take before its circles: in a hall they stand there, not above.
    double beside(int level) {
        return layout.tight() && level < levels() - 1 && tellsDeltas(level) ? BESIDE : 0;
    }

    /// Room that the numbers of a level's units take behind its circles.
    double behind(int level) {
        return layout.tight() && level > 0 && level < levels() - 1 && numbers(level) ? INDEX : 0;
    }

    /// Whether the stop speaks of a level's δ; in a hall there is room for those alone.
    boolean tellsDeltas(int level) {
        boolean next = stop.kind() == Stop.Kind.HIDDEN_DELTAS && level == stop.level(choice) + 1;
        return level > 0
                && knowsDeltas(level)
                && layout.shown().get(level).length > 0
                && (!layout.tight() || next || level == stop.level(choice) || level == levels() - 1);
    }

    /// Whether the units of a level are numbered: those that the stop speaks of.
    boolean numbers(int level) {
        int made = stop.level(choice);
        int other = stop.kind() == Stop.Kind.HIDDEN_DELTAS ? made + 1 : made - 1;
        return !layout.tight() || level == made || level == other;
    }

    /// Whether there is room for more than a unit's value: all are, or it is looked at.
    boolean isLabelled(int level, int unit) {
        return layout.tight() || !layout.isCrowded() || choice.path().get(level) == unit;
    }

    /// Whether a unit's name has room within its circle.
    boolean isRoomy() {
        return !layout.tight() && layout.radius() > ROOMY;
    }

    /// Whether ∂L/∂z of a level is known, of the input ∂L/∂x.
    boolean knowsDeltas(int level) {
        return level > 0 ? stop.knowsDeltas(level - 1) : stop.isStep();
    }

    double[] deltas(int level) {
        return level == 0 ? study.inputDeltas() : study.columns().get(level - 1).deltas();
    }

    /// The largest δ of all units shown whose δ is known: what every δ is coloured beside, so that one sees where
    /// on the way back it fades.
    double largestDelta() {
        double most = 0;
        for (int level = 1; level < levels(); level++) {
            double[] deltas = knowsDeltas(level) ? deltas(level) : new double[0];
            most = deltas.length == 0
                    ? most
                    : Math.max(most, largest(layout.shown().get(level), unit -> deltas[unit]));
        }
        return most == 0 ? 1 : most;
    }

    /// What a connection carries at this stop.
    double carried(int column, int from, int to) {
        if (stop.isStep() && study.columns().get(column).learns()) {
            return study.gradient(column, from, to);
        }
        if (stop.isBackward()) {
            return study.weight(column, from, to) * study.columns().get(column).deltas()[to];
        }
        return now().weight(column, from, to) * now().incoming(column)[from];
    }

    static double largest(int[] units, IntToDoubleFunction figure) {
        double most = 1e-12;
        for (int unit : units) {
            double now = Math.abs(figure.applyAsDouble(unit));
            most = Double.isNaN(now) ? most : Math.max(most, now);
        }
        return most;
    }
}
