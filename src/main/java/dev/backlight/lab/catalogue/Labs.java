package dev.backlight.lab.catalogue;

import dev.backlight.lab.Lab;
import dev.backlight.lab.emergence.Grokking;
import dev.backlight.text.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/// All labs, in the order of the gallery.
public final class Labs {
    private static final List<Lab> ALL = List.of(new Grokking());

    private Labs() {}

    public static List<Lab> all() {
        return ALL;
    }

    /// @throws IllegalArgumentException with one sentence if there is no such lab
    public static Lab of(String name) {
        return ALL.stream()
                .filter(lab -> lab.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no lab \"{0}\": choose one of {1}.", name, ALL.stream().map(Lab::name).collect(Collectors.joining(", "))));
    }
}
