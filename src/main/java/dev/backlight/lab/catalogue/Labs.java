package dev.backlight.lab.catalogue;

import dev.backlight.lab.Lab;
import dev.backlight.lab.emergence.DoubleDescent;
import dev.backlight.lab.emergence.Grokking;
import dev.backlight.lab.emergence.Hopfield;
import dev.backlight.lab.emergence.Induction;
import dev.backlight.lab.emergence.Kohonen;
import dev.backlight.lab.emergence.Mirage;
import dev.backlight.lab.emergence.Parity;
import dev.backlight.lab.emergence.Superposition;
import dev.backlight.lab.homogenization.Copies;
import dev.backlight.lab.homogenization.FailTogether;
import dev.backlight.lab.homogenization.FiveSenses;
import dev.backlight.lab.homogenization.InheritedFault;
import dev.backlight.lab.homogenization.TwinSeeds;
import dev.backlight.lab.homogenization.Valleys;
import dev.backlight.text.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/// All labs, in the order of the gallery.
public final class Labs {
    private static final List<Lab> ALL = List.of(
            new Grokking(),
            new Parity(),
            new Mirage(),
            new DoubleDescent(),
            new Superposition(),
            new Hopfield(),
            new Kohonen(),
            new Induction(),
            new TwinSeeds(),
            new FailTogether(),
            new InheritedFault(),
            new Valleys(),
            new Copies(),
            new FiveSenses());

    private Labs() {}

    public static List<Lab> all() {
        return ALL;
    }

    /// @throws IllegalArgumentException with one sentence if there is no such lab
    public static Lab of(String name) {
        return ALL.stream()
                .filter(lab -> lab.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "There is no lab \"{0}\": choose one of {1}.",
                        name, ALL.stream().map(Lab::name).collect(Collectors.joining(", "))));
    }
}
