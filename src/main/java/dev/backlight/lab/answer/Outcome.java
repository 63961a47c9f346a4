package dev.backlight.lab.answer;

import java.util.List;

/// What came out.
///
/// @param headline a figure in a few characters (`56×`); at its part with `.caption` behind stand the words below
/// it
/// @param sentence the answer in a sentence or two
/// @param more what else was seen, a sentence each; its heading is at the part with `.title` behind
/// @param figures every number the sentences are made from, and others worth a row
/// @param answer the number that a bet is compared with; NaN if it was not reached
/// @param option which option of a pick bet came true, from 0; -1 if none can be told
public record Outcome(
        Sentence headline, Sentence sentence, List<Sentence> more, List<Figure> figures, double answer, int option) {
    private static final Outcome NONE = new Outcome(null, null, List.of(), List.of(), Double.NaN, -1);

    public Outcome {
        more = List.copyOf(more);
        figures = List.copyOf(figures);
    }

    /// Too little was measured for an answer.
    public static Outcome none() {
        return NONE;
    }

    public boolean isNone() {
        return sentence == null;
    }

    /// @throws IllegalStateException if there is no such figure
    public double figure(String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The outcome has no figure " + name + "."))
                .value();
    }
}
