package dev.backlight.lab.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a trial has written so far.
///
/// @param state how it stands
/// @param done share of its work, 0 to 1
/// @param series its curves, in the order of their first points
/// @param figures its numbers
/// @param problem one sentence if it failed, else null
public record TrialRecord(
        String variant,
        long seed,
        State state,
        double done,
        List<Series> series,
        Map<String, Double> figures,
        List<Look> looks,
        String problem) {
    /// How a trial stands.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    public TrialRecord {
        series = List.copyOf(series);
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        looks = List.copyOf(looks);
    }

    public boolean isOf(String variant) {
        return this.variant.equals(variant);
    }

    /// Its curve of a measure; empty if it has none.
    public Series of(String measure) {
        return series.stream()
                .filter(curve -> curve.measure().equals(measure))
                .findFirst()
                .orElse(new Series(measure, new double[0], new double[0]));
    }

    /// Its number of that name; NaN if it has none.
    public double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /// Its looks of that name, in time.
    public List<Look> looks(String name) {
        return looks.stream().filter(look -> look.name().equals(name)).toList();
    }
}
