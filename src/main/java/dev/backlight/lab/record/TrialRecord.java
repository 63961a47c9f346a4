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
/// @param changed knobs that were other than the run's for this trial alone; may be empty, null in files of earlier
///     versions
/// @param networks what of it can be opened elsewhere; may be empty, null in files of earlier versions
public record TrialRecord(
        String variant,
        long seed,
        State state,
        double done,
        List<Series> series,
        Map<String, Double> figures,
        List<Look> looks,
        String problem,
        List<KeptNetwork> networks,
        Map<String, Double> changed) {
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
        changed = changed == null ? Map.of() : Map.copyOf(changed);
        networks = networks == null ? List.of() : List.copyOf(networks);
    }

    /// One of which nothing can be opened.
    public TrialRecord(
            String variant,
            long seed,
            State state,
            double done,
            List<Series> series,
            Map<String, Double> figures,
            List<Look> looks,
            String problem) {
        this(variant, seed, state, done, series, figures, looks, problem, List.of(), Map.of());
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
