package dev.backlight.lesson.state;

import java.util.List;

/// How a workspace is looked at in a step.
///
/// @param lens in the drawer; empty where there is none
/// @param stop of the Microscope where that is the lens, from 0
/// @param weight that lights up in it, and with it the unit it leads to: layer, from, to, each from 1; empty for
/// the
///     one that matters most
public record Sight(String lens, int stop, List<Integer> weight) {
    public static final Sight NONE = new Sight("", 0, List.of());

    /// The lens of a step that names none.
    public static final String CHARTS = "charts";

    public Sight {
        weight = List.copyOf(weight);
    }

    /// A lens that is no Microscope.
    public static Sight of(String lens) {
        return new Sight(lens, 0, List.of());
    }
}
