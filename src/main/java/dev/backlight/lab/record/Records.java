package dev.backlight.lab.record;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Sums over the trials of a variant. Trials that have not measured anything yet are left out.
public final class Records {
    private Records() {}

    /// Those of a variant that have a curve of the measure.
    public static List<TrialRecord> of(List<TrialRecord> all, String variant, String measure) {
        return all.stream()
                .filter(record -> record.isOf(variant) && record.of(measure).size() > 0)
                .toList();
    }

    /// Those of a variant that have written a figure.
    public static List<TrialRecord> with(List<TrialRecord> all, String variant, String figure) {
        return all.stream()
                .filter(record -> record.isOf(variant) && record.figures().containsKey(figure))
                .toList();
    }

    /// The mean of their curves.
    public static Series mean(List<TrialRecord> records, String measure) {
        return Series.mean(records.stream().map(record -> record.of(measure)).toList());
    }

    /// The mean of a number over those that have it; NaN if none has.
    public static double mean(List<TrialRecord> records, ToDoubleFunction<TrialRecord> number) {
        return records.stream()
                .mapToDouble(number)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /// The mean of a figure.
    public static double meanFigure(List<TrialRecord> records, String figure) {
        return mean(records, record -> record.figure(figure));
    }

    /// The mean of what is read off each curve, over those that get there.
    public static double meanReached(List<TrialRecord> records, String measure, Reading reading) {
        return mean(records, record -> reading.of(record.of(measure)));
    }

    /// How many get there.
    public static long reached(List<TrialRecord> records, String measure, Reading reading) {
        return records.stream()
                .filter(record -> !Double.isNaN(reading.of(record.of(measure))))
                .count();
    }

    /// The mean of the curves' last values.
    public static double meanLast(List<TrialRecord> records, String measure) {
        return mean(records, record -> record.of(measure).last());
    }

    /// The largest x that any of the curves has.
    public static double lastX(List<TrialRecord> records, String measure) {
        return records.stream()
                .map(record -> record.of(measure))
                .filter(curve -> curve.size() > 0)
                .mapToDouble(curve -> curve.x(curve.size() - 1))
                .max()
                .orElse(Double.NaN);
    }
}
