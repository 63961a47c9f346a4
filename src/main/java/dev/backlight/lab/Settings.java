package dev.backlight.lab;

import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What one run of a lab is made with: the value of each knob, and its seeds. The same settings give the same
/// figures bit for bit.
///
/// @param knobs every knob of the lab by name, in the lab's order
/// @param firstSeed the seeds are this one and those after it
/// @param seeds how many
/// @param without controls that are not run; null, as in files of earlier versions, for none
public record Settings(Map<String, Double> knobs, long firstSeed, int seeds, List<String> without) {
    /// As few seeds as a spread can be told from.
    public static final int FEWEST_SEEDS = 3;

    public static final int MOST_SEEDS = 12;

    /// @throws IllegalArgumentException with one sentence if there are too few or too many seeds, or the
    ///     first one is too large to be counted on from
    public Settings {
        if (seeds < FEWEST_SEEDS || seeds > MOST_SEEDS) {
            throw new Refusal(
                    "A lab takes {0} to {1} seeds, not {2}: fewer show no spread.", FEWEST_SEEDS, MOST_SEEDS, seeds);
        }
        if (firstSeed > Long.MAX_VALUE - seeds) {
            throw new Refusal("The first seed {0} leaves no room for {1} seeds: give a smaller one.", firstSeed, seeds);
        }
        without = without == null ? List.of() : List.copyOf(without);
        knobs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(knobs));
    }

    /// The lab's default recipe with the seeds from 1 on.
    public static Settings of(Lab lab) {
        return of(lab, Map.of(), 1, lab.defaultSeeds());
    }

    /// @param changed values of knobs that are not to be the default's
    /// @throws IllegalArgumentException with one sentence if the lab has no such knob, a value is out of its range,
    /// or
    ///     there are too few or too many seeds
    public static Settings of(Lab lab, Map<String, Double> changed, long firstSeed, int seeds) {
        Map<String, Double> knobs = new LinkedHashMap<>();
        lab.knobs().forEach(knob -> knobs.put(knob.name(), knob.initial()));
        changed.forEach((name, value) -> {
            Knob knob = lab.knobs().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(lab, name));
            knobs.put(name, knob.check(value));
        });
        return new Settings(knobs, firstSeed, seeds, List.of());
    }

    private static Refusal unknown(Lab lab, String name) {
        String known = lab.knobs().stream().map(Knob::name).collect(Collectors.joining(", "));
        return new Refusal("The lab {0} has no knob \"{1}\": choose one of {2}.", lab.name(), name, known);
    }

    /// The value of a knob.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public double get(String knob) {
        Double value = knobs.get(knob);
        if (value == null) {
            throw new IllegalStateException("These settings have no knob " + knob + ".");
        }
        return value;
    }

    /// The value of a knob of whole numbers.
    public int whole(String knob) {
        return (int) Math.round(get(knob));
    }

    /// Every seed, rising.
    public LongStream each() {
        return LongStream.range(firstSeed, firstSeed + seeds);
    }

    /// The same recipe with as many seeds that were not used yet.
    public Settings withNewSeeds() {
        return new Settings(knobs, firstSeed + seeds, seeds, without);
    }

    /// The same with another value of a knob.
    ///
    /// @throws IllegalArgumentException with one sentence if the lab has no such knob or it takes no such value
    public Settings with(Lab lab, String knob, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(knobs);
        changed.put(knob, value);
        return new Settings(of(lab, changed, firstSeed, seeds).knobs, firstSeed, seeds, without);
    }

    /// The same with another number of seeds.
    ///
    /// @throws IllegalArgumentException with one sentence if there are too few or too many
    public Settings withSeeds(int count) {
        return new Settings(knobs, firstSeed, count, without);
    }

    /// The same with a control or without it.
    ///
    /// @throws IllegalArgumentException with one sentence if the lab has no such control
    public Settings with(Lab lab, String control, boolean run) {
        if (!lab.controls().contains(control)) {
            throw new Refusal(
                    "The lab {0} has no control \"{1}\" to leave out: it has {2}.",
                    lab.name(), control, String.join(", ", lab.controls()));
        }
        List<String> left = new ArrayList<>(without);
        left.remove(control);
        if (!run) {
            left.add(control);
        }
        return new Settings(knobs, firstSeed, seeds, left);
    }
}
